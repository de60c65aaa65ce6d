'use strict';

const { elementRule, name } = require('../model');

const EMPTY_WORDS = /^(slutt|ferdig|end|stopp|avslutt|avsluttet|ok)\.?$/i;

/** An end event says how it ended. */
module.exports = elementRule('bpmn:EndEvent', (event, reporter) => {
  if (EMPTY_WORDS.test(name(event))) {
    reporter.report(event.id, `«${name(event)}» sier ikke hvordan det endte. Skriv utfallet, som «Nærvær som vanlig».`);
  }
});
