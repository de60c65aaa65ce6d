/*
 * The forms that Tasklist shows. Tasklist keeps form-js' form to itself: which task an element belongs to is asked of
 * Tasklist's own directive, and the form is found in what form-js has drawn.
 */
const FORM = '[cam-tasklist-form-camunda]';

/** form-js hands its services down the tree that it draws; preact keeps that tree at the element, under "__k". */
function serviceOf(node) {
  if (typeof node?.props?.value?.getService === 'function') {
    return node.props.value.getService;
  }
  const children = node?.__k;
  for (const child of Array.isArray(children) ? children : [children]) {
    const found = child && serviceOf(child);
    if (found) {
      return found;
    }
  }
  return null;
}

function formIn(element) {
  for (const drawn of [element, ...element.querySelectorAll('.fjs-container')]) {
    const form = serviceOf(drawn)?.('form', false);
    if (form?.importSchema) {
      return form;
    }
  }
  return null;
}

const tasklistOf = (element) => window.angular.element(element).controller('camTasklistForm');

/** Which of the answers the person gives: those of fields that can be written in. A list counts as a whole. */
export function editableKeys(form) {
  const types = form.get('formFields');
  const paths = form.get('pathRegistry');
  const fields = form.get('formFieldRegistry').getAll()
    .filter((field) => types.get(field.type)?.config.keyed && field.type !== 'expression')
    .filter((field) => field.readonly !== true && field.disabled !== true);
  return new Set(fields.map((field) => paths.getValuePath(field)?.[0]).filter(Boolean));
}

/**
 * Tells of every form that is drawn, once: `opened({ element, form, tasklist, params })`, which may answer with what to
 * do when the form is taken away. `params` are Tasklist's: `taskId` of a task, `processDefinitionKey` of a start form.
 */
export function watchForms(opened) {
  const open = new Map();
  const look = () => {
    open.forEach((closed, element) => {
      if (!element.isConnected) {
        open.delete(element);
        closed?.();
      }
    });
    document.querySelectorAll(FORM).forEach((element) => {
      const form = !open.has(element) && element.querySelector('.fjs-form') && formIn(element);
      if (form) {
        const tasklist = tasklistOf(element);
        open.set(element, null);
        open.set(element, opened({ element, form, tasklist, params: tasklist.getParams() }));
      }
    });
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
}
