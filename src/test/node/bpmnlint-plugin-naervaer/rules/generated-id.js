'use strict';

const { elementRule } = require('../model');

// What Modeler makes up, as in GeneratedIds.java
const RANDOM = /^[A-Z][A-Za-z]*_[01][a-z0-9]{6}$/;
const NUMBERED = /^(StartEvent|EndEvent|Event|Process|Activity|Task|Gateway|Flow|SequenceFlow)_\d+$/;

/** Nodes and flows have ids that say what they are. */
module.exports = elementRule([ 'bpmn:Process', 'bpmn:FlowElement' ], (element, reporter) => {
  if (RANDOM.test(element.id) || NUMBERED.test(element.id)) {
    reporter.report(element.id, 'Id-en er laget av Modeler. Skriv hva elementet er, som «Gateway_FikkKontakt».');
  }
});
