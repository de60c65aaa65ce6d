'use strict';

const { readdirSync } = require('node:fs');
const { join } = require('node:path');

// Every file in rules/ is a rule, and every rule is an error: what may be broken is no rule
const names = readdirSync(join(__dirname, 'rules')).map(file => file.replace(/\.js$/, '')).sort();

module.exports = {
  configs: {
    all: { rules: Object.fromEntries(names.map(name => [ name, 'error' ])) }
  }
};
