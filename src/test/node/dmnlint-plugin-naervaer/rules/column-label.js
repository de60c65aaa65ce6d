'use strict';

const { tableRule } = require('../model');

/** Each column has a heading in words. */
module.exports = tableRule((table, reporter, decision) => {
  for (const column of [ ...table.input || [], ...table.output || [] ]) {
    if (!(column.label || '').trim()) {
      reporter.report(column.id || decision.id, 'Kolonnen har ingen overskrift. Skriv hva den gjelder.');
    }
  }
});
