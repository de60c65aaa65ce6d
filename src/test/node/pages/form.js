import { Form } from '@bpmn-io/form-js-viewer';

/** What the task and its case give every form. */
const CONTEXT = {
  pupilName: 'Eleven',
  className: '9A',
  schoolName: 'Skolen',
  caseKey: 'SAK-1',
  rulesText: 'Grensen som er nådd',
  absenceText: 'Dager og timer så langt'
};

/** Computed, and never seen. */
const UNSEEN = [ 'expression' ];

/**
 * Shows a form with an answer as Tasklist does, and tells what is wrong with it:
 * [{ rule, message }].
 */
window.showForm = async (schema, answer) => {
  try {
    return [ ...await everythingRendered(schema), ...await answered(schema, answer) ];
  }
  catch (error) {
    return [ { rule: 'import', message: error.message } ];
  }
};

/** Each component, also what is hidden until something is answered, has its place on the page. */
async function everythingRendered(schema) {
  const { container } = await show({ ...schema, components: schema.components.map(unconditional) }, {});
  const expected = count(all(schema.components).map(({ type }) => type).filter(type => !UNSEEN.includes(type)));
  return [ ...expected ]
    .map(([ type, number ]) => [ type, number, container.querySelectorAll(`.fjs-form-field-${type}`).length ])
    .filter(([ , number, seen ]) => seen < number)
    .map(([ type, number, seen ]) => problem('not-rendered', `${seen} av ${number} «${type}» vises`));
}

/** The answer fits the form: it is taken in whole, nothing is missing, and it comes out again. */
async function answered(schema, answer) {
  if (!answer) {
    return [ problem('answer-missing', 'Skjemaet har ikke noe prøvesvar') ];
  }
  const { form, warnings } = await show(schema, { ...CONTEXT, ...answer });
  const keys = new Set(all(schema.components).map(({ key, path }) => key || path));
  const errors = form.validate();
  const { data } = form._getState();
  return [
    ...warnings.map(warning => problem('import', warning.message || String(warning))),
    ...Object.keys(errors).map(id => problem('answer-refused', `${id}: ${JSON.stringify(errors[id])}`)),
    ...Object.keys(answer).filter(key => keys.has(key) && !same(answer[key], data[key]))
      .map(key => problem('answer-lost', `${key}: ${JSON.stringify(answer[key])} ble til ${JSON.stringify(data[key])}`)),
    ...Object.keys(answer).filter(key => !keys.has(key))
      .map(key => problem('answer-unknown', `${key} er ikke et felt i skjemaet`))
  ];
}

async function show(schema, data) {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const form = new Form({ container });
  const { warnings } = await form.importSchema(schema, data);
  await new Promise(resolve => setTimeout(resolve, 20));
  return { form, container, warnings };
}

function unconditional(component) {
  const shown = { ...component, defaultRepetitions: 1 };
  delete shown.conditional;
  if (component.components) {
    shown.components = component.components.map(unconditional);
  }
  return shown;
}

function all(components) {
  return components.flatMap(component => [ component, ...all(component.components || []) ]);
}

function count(values) {
  return values.reduce((counts, value) => counts.set(value, (counts.get(value) || 0) + 1), new Map());
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function problem(rule, message) {
  return { rule, message };
}
