/*
 * Tries out forms on Tasklist's own page, from within: whole steps without a round trip to the test for each click. The
 * page stays open; Tasklist's own directive is given one task after another, so form-js, Tasklist's scripts and ours meet
 * each form as they do in life.
 */
window.formTrial ??= (() => {
  const FORM = '[cam-tasklist-form-camunda]';

  const PATIENCE = 30_000;

  let form;

  const shown = () => document.querySelector(FORM);

  const tick = () => new Promise((done) => setTimeout(done));

  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  async function until(what, happened) {
    const patience = performance.now() + PATIENCE;
    while (!happened()) {
      if (performance.now() > patience) {
        throw new Error(`Waited in vain: ${what}`);
      }
      await frame();
    }
  }

  /** Nobody looks on: what is put off until the screen's next frame is done as soon as there is time. */
  function hurry() {
    window.requestAnimationFrame = (call) => setTimeout(() => call(performance.now()));
  }

  /** form-js draws a moment after an answer, and what it has drawn may change more. */
  async function settled() {
    const drawn = () => form.get('formFieldInstanceRegistry').getAllKeyed().length + shown().innerHTML;
    let before;
    do {
      before = drawn();
      await frame();
      await frame();
    } while (drawn() !== before);
  }

  /** form-js hands its services down the tree that it draws; preact keeps that tree at the element, under "__k". */
  const serviceOf = (node) => node?.props?.value?.getService
    ?? [].concat(node?.__k ?? []).reduce((found, child) => found ?? (child && serviceOf(child)), null);

  /** Whether the form of this very task is shown; it is kept for the other questions. */
  function isShown(task) {
    const element = shown();
    if (!element?.querySelector('.fjs-form')
        || window.angular.element(element).controller('camTasklistForm').getParams().taskId !== task) {
      return false;
    }
    form = [element, ...element.querySelectorAll('.fjs-container')]
      .map((it) => serviceOf(it)?.('form', false)).find((it) => it?.importSchema);
    return Boolean(form);
  }

  /** Tasklist's directive around a form; a task's form is on the page already. */
  const tasklist = () => window.angular.element(document.querySelector('[cam-tasklist-form]')).isolateScope();

  /** Hands another task to Tasklist's directive, which fetches the form and what it shows. */
  async function open(task) {
    const scope = tasklist();
    const { camundaFormRef } = scope.tasklistForm;
    scope.$apply(() => {
      scope.tasklistForm = null;
    });
    await until('the form before is taken away', () => !shown());
    scope.$apply(() => {
      scope.params = { ...scope.params, taskId: task };
      scope.tasklistForm = { camundaFormRef };
    });
    await until(`the form of task ${task}`, () => scope.tasklistForm.$error || (isShown(task) && scope.$loaded));
    if (scope.tasklistForm.$error) {
      throw new Error(scope.tasklistForm.$error.message);
    }
    await settled();
  }

  const input = (id) => shown().querySelector(`[id$='-${CSS.escape(id)}']`);

  /** How each input stands, by its field's id with what makes it one of several. */
  const inputs = () => Object.fromEntries([...shown().querySelectorAll('input[id], textarea[id]')].map((it) => [
    it.id.replace(/^fjs-form-[^-]+-/, ''),
    { type: it.type, value: it.value ?? '', checked: Boolean(it.checked), open: !it.disabled && !it.readOnly }
  ]));

  /** What the form misses, which it now says, and what it would send: a copy, for form-js goes on writing in its own. */
  const look = () => structuredClone({ errors: form.validate(), answers: form._getSubmitData() });

  /** Clicks where a person could: on what can be seen and has nothing above it. */
  function click(element) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!there || !(element.contains(there) || there.closest('label')?.control === element)) {
      throw new Error(`${element.id || element.className} can't be clicked: ${there?.outerHTML.slice(0, 200)} is above it`);
    }
    element.focus();
    element.click();
  }

  /** Writes through the browser's editor and leaves the field; form-js must have taken in the one before the other. */
  async function write(element, text) {
    element.focus();
    element.select();
    document.execCommand('insertText', false, text);
    await tick();
    element.blur();
  }

  const addRow = (label) => [...shown().querySelectorAll('.fjs-form-field-dynamiclist')]
    .filter((list) => list.textContent.includes(label)).at(-1)?.querySelector('.fjs-repeat-render-add');

  /** Does one step, unless what it is about is not there or can't be changed. */
  async function step({ action, id, text }) {
    const element = action === 'ADD_ROW' ? addRow(text) : input(id);
    if (!element || element.disabled || element.readOnly) {
      return false;
    }
    await (action === 'WRITE' ? write(element, text) : click(element));
    await tick();
    return true;
  }

  /** How many of the steps could be done. */
  async function take(steps) {
    let done = 0;
    for (const one of steps) {
      done += await step(one) ? 1 : 0;
    }
    await settled();
    return done;
  }

  /** Does each step that can be done, and looks at the form after each. */
  async function lookAfterEach(steps) {
    const looks = [];
    for (const one of steps) {
      if (await step(one)) {
        await settled();
        looks.push(look());
      }
    }
    return looks;
  }

  const lines = () => shown().innerText.split('\n');

  /** What seriously hinders somebody in the form, as axe-core finds it. */
  async function hindrances() {
    // what needs other files than the page itself can't differ from form to form
    const { violations } = await window.axe.run(shown(), { resultTypes: ['violations'], preload: false });
    return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  }

  /** Where the form is, from its beginning, as far as it can be seen. */
  function place() {
    const element = shown();
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const y = Math.max(top - 40, 0);
    return { x: left, y, width: right - left, height: Math.min(bottom + 80, innerHeight) - y };
  }

  /** Presses «Fullfør», which must be possible, and waits for Tasklist to have sent the answers. */
  async function complete() {
    const button = [...document.querySelectorAll('.form-actions button')].find((it) => it.innerText.trim() === 'Fullfør');
    await until('«Fullfør» can be pressed', () => !button.disabled);
    let outcome;
    tasklist().onFormCompletionCallback = (problem) => {
      outcome = { problem };
    };
    click(button);
    await until('the answers are sent', () => outcome);
    if (outcome.problem) {
      throw new Error(JSON.stringify(outcome.problem));
    }
  }

  return { hurry, isShown, open, inputs, look, take, lookAfterEach, lines, hindrances, place, complete };
})();
