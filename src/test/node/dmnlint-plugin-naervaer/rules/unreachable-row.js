'use strict';

const { analyse } = require('../cells');
const { hitPolicy, tableRule, title } = require('../model');

/** Where the first row that fits is taken, each row comes to its turn. */
module.exports = tableRule((table, reporter, decision) => {
  if (hitPolicy(table) !== 'FIRST') {
    return;
  }
  const { rows } = analyse(table);
  rows.forEach(({ row, covers }, index) => {
    const earlier = rows.slice(0, index).find(other => hides(other.covers, covers));
    if (earlier) {
      reporter.report(row.id || decision.id, `${title(table, row)} slår aldri til: ${title(table, earlier.row)} tar det den gjelder. Bytt rekkefølge.`);
    }
  });
});

function hides(above, below) {
  return above.every((column, index) => column && (below[index] || column.map(() => true))
    .every((covered, piece) => !covered || column[piece]));
}
