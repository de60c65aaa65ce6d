'use strict';

const { fileRule } = require('../model');
const { commonStart, cut, diagrams, distanceToBox, length } = require('../geometry');

/** Where ways out of a question begin as one line, each answer stands where its way is its own. */
module.exports = fileRule((definitions, reporter) => {
  for (const { lines, labels } of diagrams(definitions)) {
    for (const { element, bounds } of labels) {
      const line = lines.find(candidate => candidate.element === element);
      const siblings = lines.filter(other => line && other !== line && other.element.sourceRef === element.sourceRef);
      const shared = Math.max(0, ...siblings.map(other => commonStart(line.points, other.points)
        .reduce((sum, segment) => sum + length(segment), 0)));
      const { first, rest } = shared > 0 ? cut(line.points, shared) : { first: [], rest: [] };
      if (first.length > 0 && rest.length > 0 && distanceToBox(rest, bounds) > distanceToBox(first, bounds)) {
        reporter.report(element.id, `Svaret «${element.name}» står der flere veier er én strek. Flytt det dit veien er alene.`);
      }
    }
  }
});
