'use strict';

const { elementRule } = require('../model');

/** The engine runs the process. */
module.exports = elementRule('bpmn:Process', (process, reporter) => {
  if (!process.isExecutable) {
    reporter.report(process.id, 'Prosessen er ikke kjørbar. Kryss av for «Executable».');
  }
});
