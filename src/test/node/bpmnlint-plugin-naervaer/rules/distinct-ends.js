'use strict';

const { fileRule, is, name, nodes, scopes } = require('../model');

/** Two end events of one process have different results; what ends alike is joined. */
module.exports = fileRule((definitions, reporter) => {
  for (const scope of scopes(definitions)) {
    const ends = nodes(scope).filter(node => is(node, 'bpmn:EndEvent') && name(node) !== '');
    ends.forEach((end, index) => {
      if (ends.findIndex(other => name(other) === name(end)) < index) {
        reporter.report(end.id, `To veier ender med «${name(end)}». Gi dem ulike utfall, eller la dem møtes.`);
      }
    });
  }
});
