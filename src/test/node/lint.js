'use strict';

/*
 * node lint.js [--json OUT] FILE...
 *
 * Looks at process files (.bpmn) and tables (.dmn). Prints what is wrong, one line each, and
 * ends with 1 if anything is. With --json all that was found is written to a file, and the
 * exit code tells only whether the looking went well:
 * { rules: { bpmn: [], dmn: [] },
 *   files: [{ file, problems: [{ rule, element, message }], gaps: [{ table, missing: [] }] }] }
 */

const { readFileSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');

const bpmnlint = require('bpmnlint');
const dmnlint = require('dmnlint');
const BpmnResolver = require('bpmnlint/lib/resolver/node-resolver');
const DmnResolver = require('dmnlint/lib/resolver/node-resolver');

const { gaps } = require('./dmnlint-plugin-naervaer/gaps');

/** Our own rules lie beside this file; all others are found as usual. */
function near() {
  const resolve = path => require.resolve(/^(bpmn|dmn)lint-plugin-naervaer/.test(path) ? `./${path}` : path);
  return Object.assign(path => require(resolve(path)), { resolve });
}

function config(name) {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
}

// Some rules remember what they saw: a new linter for each file

function bpmnLinter() {
  return new bpmnlint.Linter({ config: config('.bpmnlintrc'), resolver: new BpmnResolver({ require: near() }) });
}

function dmnLinter() {
  return new dmnlint.Linter({ config: config('.dmnlintrc'), resolver: new DmnResolver({ require: near() }) });
}

async function rulesOf(linter) {
  return (await linter.resolveRules(linter.config)).map(({ name }) => short(name));
}

async function lintBpmn(file, xml) {
  const { BpmnModdle } = await import('bpmn-moddle');
  const moddle = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
  const { rootElement, warnings } = await moddle.fromXML(xml, 'bpmn:Definitions');
  Object.defineProperty(rootElement, 'file', { value: basename(file) });
  return { file, problems: [ ...unreadable(warnings), ...list(await bpmnLinter().lint(rootElement)) ], gaps: [] };
}

async function lintDmn(file, xml) {
  const { DmnModdle } = await import('dmn-moddle');
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
  const tables = (rootElement.drgElement || []).filter(element => element.decisionLogic && element.decisionLogic.rule);
  return {
    file,
    problems: [ ...unreadable(warnings), ...list(await dmnLinter().lint(rootElement)) ],
    gaps: tables.map(({ id, decisionLogic }) => ({ table: id, missing: gaps(decisionLogic) }))
      .filter(({ missing }) => missing.length > 0)
  };
}

function unreadable(warnings) {
  return warnings.map(warning => ({ rule: 'unreadable', element: 'fila', message: warning.message }));
}

function list(reports) {
  return Object.entries(reports).flatMap(([ rule, found ]) =>
    found.map(({ id, message }) => ({ rule: short(rule), element: id, message })));
}

function short(rule) {
  return rule.replace(/^naervaer\//, '');
}

async function lint(file) {
  try {
    const xml = readFileSync(file, 'utf8');
    return await (file.endsWith('.dmn') ? lintDmn(file, xml) : lintBpmn(file, xml));
  }
  catch (error) {
    if (error.code || !error.message) {
      throw error;
    }
    return { file, problems: unreadable([ error ]), gaps: [] };
  }
}

async function main(args) {
  const json = args[0] === '--json' ? args.splice(0, 2)[1] : null;
  const results = [];
  for (const file of args) {
    results.push(await lint(file));
  }
  if (json) {
    const rules = { bpmn: await rulesOf(bpmnLinter()), dmn: await rulesOf(dmnLinter()) };
    writeFileSync(json, JSON.stringify({ rules, files: results }, null, 1));
    return;
  }
  for (const { file, problems } of results) {
    problems.forEach(({ rule, element, message }) => console.log(`${file}: ${element}: ${message} [${rule}]`));
  }
  process.exitCode = results.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

main(process.argv.slice(2));
