'use strict';

const { fileRule } = require('../model');
const { covers, diagrams, enters, overlap, segments, shrink } = require('../geometry');

/** A text that stands beside its element covers no element, no other text and no flow. */
module.exports = fileRule((definitions, reporter) => {
  for (const { shapes, lines, labels } of diagrams(definitions)) {
    labels.forEach(({ element, bounds }, index) => {
      const text = shrink(bounds, 2);
      const covered = [
        ...shapes.filter(shape => !shape.expanded && covers(text, shape)),
        ...labels.slice(0, index).filter(label => overlap(text, shrink(label.bounds, 2))),
        ...lines.filter(({ points }) => segments(points).some(segment => enters(segment, text)))
      ];
      for (const other of covered.slice(0, 1)) {
        reporter.report(element.id, `Teksten «${element.name}» ligger over «${other.element.name || other.element.id}». Flytt teksten.`);
      }
    });
  }
});
