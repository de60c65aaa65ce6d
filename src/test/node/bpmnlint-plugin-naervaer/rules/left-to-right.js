'use strict';

const { fileRule, flows, is, nodes, outgoing, scopes } = require('../model');
const { diagrams, middle, segments } = require('../geometry');

/** Half the height of a row. */
const ROW = 40;

/**
 * Time runs from left to right. A flow may run left only above or below the row of the
 * start event, and only if it leads back to something done before (a loop) or on to
 * another row (as a line of text goes on below).
 */
module.exports = fileRule((definitions, reporter) => {
  const drawn = diagrams(definitions);
  const bounds = new Map(drawn.flatMap(({ shapes }) => shapes.map(shape => [ shape.element, shape.bounds ])));
  const points = new Map(drawn.flatMap(({ lines }) => lines.map(line => [ line.element, line.points ])));
  for (const scope of scopes(definitions)) {
    const rows = nodes(scope)
      .filter(node => is(node, 'bpmn:StartEvent') && bounds.has(node))
      .map(node => middle(bounds.get(node)).y);
    for (const flow of flows(scope)) {
      const left = segments(points.get(flow) || []).filter(({ from, to }) => from.x - to.x > 10);
      if (left.length === 0 || !bounds.has(flow.sourceRef) || !bounds.has(flow.targetRef)) {
        continue;
      }
      if (left.some(({ from }) => rows.some(row => Math.abs(row - from.y) < ROW))) {
        reporter.report(flow.id, 'Pilen går mot venstre i hovedraden. Før den tilbake over eller under raden.');
      }
      else if (sameRow(bounds.get(flow.sourceRef), bounds.get(flow.targetRef)) && !isLoop(flow)) {
        reporter.report(flow.id, 'Pilen går mot venstre uten å gjenta noe. Tegn fra venstre mot høyre.');
      }
    }
  }
});

function sameRow(one, other) {
  return Math.abs(middle(one).y - middle(other).y) < ROW;
}

function isLoop(flow) {
  const seen = new Set();
  const open = [ flow.targetRef ];
  while (open.length > 0) {
    const node = open.pop();
    if (node === flow.sourceRef) {
      return true;
    }
    if (node && !seen.has(node)) {
      seen.add(node);
      open.push(...outgoing(node).map(next => next.targetRef), ...attachedTo(node));
    }
  }
  return false;
}

function attachedTo(node) {
  return (node.$parent.flowElements || []).filter(element => element.attachedToRef === node);
}
