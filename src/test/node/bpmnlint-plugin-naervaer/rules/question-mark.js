'use strict';

const { elementRule, isQuestion, name } = require('../model');

/** A gateway that splits asks a question. */
module.exports = elementRule('bpmn:Gateway', (gateway, reporter) => {
  if (isQuestion(gateway) && name(gateway) !== '' && !name(gateway).endsWith('?')) {
    reporter.report(gateway.id, `«${name(gateway)}» er ikke et spørsmål. Avslutt med spørsmålstegn.`);
  }
});
