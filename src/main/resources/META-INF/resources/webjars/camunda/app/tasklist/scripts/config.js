// Takes the place of the file that comes with Tasklist: what that one sets stands here too.
export default {
  app: { vendor: 'Nærvær', name: 'Tasklist' },
  // the browser's first language decides; who has another one reads Norwegian
  locales: {
    availableLocales: ['nb', 'en'],
    fallbackLocale: 'nb'
  },
  customScripts: ['scripts/norwegian-forms'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Ta oppgaven som er valgt'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Gå til det første filteret'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Gå til den første oppgaven i lista'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Gå til det første feltet i skjemaet'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'Start en prosess'
    }
  }
};
