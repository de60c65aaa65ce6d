/*
 * A half-done form survives closing the browser. What the person has answered is kept on the server a moment after each
 * change, only for this person, and put back when the task's form is opened again.
 */
import { call } from './session.js';
import { editableKeys, watchForms } from './form.js';

/** Long enough not to save at every letter, short enough to lose no more than a word. */
const PAUSE = 800;

const TASKLISTS_OWN = 'camunda-form:';

const time = (date) => date.toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');

const day = (date) => date.toLocaleDateString('nb-NO', { day: 'numeric', month: 'long' });

/** The line above a form: what has become of the draft, read aloud when it changes, and the way to be rid of it. */
class DraftLine {
  constructor(element, discard) {
    this.node = document.createElement('div');
    this.node.className = 'naervaer-draft';
    this.text = document.createElement('span');
    this.text.setAttribute('role', 'status');
    this.text.setAttribute('aria-live', 'polite');
    this.ask = button('Forkast utkastet', () => this.asking(true));
    this.yes = button('Ja, forkast det jeg har skrevet', () => {
      this.asking(false);
      discard();
    });
    this.no = button('Nei, behold det', () => this.asking(false));
    this.asking(false);
    this.ask.hidden = true;
    this.node.append(this.text, this.ask, this.yes, this.no);
    element.before(this.node);
  }

  /** What was written is not thrown away by one slip of the hand. */
  asking(yes) {
    const answered = [this.yes, this.no].includes(document.activeElement);
    this.ask.hidden = yes;
    this.yes.hidden = !yes;
    this.no.hidden = !yes;
    if (yes) {
      this.no.focus();
    } else if (answered) {
      this.ask.focus();
    }
  }

  say(text, { draft, failed = false }) {
    this.text.textContent = text;
    this.asking(false);
    this.ask.hidden = !draft;
    this.node.classList.toggle('naervaer-draft-failed', failed);
  }
}

function button(label, pressed) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-link';
  made.textContent = label;
  made.addEventListener('click', pressed);
  return made;
}

class DraftOfForm {
  constructor({ element, form, params }) {
    this.form = form;
    this.path = `task/${encodeURIComponent(params.taskId)}/draft`;
    const { schema, initialData } = form._getState();
    this.schema = schema;
    this.asItWas = initialData;
    this.kept = this.answers();
    this.exists = false;
    this.line = new DraftLine(element, () => this.discard());
    form.on('changed', () => this.changed());
    this.restored = this.restore();
  }

  /** What the person has answered so far, as JSON: context that the server fills in is left out. */
  answers() {
    const { data } = this.form._getState();
    return JSON.stringify(Object.fromEntries([...editableKeys(this.form)].sort()
      .filter((key) => data[key] !== undefined)
      .map((key) => [key, data[key]])));
  }

  async restore() {
    try {
      const before = JSON.parse(this.kept);
      const draft = await call('GET', this.path);
      if (draft) {
        const typedMeanwhile = Object.entries(JSON.parse(this.answers()))
          .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]));
        const editable = editableKeys(this.form);
        const answers = Object.entries(draft.content).filter(([key]) => editable.has(key));
        await this.show({ ...this.asItWas, ...Object.fromEntries(answers), ...Object.fromEntries(typedMeanwhile) });
        this.exists = true;
        const savedAt = new Date(draft.savedAt);
        this.line.say(`Utkastet ditt fra ${day(savedAt)} kl. ${time(savedAt)} er hentet fram.`, { draft: true });
      }
    } catch (problem) {
      this.line.say('Fikk ikke sett etter et utkast. Last siden på nytt før du skriver.', { failed: true });
      throw problem;
    }
  }

  async show(data) {
    this.showing = true;
    await this.form.importSchema(this.schema, data);
    this.kept = this.answers();
    this.showing = false;
  }

  changed() {
    if (!this.showing && this.answers() !== this.kept) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    }
  }

  /** Saves what has changed; one request at a time, so that an older one never comes last. */
  save() {
    clearTimeout(this.timer);
    this.saving = Promise.allSettled([this.restored, this.saving]).then(() => this.saveNow());
    return this.saving;
  }

  async saveNow() {
    const answers = this.closed ?? this.answers();
    if (answers === this.kept) {
      return;
    }
    try {
      const { savedAt } = await call('PUT', this.path, answers);
      this.kept = answers;
      this.exists = true;
      this.line.say(`Utkast lagret kl. ${time(new Date(savedAt))}`, { draft: true });
    } catch (problem) {
      this.line.say(`Utkastet er ikke lagret. ${problem.status === 413 ? problem.message : ''}`.trim(),
        { draft: this.exists, failed: true });
    }
  }

  async discard() {
    clearTimeout(this.timer);
    await this.saving;
    try {
      await call('DELETE', this.path);
      await this.show(this.asItWas);
      this.exists = false;
      this.line.say('Utkastet er forkastet.', { draft: false });
    } catch (problem) {
      this.line.say('Utkastet er ikke forkastet. Prøv igjen.', { draft: true, failed: true });
    }
  }

  /** The form is taken away: another task is chosen, or this one is done and the server has removed its draft. */
  close() {
    this.closed = this.answers();
    this.save();
  }
}

let current = null;

/** Tasklist's own «Lagre» and its rescue at a lost session would leave the form in the browser for the next person. */
function keepFormsOutOfTheBrowser() {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!String(key).startsWith(TASKLISTS_OWN)) {
      setItem.call(this, key, value);
    }
  };
  Object.keys(localStorage).filter((key) => key.startsWith(TASKLISTS_OWN)).forEach((key) => localStorage.removeItem(key));
  document.addEventListener('click', (event) => {
    if (current && event.target.closest?.('.form-actions [ng-click^="save"]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      current.save();
    }
  }, true);
}

export default function keepDrafts() {
  keepFormsOutOfTheBrowser();
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && current?.save());
  watchForms((opened) => {
    if (!opened.params.taskId) {
      return null;
    }
    const draft = new DraftOfForm(opened);
    current = draft;
    return () => {
      draft.close();
      current = current === draft ? null : current;
    };
  });
}
