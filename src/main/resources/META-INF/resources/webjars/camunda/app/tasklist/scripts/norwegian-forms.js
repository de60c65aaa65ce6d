/*
 * form-js, which shows the forms, says some things of its own, in English only. They are replaced where they appear:
 * only these texts, only in these places of a form. Labels, choices and answers are never looked at.
 */
import { norwegian, MONTHS, SHORT_MONTHS, DAYS, SHORT_DAYS } from './norwegian.js';

const decimal = (number) => number.replace('.', ',');

/** What form-js says of an answer, and what it shall say. */
const ERRORS = [
  [/^Field is required\.$/, 'Må fylles ut.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Skriv minst $1 tegn.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Kort ned til høyst $1 tegn.'],
  [/^Field must have minimum value of (.+)\.$/, (said, limit) => `Må være minst ${decimal(limit)}.`],
  [/^Field must have maximum value of (.+)\.$/, (said, limit) => `Kan være høyst ${decimal(limit)}.`],
  [/^Value is not a number\.$/, 'Skriv et tall.'],
  [/^Value is expected to be an integer\.$/, 'Skriv et helt tall.'],
  [/^Value is expected to have at most 1 decimal digit\.$/, 'Skriv høyst én desimal.'],
  [/^Value is expected to have at most (\d+) decimal digits\.$/, 'Skriv høyst $1 desimaler.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (said, lower, higher) => `Skriv ${decimal(lower)} eller ${decimal(higher)}.`],
  [/^Field must match pattern .+\.$/, 'Se over hvordan du har skrevet dette.'],
  [/^Field must be a valid email\.$/, 'Skriv en gyldig e-postadresse.'],
  [/^Field must be a valid +international phone number\..*$/,
    'Skriv telefonnummeret med landkode, for eksempel +4790000000.'],
  [/^Date and time must both be entered\.$/, 'Velg både dato og klokkeslett.']
];

/** Where form-js says something else, what, and what it shall say. */
const TEXTS = [
  ...ERRORS.map((error) => ['.fjs-form-field-error li', ...error]),
  ['.fjs-select-placeholder', /^Select$/, 'Velg'],
  ['.fjs-dropdownlist-empty', /^No results$/, 'Ingen treff'],
  ['.fjs-dropdownlist-empty', /^All values selected$/, 'Alt er valgt'],
  ['.fjs-repeat-render-add', /^Add new$/, 'Legg til'],
  ['.fjs-repeat-render-collapse', /^Expand all \((\d+)\)$/, 'Vis alle ($1)'],
  ['.fjs-repeat-render-collapse', /^Collapse$/, 'Vis færre'],
  ['.fjs-table-empty, .fjs-table-body td[colspan]', /^Nothing to show\.$/, 'Ingenting å vise.']
];

/** The same for what stands in an empty field, and for what is shown on pointing at a thing or read aloud. */
const ATTRIBUTES = [
  ['.fjs-datepicker .fjs-input', 'placeholder', /^[dmy./ -]+$/, 'dd.mm.åååå'],
  ['.fjs-timepicker .fjs-input', 'placeholder', /^hh:mm$/, 'tt:mm'],
  ['.fjs-input, .fjs-taglist-input', 'placeholder', /^Search$/, 'Søk'],
  ['.fjs-taglist-tag-remove', 'title', /^Remove tag$/, 'Fjern'],
  ['.fjs-repeat-row-remove', 'aria-label', /^Remove list item (\d+)$/, 'Fjern rad $1'],
  ['.fjs-number-arrow-up', 'aria-label', /^Increment$/, 'Øk'],
  ['.fjs-number-arrow-down', 'aria-label', /^Decrement$/, 'Minsk'],
  ['.fjs-table-nav-button', 'aria-label', /^Previous page$/, 'Forrige side'],
  ['.fjs-table-nav-button', 'aria-label', /^Next page$/, 'Neste side'],
  ['.fjs-table-th', 'aria-label', /^Click to sort by (.*) ascending$/, 'Klikk for å sortere stigende etter $1'],
  ['.fjs-table-th', 'aria-label', /^Click to sort by (.*) descending$/, 'Klikk for å sortere synkende etter $1'],
  ['.fjs-table-th', 'aria-label', /^Click to remove sorting$/, 'Klikk for å fjerne sorteringen']
];

function translate(form) {
  for (const [where, english, ours] of TEXTS) {
    form.querySelectorAll(where).forEach((element) => element.childNodes.forEach((node) => {
      if (node.nodeType === Node.TEXT_NODE && english.test(node.data)) {
        node.data = node.data.replace(english, ours);
      }
    }));
  }
  for (const [where, name, english, ours] of ATTRIBUTES) {
    form.querySelectorAll(where).forEach((element) => {
      const said = element.getAttribute(name);
      if (said && english.test(said)) {
        element.setAttribute(name, said.replace(english, ours));
      }
    });
  }
}

/** The form that a change is part of; when more of the page changed, the forms in it. */
function formsOf({ target }) {
  const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
  const form = element?.closest('.fjs-container');
  return form ? [form] : [...element?.querySelectorAll('.fjs-container') ?? []];
}

/** form-js says more while people write, so all changes are followed. What is Norwegian already changes no more. */
function translateForms() {
  new MutationObserver((changes) => new Set(changes.flatMap(formsOf)).forEach(translate))
    .observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['placeholder', 'title', 'aria-label']
    });
}

/** A date field's calendar can be told its words. How a date is written, form-js would take from the browser. */
function translateCalendar(flatpickr) {
  flatpickr.localize({
    months: { longhand: MONTHS, shorthand: SHORT_MONTHS },
    weekdays: { longhand: DAYS, shorthand: SHORT_DAYS },
    firstDayOfWeek: 1, // Monday
    ordinal: () => '.',
    monthAriaLabel: 'Måned',
    yearAriaLabel: 'År',
    scrollTitle: 'Rull for å endre'
  });
  flatpickr.setDefaults({
    ariaDateFormat: 'j. F Y',
    plugins: [(calendar) => {
      calendar.config.dateFormat = 'd.m.Y';
      return {};
    }]
  });
}

if (norwegian) {
  translateForms();
  translateCalendar(window.flatpickr);
}
