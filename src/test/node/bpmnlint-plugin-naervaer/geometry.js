'use strict';

const { is, isAny } = require('bpmnlint-utils');

/** Two lines nearer than this are drawn as one. */
const TOLERANCE = 1;

/** What lies behind the elements. */
const BACKGROUND = [ 'bpmn:Participant', 'bpmn:Lane', 'bpmn:Group' ];

/**
 * The diagrams of a file: the bounds of every shape, the points of every flow, and the
 * bounds of every text that stands outside its element.
 */
function diagrams(definitions) {
  return (definitions.diagrams || []).map(diagram => {
    const shapes = [];
    const lines = [];
    const labels = [];
    for (const drawn of diagram.plane && diagram.plane.planeElement || []) {
      const element = drawn.bpmnElement;
      if (!element) {
        continue;
      }
      if (is(drawn, 'bpmndi:BPMNShape') && drawn.bounds && !isAny(element, BACKGROUND)) {
        shapes.push({ element, bounds: box(drawn.bounds), expanded: drawn.isExpanded });
      }
      if (is(drawn, 'bpmndi:BPMNEdge') && is(element, 'bpmn:SequenceFlow')) {
        lines.push({ element, points: (drawn.waypoint || []).map(({ x, y }) => ({ x, y })) });
      }
      if (drawn.label && drawn.label.bounds && element.name) {
        labels.push({ element, bounds: box(drawn.label.bounds) });
      }
    }
    return { shapes, lines, labels };
  });
}

function box({ x, y, width, height }) {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function shrink({ left, top, right, bottom }, by) {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box covers part of an element: a gateway is a diamond, all others fill their bounds. */
function covers(text, { element, bounds }) {
  if (!is(element, 'bpmn:Gateway')) {
    return overlap(text, bounds);
  }
  const { x, y } = middle(bounds);
  const dx = Math.abs(Math.min(Math.max(x, text.left), text.right) - x);
  const dy = Math.abs(Math.min(Math.max(y, text.top), text.bottom) - y);
  return 2 * dx / (bounds.right - bounds.left) + 2 * dy / (bounds.bottom - bounds.top) < 1;
}

function middle({ left, top, right, bottom }) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function segments(points) {
  return points.slice(1).map((to, index) => ({ from: points[index], to }));
}

/** Whether a straight line comes into a box (Liang–Barsky). */
function enters({ from, to }, { left, top, right, bottom }) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let first = 0;
  let last = 1;
  for (const [ direction, distance ] of [
    [ -dx, from.x - left ], [ dx, right - from.x ], [ -dy, from.y - top ], [ dy, bottom - from.y ]
  ]) {
    if (direction === 0) {
      if (distance <= 0) {
        return false;
      }
      continue;
    }
    const at = distance / direction;
    if (direction < 0) {
      first = Math.max(first, at);
    }
    else {
      last = Math.min(last, at);
    }
  }
  return first < last;
}

/**
 * Where two flows touch. Flows out of the same element may leave it as one line, and flows
 * into the same element may arrive as one: what they share there is no contact.
 */
function contacts(one, other) {
  const pairs = segments(one.points).flatMap(a => segments(other.points).map(b => [ a, b ]));
  const met = pairs.flatMap(([ a, b ]) => meeting(a, b));
  const shared = [];
  if (one.element.sourceRef === other.element.sourceRef) {
    shared.push(...commonStart(one.points, other.points));
  }
  if (one.element.targetRef === other.element.targetRef) {
    shared.push(...commonStart([ ...one.points ].reverse(), [ ...other.points ].reverse()));
  }
  return met.filter(point => !shared.some(segment => distance(point, segment) <= 2 * TOLERANCE));
}

/** The points where two straight lines meet; both ends of what they have in common. */
function meeting(a, b) {
  const touching = [
    ...[ a.from, a.to ].filter(point => distance(point, b) <= TOLERANCE),
    ...[ b.from, b.to ].filter(point => distance(point, a) <= TOLERANCE)
  ];
  if (touching.length > 0) {
    return touching;
  }
  const d1 = { x: a.to.x - a.from.x, y: a.to.y - a.from.y };
  const d2 = { x: b.to.x - b.from.x, y: b.to.y - b.from.y };
  const cross = d1.x * d2.y - d1.y * d2.x;
  if (cross === 0) {
    return [];
  }
  const offset = { x: b.from.x - a.from.x, y: b.from.y - a.from.y };
  const t = (offset.x * d2.y - offset.y * d2.x) / cross;
  const u = (offset.x * d1.y - offset.y * d1.x) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [ { x: a.from.x + t * d1.x, y: a.from.y + t * d1.y } ] : [];
}

/** The line that two ways have in common from where they begin. */
function commonStart(one, other) {
  const shared = [];
  if (!near(one[0], other[0])) {
    return shared;
  }
  let at = one[0];
  let [ i, j ] = [ 1, 1 ];
  while (i < one.length && j < other.length) {
    const [ a, b ] = [ one[i], other[j] ];
    const next = length({ from: at, to: a }) <= length({ from: at, to: b }) ? a : b;
    if (distance(next, { from: at, to: a }) > TOLERANCE || distance(next, { from: at, to: b }) > TOLERANCE) {
      break;
    }
    shared.push({ from: at, to: next });
    i += near(next, a) ? 1 : 0;
    j += near(next, b) ? 1 : 0;
    at = next;
  }
  shared.push({ from: at, to: at });
  return shared;
}

function near(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y) <= TOLERANCE;
}

function length({ from, to }) {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** How far a point is from a straight line. */
function distance(point, { from, to }) {
  const squared = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along = squared === 0 ? 0 :
    ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / squared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - t * (to.x - from.x), point.y - from.y - t * (to.y - from.y));
}

/** The first part of a way, as long as given, and the rest of it. */
function cut(points, at) {
  let left = at;
  const parts = { first: [], rest: [] };
  for (const { from, to } of segments(points)) {
    const whole = length({ from, to });
    const share = whole === 0 ? 1 : Math.min(1, left / whole);
    const edge = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    if (share > 0) {
      parts.first.push({ from, to: edge });
    }
    if (share < 1) {
      parts.rest.push({ from: edge, to });
    }
    left = Math.max(0, left - whole);
  }
  return parts;
}

/** How far a box is from the nearest of some straight lines. */
function distanceToBox(lines, { left, top, right, bottom }) {
  return Math.min(...lines.flatMap(({ from, to }) => {
    const steps = Math.max(1, Math.ceil(length({ from, to }) / 2));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const x = from.x + step / steps * (to.x - from.x);
      const y = from.y + step / steps * (to.y - from.y);
      return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    });
  }));
}

/** How far a point is from the edge of a box. */
function distanceToBorder(point, { left, top, right, bottom }) {
  const corners = [ { x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom } ];
  return Math.min(...corners.map((corner, index) => distance(point, { from: corner, to: corners[(index + 1) % 4] })));
}

module.exports = {
  commonStart, contacts, covers, cut, diagrams, distanceToBorder, distanceToBox, enters, length, middle, overlap, segments, shrink
};
