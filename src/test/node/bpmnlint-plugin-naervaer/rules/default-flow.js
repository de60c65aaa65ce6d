'use strict';

const { elementRule, isQuestion } = require('../model');

/** There is a way on when no condition holds. */
module.exports = elementRule('bpmn:Gateway', (gateway, reporter) => {
  if (isQuestion(gateway) && !gateway.default) {
    reporter.report(gateway.id, 'Valget har ingen vei når ingen vilkår passer. Høyreklikk en pil: «Default flow».');
  }
});
