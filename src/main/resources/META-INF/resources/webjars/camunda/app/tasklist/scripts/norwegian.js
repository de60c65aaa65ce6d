/*
 * What the translations (locales/nb.json) do not reach in any of the web apps: the language that a screen reader takes
 * the page to be in, and the calendar in which dates are chosen, which has its words from AngularJS.
 */

/** As the web apps decide it: English for who asks for English first, Norwegian for everybody else. */
export const norwegian = (navigator.languages?.[0] || navigator.language || '').toLowerCase().split('-')[0] !== 'en';

export const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober',
  'november', 'desember'];

export const SHORT_MONTHS = ['jan.', 'feb.', 'mars', 'apr.', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.',
  'des.'];

export const DAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];

export const SHORT_DAYS = ['sø.', 'ma.', 'ti.', 'on.', 'to.', 'fr.', 'lø.'];

if (norwegian) {
  document.documentElement.lang = 'nb';
  // the web apps load this file before they start AngularJS
  window.angular.module('ngLocale').run(['$locale', ($locale) => Object.assign($locale.DATETIME_FORMATS, {
    MONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    SHORTMONTH: SHORT_MONTHS,
    DAY: DAYS,
    SHORTDAY: SHORT_DAYS,
    FIRSTDAYOFWEEK: 0 // Monday
  })]);
}
