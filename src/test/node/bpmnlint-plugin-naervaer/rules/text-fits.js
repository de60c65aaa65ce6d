'use strict';

const { fileRule, is, isAny, name } = require('../model');
const { diagrams } = require('../geometry');

const LINE = 14.4;
const PADDING = 5;

/** What the small signs at the foot of an element need, and what the sign in its corner needs. */
const FOOT = 20;
const CORNER = 18;

/** Widths of Arial's letters at the viewer's 12 pixels. */
const WIDTHS = [ [ /[ijl'.,:;|!]/, 3 ], [ /[ ftrI()[\]/-]/, 3.8 ], [ /[mwMWÆ]/, 10 ], [ /[A-ZÅØ]/, 8.4 ], [ /./, 6.6 ] ];

/** A task's name fits inside it, clear of its signs. */
module.exports = fileRule((definitions, reporter) => {
  for (const { shapes } of diagrams(definitions)) {
    for (const { element, bounds, expanded } of shapes) {
      if (!isAny(element, [ 'bpmn:Task', 'bpmn:CallActivity', 'bpmn:SubProcess' ]) || expanded) {
        continue;
      }
      const hasFoot = !is(element, 'bpmn:Task') || element.loopCharacteristics;
      const room = (bounds.bottom - bounds.top) / 2 - (hasFoot ? FOOT : CORNER);
      const lines = wrap(name(element), bounds.right - bounds.left - 2 * PADDING);
      if (!lines || lines.length * LINE / 2 > room + 1) {
        reporter.report(element.id, `«${name(element)}» får ikke plass. Gjør boksen bredere, eller navnet kortere.`);
      }
    }
  }
});

/** The lines that a text takes, or nothing where a word is too wide. */
function wrap(text, width) {
  const lines = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (wide(word) > width) {
      return null;
    }
    if (lines.length > 0 && wide(longer) <= width) {
      lines[lines.length - 1] = longer;
    }
    else {
      lines.push(word);
    }
  }
  return lines;
}

function wide(text) {
  return [ ...text ].reduce((sum, letter) => sum + WIDTHS.find(([ letters ]) => letters.test(letter))[1], 0);
}
