'use strict';

const { elementRule } = require('../model');

/** People can read which version runs. */
module.exports = elementRule('bpmn:Process', (process, reporter) => {
  if (!/^\d+(\.\d+)+$/.test(process.get('camunda:versionTag') || '')) {
    reporter.report(process.id, 'Prosessen har ikke noe versjonsmerke. Fyll ut «Version tag», som 1.0.');
  }
});
