'use strict';

/* node bundle.js: makes form-page.js, the form viewer that Tasklist has and the page that uses it */

const { join } = require('node:path');

require('esbuild').buildSync({
  absWorkingDir: __dirname,
  entryPoints: [ join(__dirname, 'pages', 'form.js') ],
  bundle: true,
  format: 'iife',
  outfile: join(__dirname, 'form-page.js'),
  logLevel: 'warning'
});
