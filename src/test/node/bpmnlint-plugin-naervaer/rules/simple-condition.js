'use strict';

const { elementRule } = require('../model');

const VALUE = /'[^']*'|-?\d+(?:\.\d+)?/.source;
const QUESTION = /\w+\.\w+\(execution(?:, ?(?:'[^']*'|\w+))*\)/.source;
const SIDE = `(${QUESTION}|\\w+|${VALUE})`;
const COMPARISON = `(!?${SIDE}|(not )?empty \\w+|${SIDE} (==|!=|<|>|<=|>=) ${SIDE})`;
const CONDITION = new RegExp(`^[$#]\\{ ?${COMPARISON}( (&&|\\|\\|) ${COMPARISON})* ?\\}$`);

/** Conditions compare answers or ask a helper; what must be decided is decided in a table. */
module.exports = elementRule('bpmn:SequenceFlow', (flow, reporter) => {
  const body = flow.conditionExpression && flow.conditionExpression.body;
  if (body && !CONDITION.test(body.trim())) {
    reporter.report(flow.id, `Vilkåret er for sammensatt: ${body}. Sammenlign svar, som \${vei == 'kartlegging'}, eller avgjør det i en tabell.`);
  }
});
