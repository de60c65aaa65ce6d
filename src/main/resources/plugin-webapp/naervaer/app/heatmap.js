/* The school year as a map of days, a column a week. One day is in the tab order; the arrows go to its neighbours. */
import { element } from './element.js';

const WEEKDAYS = ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag'];

const LEGEND = [
  ['whole valid', 'H', 'hel dag, gyldig'],
  ['whole invalid', 'H', 'hel dag, ugyldig'],
  ['whole unclarified', 'H', 'hel dag, ikke avklart'],
  ['part valid', 'D', 'deler av dagen'],
  ['late valid', 'S', 'for sent'],
  ['leave', 'P', 'innvilget permisjon'],
  ['free', '', 'ikke skole'],
  ['school limit', '', 'en grense ble passert']
];

const MOVES = {
  ArrowLeft: (week, day) => [week - 1, day],
  ArrowRight: (week, day) => [week + 1, day],
  ArrowUp: (week, day) => [week, day - 1],
  ArrowDown: (week, day) => [week, day + 1],
  Home: (week, day) => [0, day],
  End: (week, day, last) => [last, day]
};

function look(classes, limit) {
  return `naervaer-day ${classes}${limit ? ' limit' : ''}`;
}

function cell({ text, letter, look: classes, limit }) {
  const sign = element('span', letter);
  sign.setAttribute('aria-hidden', 'true');
  const words = element('span', text);
  words.className = 'sr-only';
  const made = element('td', sign, words);
  made.className = look(classes, limit);
  made.title = text;
  made.tabIndex = -1;
  return made;
}

function heading(text, scope, columns = 1) {
  const made = element('th', text);
  made.scope = scope;
  made.colSpan = columns;
  return made;
}

/** Names of the months above the weeks that they have. */
function months(weeks) {
  const starts = weeks.flatMap(({ month }, index) => (month ? [index] : []));
  return starts.map((start, index) =>
    heading(weeks[start].month, 'colgroup', (starts[index + 1] ?? weeks.length) - start));
}

function head(weeks) {
  return element(
    'thead',
    element('tr', element('td'), ...months(weeks)),
    element('tr', heading('Uke', 'row'), ...weeks.map(({ number }) => heading(String(number), 'col')))
  );
}

function legend() {
  const list = element('ul', ...LEGEND.map(([classes, letter, text]) => {
    const sign = element('span', letter);
    sign.className = look(classes, false);
    sign.setAttribute('aria-hidden', 'true');
    return element('li', sign, ` ${text}`);
  }));
  list.className = 'naervaer-legend';
  return list;
}

/** Whichever day is in focus or under the pointer is told below the map. */
export function heatmap(weeks) {
  const cells = weeks.map(({ days }) => days.map(cell));
  const told = element('p', 'Gå fra dag til dag med piltastene, eller pek på en dag.');
  told.className = 'naervaer-told';
  let current = cells[0][0];

  const enter = (day) => {
    current.tabIndex = -1;
    current = day;
    current.tabIndex = 0;
  };
  const tell = ({ target }) => {
    const day = target.closest('.naervaer-day');
    if (day) {
      told.textContent = day.title;
    }
  };
  const last = weeks.findLastIndex(({ days }) => days.some(({ look: classes }) => classes !== 'ahead' && classes !== 'free'));
  enter(cells[Math.max(0, last)][0]);

  const map = element(
    'table',
    element('caption', 'Fraværet i skoleåret, uke for uke'),
    head(weeks),
    element('tbody', ...WEEKDAYS.map((name, day) =>
      element('tr', heading(name, 'row'), ...cells.map((week) => week[day]))))
  );
  map.className = 'naervaer-map';
  map.setAttribute('role', 'grid');
  map.addEventListener('focusin', (event) => { enter(event.target); tell(event); });
  map.addEventListener('mouseover', tell);
  map.addEventListener('keydown', (event) => {
    const move = MOVES[event.key];
    if (!move) {
      return;
    }
    event.preventDefault();
    const week = cells.findIndex((days) => days.includes(current));
    const [toWeek, toDay] = move(week, cells[week].indexOf(current), cells.length - 1);
    cells[toWeek]?.[toDay]?.focus();
  });
  const around = element('div', map);
  around.className = 'naervaer-wide';
  return element('div', around, told, legend());
}
