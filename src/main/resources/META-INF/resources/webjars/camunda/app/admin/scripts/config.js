// Takes the place of the file that comes with Admin, which sets nothing.
export default {
  app: { vendor: 'Nærvær', name: 'Admin' },
  // the browser's first language decides; who has another one reads Norwegian
  locales: {
    availableLocales: ['nb', 'en'],
    fallbackLocale: 'nb'
  },
  customScripts: ['../tasklist/scripts/norwegian']
};
