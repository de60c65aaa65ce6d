'use strict';

const { fileRule, is, nodes, outgoing, property, scopes } = require('../model');
const { diagrams, middle } = require('../geometry');

/**
 * From a start event one straight line leads to an end event: the happy path. A process
 * that draws a picture of its own (a stair, phases) says so, and why, in the extension
 * property «egetBilde».
 */
module.exports = fileRule((definitions, reporter) => {
  const drawn = diagrams(definitions);
  const bounds = new Map(drawn.flatMap(({ shapes }) => shapes.map(shape => [ shape.element, shape.bounds ])));
  const points = new Map(drawn.flatMap(({ lines }) => lines.map(line => [ line.element, line.points ])));
  for (const scope of scopes(definitions)) {
    const starts = nodes(scope).filter(node => is(node, 'bpmn:StartEvent') && bounds.has(node));
    if (starts.length === 0 || property(scope, 'egetBilde')) {
      continue;
    }
    if (!starts.some(start => leadsStraightOn(start, middle(bounds.get(start)).y))) {
      reporter.report(scope.id, 'Ingen rett linje går fra start til slutt. Legg det vanlige forløpet på én rad, ' +
        'eller si med egenskapen «egetBilde» hva bildet viser.');
    }
  }

  function leadsStraightOn(node, row, seen = new Set()) {
    if (is(node, 'bpmn:EndEvent')) {
      return true;
    }
    if (seen.has(node)) {
      return false;
    }
    seen.add(node);
    return outgoing(node)
      .filter(flow => (points.get(flow) || [ { y: NaN } ]).every(point => Math.abs(point.y - row) <= 2))
      .some(flow => leadsStraightOn(flow.targetRef, row, seen));
  }
});
