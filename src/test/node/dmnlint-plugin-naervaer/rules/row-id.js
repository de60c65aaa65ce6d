'use strict';

const { rows, tableRule, title } = require('../model');

/** Each row has an id that stays: the rule's, or what the row is about. */
module.exports = tableRule((table, reporter, decision) => {
  for (const row of rows(table)) {
    if (!row.id || /^(DecisionRule|Rule|rule)_[a-z0-9]+$/.test(row.id)) {
      reporter.report(row.id || decision.id, `${title(table, row)} har ingen id som sier hva den er. Skriv regelens id.`);
    }
  }
});
