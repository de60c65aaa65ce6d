'use strict';

const { fileRule, is } = require('../model');

/** One process in a file, and the file has its name. */
module.exports = fileRule((definitions, reporter) => {
  const processes = (definitions.rootElements || []).filter(element => is(element, 'bpmn:Process'));
  if (processes.length !== 1) {
    reporter.report(definitions.id, `Fila har ${processes.length} prosesser. Ha én i hver fil.`);
  }
  for (const process of processes) {
    if (definitions.file !== `${process.id}.bpmn`) {
      reporter.report(process.id, `Prosessens id er ikke filas navn. Kall fila «${process.id}.bpmn».`);
    }
  }
});
