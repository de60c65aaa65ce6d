'use strict';

const { fileRule } = require('../model');
const { diagrams } = require('../geometry');

// What an ordinary office screen (1920 × 1080) shows of a diagram without making it smaller
// than people can read: Modeler's and Cockpit's zoom to fit then stays above 70 per cent.
const WIDTH = 1900;
const HEIGHT = 1100;

/** A diagram fits one screen; a bigger one is divided. */
module.exports = fileRule((definitions, reporter) => {
  for (const { shapes, lines, labels } of diagrams(definitions)) {
    const boxes = [
      ...shapes.map(({ bounds }) => bounds),
      ...labels.map(({ bounds }) => bounds),
      ...lines.flatMap(({ points }) => points).map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))
    ];
    if (boxes.length === 0) {
      continue;
    }
    const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    if (width > WIDTH || height > HEIGHT) {
      reporter.report(definitions.id, `Diagrammet er ${Math.round(width)} × ${Math.round(height)} og får ikke plass på én skjerm ` +
        `(${WIDTH} × ${HEIGHT}). Del det i delprosesser.`);
    }
  }
});
