'use strict';

const { elementRule, isQuestion, name, outgoing } = require('../model');

/** Each way out of a question is an answer, and no two are the same. */
module.exports = elementRule('bpmn:Gateway', (gateway, reporter) => {
  if (!isQuestion(gateway)) {
    return;
  }
  const answers = outgoing(gateway).map(name);
  outgoing(gateway).forEach((flow, index) => {
    // a condition without a name is label-required's
    if (answers[index] === '' && !flow.conditionExpression) {
      reporter.report(flow.id, 'Pilen ut av spørsmålet har ikke noe svar. Skriv svaret på pilen.');
    }
    else if (answers[index] !== '' && answers.indexOf(answers[index]) < index) {
      reporter.report(flow.id, `To piler svarer «${answers[index]}». Gi hver vei sitt svar.`);
    }
  });
});
