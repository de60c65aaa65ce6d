'use strict';

const { fileRule } = require('../model');
const { diagrams, distanceToBorder } = require('../geometry');

/** A flow begins at the edge of the element that it comes from, and ends at the edge of the one that it goes to. */
module.exports = fileRule((definitions, reporter) => {
  for (const { shapes, lines } of diagrams(definitions)) {
    const bounds = new Map(shapes.map(shape => [ shape.element, shape.bounds ]));
    for (const { element, points } of lines) {
      const ends = [ [ element.sourceRef, points[0] ], [ element.targetRef, points[points.length - 1] ] ];
      for (const [ node, point ] of ends) {
        if (bounds.has(node) && !(point && distanceToBorder(point, bounds.get(node)) <= 2)) {
          reporter.report(element.id, `Pilen når ikke fram til «${node.name || node.id}». Dra enden inn til kanten.`);
        }
      }
    }
  }
});
