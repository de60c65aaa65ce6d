'use strict';

const { elementRule } = require('../model');

/** Who does what stands on the task: no pools and no lanes. */
module.exports = elementRule([ 'bpmn:Collaboration', 'bpmn:LaneSet' ], (element, reporter) => {
  reporter.report(element.id || element.$parent.id, 'Diagrammet har baner. Hvem som gjør hva, står på oppgaven.');
});
