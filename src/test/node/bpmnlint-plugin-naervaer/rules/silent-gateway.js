'use strict';

const { elementRule, isQuestion, name } = require('../model');

/** Joins and parallel gateways ask nothing, and have no name. */
module.exports = elementRule('bpmn:Gateway', (gateway, reporter) => {
  if (!isQuestion(gateway) && name(gateway) !== '') {
    reporter.report(gateway.id, `«${name(gateway)}» står på noe som ikke spør. Samlinger og parallelle veier har ikke navn.`);
  }
});
