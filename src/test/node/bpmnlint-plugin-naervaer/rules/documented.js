'use strict';

const { documentation, elementRule, is, isTimer } = require('../model');

/** The process, each user task and each timer say what they do. */
module.exports = elementRule([ 'bpmn:Process', 'bpmn:UserTask', 'bpmn:Event' ], (element, reporter) => {
  if (is(element, 'bpmn:Event') && !isTimer(element)) {
    return;
  }
  if (documentation(element) === '') {
    reporter.report(element.id, 'Beskrivelsen mangler. Skriv hva som skjer, og hvor det står i rutinen.');
  }
});
