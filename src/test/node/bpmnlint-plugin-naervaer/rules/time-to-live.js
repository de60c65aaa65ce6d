'use strict';

const { elementRule } = require('../model');

/** It is said how long history is kept. */
module.exports = elementRule('bpmn:Process', (process, reporter) => {
  if (!/^(P\d+D|\d+)$/.test(process.get('camunda:historyTimeToLive') || '')) {
    reporter.report(process.id, 'Det står ikke hvor lenge historikken oppbevares. Fyll ut «Time to live», som P1825D.');
  }
});
