'use strict';

const { is, isAny } = require('bpmnlint-utils');

/** The process, its sub-processes and theirs: everything that has elements of its own. */
function scopes(definitions) {
  const found = [];
  const visit = container => {
    found.push(container);
    (container.flowElements || []).filter(element => is(element, 'bpmn:SubProcess')).forEach(visit);
  };
  (definitions.rootElements || []).filter(element => is(element, 'bpmn:Process')).forEach(visit);
  return found;
}

function nodes(scope) {
  return (scope.flowElements || []).filter(element => is(element, 'bpmn:FlowNode'));
}

function flows(scope) {
  return (scope.flowElements || []).filter(element => is(element, 'bpmn:SequenceFlow'));
}

function outgoing(node) {
  return node.outgoing || [];
}

/** A gateway that asks a question: either-or, or one or several. */
function isQuestion(node) {
  return isAny(node, [ 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway' ]) && outgoing(node).length > 1;
}

function isTimer(node) {
  return is(node, 'bpmn:Event') &&
    (node.eventDefinitions || []).some(definition => is(definition, 'bpmn:TimerEventDefinition'));
}

function documentation(element) {
  return (element.documentation || []).map(text => text.text || '').join(' ').trim();
}

function name(element) {
  return (element.name || '').replace(/\s+/g, ' ').trim();
}

/** The value of one of the element's extension properties. */
function property(element, key) {
  const values = element.extensionElements && element.extensionElements.values || [];
  return values.filter(value => is(value, 'camunda:Properties'))
    .flatMap(properties => properties.values || [])
    .filter(candidate => candidate.name === key)
    .map(candidate => candidate.value)[0];
}

/** A rule that looks at the file as a whole. */
function fileRule(check) {
  return () => ({
    check(node, reporter) {
      if (is(node, 'bpmn:Definitions')) {
        check(node, reporter);
      }
    }
  });
}

/** A rule that looks at one element at a time. */
function elementRule(types, check) {
  return () => ({
    check(node, reporter) {
      if (isAny(node, [].concat(types))) {
        check(node, reporter);
      }
    }
  });
}

module.exports = {
  documentation, elementRule, fileRule, flows, is, isAny, isQuestion, isTimer, name, nodes, outgoing, property, scopes
};
