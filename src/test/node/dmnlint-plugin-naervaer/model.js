'use strict';

const { is } = require('dmnlint-utils');

/** A rule that looks at one decision table at a time. */
function tableRule(check) {
  return () => ({
    check(node, reporter) {
      if (is(node, 'dmn:DecisionTable')) {
        check(node, reporter, node.$parent);
      }
    }
  });
}

function rows(table) {
  return table.rule || [];
}

function hitPolicy(table) {
  return table.hitPolicy || 'UNIQUE';
}

/** A row as people find it: its number, and its id if it has one. */
function title(table, row) {
  return `rad ${rows(table).indexOf(row) + 1}${row.id ? ` (${row.id})` : ''}`;
}

module.exports = { hitPolicy, is, rows, tableRule, title };
