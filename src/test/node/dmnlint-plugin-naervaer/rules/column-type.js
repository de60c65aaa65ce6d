'use strict';

const { tableRule } = require('../model');

/** Each column says whether it holds text, numbers or yes and no. */
module.exports = tableRule((table, reporter, decision) => {
  const types = [
    ...(table.input || []).map(input => [ input, input.inputExpression && input.inputExpression.typeRef ]),
    ...(table.output || []).map(output => [ output, output.typeRef ])
  ];
  for (const [ column, type ] of types) {
    if (!type) {
      reporter.report(column.id || decision.id, `Kolonnen «${column.label}» har ingen type. Velg string, integer, double eller boolean.`);
    }
  }
});
