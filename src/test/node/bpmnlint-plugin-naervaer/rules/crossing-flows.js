'use strict';

const { fileRule } = require('../model');
const { contacts, diagrams } = require('../geometry');

/**
 * No flow crosses, touches or covers another. Flows may leave an element as one line and
 * arrive at one as one line.
 */
module.exports = fileRule((definitions, reporter) => {
  for (const { lines } of diagrams(definitions)) {
    lines.forEach((line, index) => {
      for (const other of lines.slice(0, index)) {
        const [ where ] = contacts(line, other);
        if (where) {
          const at = `${Math.round(where.x)}, ${Math.round(where.y)}`;
          reporter.report(line.element.id, `Pilen møter «${other.element.id}» ved (${at}). Før dem hver sin vei.`);
        }
      }
    });
  }
});
