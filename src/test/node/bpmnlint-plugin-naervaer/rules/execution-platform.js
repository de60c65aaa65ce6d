'use strict';

const { fileRule } = require('../model');

/** Modeler opens the file on the tab of the platform that runs it. */
module.exports = fileRule((definitions, reporter) => {
  const platform = definitions.$attrs['modeler:executionPlatform'];
  const version = definitions.$attrs['modeler:executionPlatformVersion'];
  if (platform !== 'Camunda Platform' || version !== '7.24.0') {
    reporter.report(definitions.id, 'Diagrammet er ikke laget for Camunda Platform 7.24. Velg den nederst til venstre.');
  }
});
