'use strict';

const { fileRule } = require('../model');
const { diagrams, enters, segments, shrink } = require('../geometry');

/** No flow runs through an element, not even through one that it connects. */
module.exports = fileRule((definitions, reporter) => {
  for (const { shapes, lines } of diagrams(definitions)) {
    for (const { element: flow, points } of lines) {
      for (const { element, bounds } of shapes) {
        if (contains(element, flow)) {
          continue;
        }
        const core = shrink(bounds, 2);
        if (segments(points).some(segment => enters(segment, core))) {
          reporter.report(flow.id, `Pilen går gjennom «${element.name || element.id}». Før den utenom.`);
        }
      }
    }
  }
});

function contains(container, element) {
  for (let parent = element.$parent; parent; parent = parent.$parent) {
    if (parent === container) {
      return true;
    }
  }
  return false;
}
