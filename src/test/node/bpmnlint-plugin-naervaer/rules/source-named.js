'use strict';

const { documentation, elementRule, is, isTimer } = require('../model');

/** What is written about the process, a user task or a timer names its source, or says that it is a proposal. */
module.exports = elementRule([ 'bpmn:Process', 'bpmn:UserTask', 'bpmn:Event' ], (element, reporter) => {
  if (is(element, 'bpmn:Event') && !isTimer(element)) {
    return;
  }
  const text = documentation(element);
  if (text !== '' && !/\b(kilde|forslag)/i.test(text)) {
    reporter.report(element.id, 'Beskrivelsen sier ikke hvor det står. Avslutt med «Kilde: …» eller «Forslag».');
  }
});
