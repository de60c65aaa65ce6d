'use strict';

const { fileRule } = require('../model');
const { diagrams, segments } = require('../geometry');

/** Flows run across and up and down, never aslant. */
module.exports = fileRule((definitions, reporter) => {
  for (const { lines } of diagrams(definitions)) {
    for (const { element, points } of lines) {
      if (segments(points).some(({ from, to }) => Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) > 1)) {
        reporter.report(element.id, 'Pilen går på skrå. La den gå vannrett og loddrett.');
      }
    }
  }
});
