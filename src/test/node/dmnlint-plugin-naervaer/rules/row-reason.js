'use strict';

const { rows, tableRule, title } = require('../model');

/** Each row says why. */
module.exports = tableRule((table, reporter, decision) => {
  for (const row of rows(table)) {
    if (!(row.description || '').trim()) {
      reporter.report(row.id || decision.id, `${title(table, row)} har ingen begrunnelse. Skriv den under «Annotations».`);
    }
  }
});
