'use strict';

/**
 * What the cells of a table's inputs cover. Each column is cut into pieces that no cell
 * divides (values, and intervals between the numbers that are named), so that a row is a
 * set of pieces a column, and rows can be compared piece by piece. A cell that is more than
 * values, comparisons and intervals covers nobody knows what: null.
 */
function analyse(table) {
  const columns = (table.input || []).map((input, index) => column(input, (table.rule || []).map(row => text(row.inputEntry[index]))));
  const rows = (table.rule || []).map((row, at) => ({ row, covers: columns.map(({ cells }) => cells[at]) }));
  return { columns, rows, readable: rows.every(({ covers }) => covers.every(Boolean)) };
}

function text(expression) {
  return (expression && expression.text || '').trim();
}

function column(input, cells) {
  const type = input.inputExpression && input.inputExpression.typeRef;
  const allowed = text(input.inputValues);
  const pieces = cut(type, allowed, cells);
  return {
    label: input.label || text(input.inputExpression),
    pieces,
    cells: cells.map(cell => covered(cell, pieces))
  };
}

function cut(type, allowed, cells) {
  if (type === 'boolean') {
    return [ true, false ].map(value);
  }
  const parsed = [ allowed, ...cells ].map(parse);
  const tests = parsed.filter(Boolean).flatMap(({ tests }) => tests);
  if (tests.some(test => typeof test.from === 'number' || typeof test.to === 'number')) {
    return numbers(tests)
      .filter(piece => !isWhole(type) || !piece.open || piece.to - piece.from > 1)
      .filter(piece => !allowed || !parsed[0] || parsed[0].tests.some(test => includes(test, piece)));
  }
  const named = (allowed && parsed[0] ? parsed[0].tests : tests).map(test => test.from);
  const values = [ ...new Set(named) ].map(value);
  return allowed && parsed[0] ? values : [ ...values, { title: values.length > 0 ? 'noe annet' : 'hva som helst' } ];
}

function value(constant) {
  return { from: constant, to: constant, title: typeof constant === 'string' ? `"${constant}"` : `${constant}` };
}

/** Each number that is named, and the open intervals between them. */
function numbers(tests) {
  const named = [ ...new Set(tests.flatMap(({ from, to }) => [ from, to ]).filter(Number.isFinite)) ].sort((a, b) => a - b);
  return [
    { from: -Infinity, to: named[0], open: true, title: `< ${named[0]}` },
    ...named.flatMap((number, index) => {
      const next = index + 1 < named.length ? named[index + 1] : Infinity;
      return [ value(number), {
        from: number, to: next, open: true, title: next === Infinity ? `> ${number}` : `mellom ${number} og ${next}`
      } ];
    })
  ];
}

function isWhole(type) {
  return type === 'integer' || type === 'long';
}

function covered(cell, pieces) {
  const parsed = parse(cell);
  if (!parsed) {
    return null;
  }
  const inside = piece => parsed.tests.some(test => includes(test, piece));
  return pieces.map(piece => parsed.any || inside(piece) !== parsed.negated);
}

function includes(test, piece) {
  if (!('from' in piece) || typeof piece.from !== 'number') {
    return 'from' in piece && test.from === piece.from;
  }
  const afterStart = piece.from > test.from || piece.from === test.from && (piece.open || !test.openStart);
  const beforeEnd = piece.to < test.to || piece.to === test.to && (piece.open || !test.openEnd);
  return afterStart && beforeEnd;
}

function parse(cell) {
  if (cell === '' || cell === '-') {
    return { any: true, tests: [], negated: false };
  }
  const negation = /^not\s*\((.*)\)$/s.exec(cell);
  const tests = split(negation ? negation[1] : cell).map(test);
  return tests.every(Boolean) ? { any: false, tests, negated: Boolean(negation) } : null;
}

/** At the commas that are outside quotation marks. Intervals are written with two dots. */
function split(cell) {
  return (cell.match(/("[^"]*"|[^,"])+/g) || []).map(part => part.trim());
}

function test(part) {
  if (/^"[^"]*"$/.test(part)) {
    return { from: part.slice(1, -1), to: part.slice(1, -1) };
  }
  if (part === 'true' || part === 'false') {
    return { from: part === 'true', to: part === 'true' };
  }
  const comparison = /^(<=|>=|<|>|=)?\s*(-?\d+(?:\.\d+)?)$/.exec(part);
  if (comparison) {
    const number = Number(comparison[2]);
    switch (comparison[1]) {
      case '<': return { from: -Infinity, to: number, openEnd: true };
      case '<=': return { from: -Infinity, to: number };
      case '>': return { from: number, to: Infinity, openStart: true };
      case '>=': return { from: number, to: Infinity };
      default: return { from: number, to: number };
    }
  }
  const interval = /^([[\](])\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*([\])[])$/.exec(part);
  return interval && {
    from: Number(interval[2]), to: Number(interval[3]), openStart: interval[1] !== '[', openEnd: interval[4] !== ']'
  };
}

module.exports = { analyse };
