'use strict';

const { hitPolicy } = require('./model');
const { analyse } = require('./cells');

/**
 * What no row of a UNIQUE table answers, in words: one line for each group of values. A gap
 * may be meant; whoever owns the table should know it.
 */
function gaps(table) {
  if (hitPolicy(table) !== 'UNIQUE') {
    return [];
  }
  const { columns, rows, readable } = analyse(table);
  if (!readable) {
    return [ 'Tabellen har celler som er mer enn verdier, sammenligninger og intervaller. Hull er ikke undersøkt.' ];
  }
  return uncovered(columns, rows.map(({ covers }) => covers), 0).map(parts => parts.join(', ') || 'alt');
}

/** The uncovered part of what is left of the columns, as lists of «column: values». */
function uncovered(columns, rows, at) {
  if (rows.length === 0) {
    return [ [] ];
  }
  if (at === columns.length) {
    return [];
  }
  const groups = new Map();
  columns[at].pieces.forEach((piece, index) => {
    const rest = uncovered(columns, rows.filter(covers => covers[at][index]), at + 1);
    const key = JSON.stringify(rest);
    groups.set(key, { rest, titles: [ ...(groups.get(key) || { titles: [] }).titles, piece.title ] });
  });
  return [ ...groups.values() ].flatMap(({ rest, titles }) => rest.map(parts =>
    titles.length === columns[at].pieces.length ? parts : [ `${columns[at].label}: ${titles.join(' eller ')}`, ...parts ]));
}

module.exports = { gaps };
