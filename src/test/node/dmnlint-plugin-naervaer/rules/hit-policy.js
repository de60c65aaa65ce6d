'use strict';

const { hitPolicy, tableRule } = require('../model');

/** Only what the engine knows. */
module.exports = tableRule((table, reporter, decision) => {
  if (!/^(UNIQUE|FIRST|ANY|COLLECT|RULE ORDER)$/.test(hitPolicy(table))) {
    reporter.report(decision.id, `«Hit policy» ${hitPolicy(table)} finnes ikke i Camunda 7. Velg UNIQUE, FIRST eller COLLECT.`);
  }
});
