'use strict';

const { hitPolicy, rows, tableRule } = require('../model');

/** A table that takes the first row that fits ends with a row that always fits. */
module.exports = tableRule((table, reporter, decision) => {
  const last = rows(table)[rows(table).length - 1];
  const fitsAlways = last && (last.inputEntry || []).every(({ text }) => /^-?$/.test((text || '').trim()));
  if (hitPolicy(table) === 'FIRST' && !fitsAlways) {
    reporter.report(decision.id, 'Tabellen kan stå uten svar. La siste rad gjelde alt annet: tomme celler.');
  }
});
