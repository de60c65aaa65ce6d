'use strict';

const { analyse } = require('../cells');
const { hitPolicy, tableRule, title } = require('../model');

/** No two rows of a UNIQUE table answer the same question: the engine would stop. */
module.exports = tableRule((table, reporter, decision) => {
  if (hitPolicy(table) !== 'UNIQUE') {
    return;
  }
  const { columns, rows } = analyse(table);
  rows.forEach(({ row, covers }, index) => {
    for (const other of rows.slice(0, index)) {
      const common = covers.map((column, at) => column && other.covers[at] &&
        columns[at].pieces.filter((piece, number) => column[number] && other.covers[at][number]));
      if (common.every(pieces => pieces && pieces.length > 0)) {
        const example = common.map((pieces, at) => `${columns[at].label}: ${pieces[0].title}`).join(', ');
        reporter.report(row.id || decision.id, `${title(table, row)} og ${title(table, other.row)} slår til samtidig: ${example}.`);
      }
    }
  });
});
