// Takes the place of the file that comes with Welcome, which sets nothing.
export default {
  app: { vendor: 'Nærvær', name: 'Welcome' },
  // the browser's first language decides; who has another one reads Norwegian
  locales: {
    availableLocales: ['nb', 'en'],
    fallbackLocale: 'nb'
  },
  customScripts: ['../tasklist/scripts/norwegian']
};
