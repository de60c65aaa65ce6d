/*
 * In start forms a pupil is chosen by typing a few letters. The form's own field keeps what the server asks for, the
 * pupil's id; what the person sees is name, class and school. Who types a name without choosing sends the name.
 */
import { call } from './session.js';
import { watchForms } from './form.js';

const FIELD = 'pupilSearch';

const PAUSE = 200;

const FEWEST_LETTERS = 2;

const shown = ({ name, className, school }) => `${name}, ${className}, ${school}`;

function element(tag, attributes) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

class PupilChoice {
  constructor(field) {
    this.field = field;
    const id = `${field.id}-choice`;
    this.input = element('input', {
      id, class: field.className, type: 'text', role: 'combobox', autocomplete: 'off', placeholder: 'Skriv noen bokstaver i navnet',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
      'aria-required': 'true', 'aria-describedby': `${id}-help`
    });
    this.list = element('ul', { id: `${id}-list`, role: 'listbox', class: 'naervaer-pupils', 'aria-label': 'Elever' });
    this.help = element('div', { id: `${id}-help`, class: 'naervaer-pupil-help', role: 'status', 'aria-live': 'polite' });
    this.list.hidden = true;
    document.querySelector(`label[for="${field.id}"]`)?.setAttribute('for', id);
    field.classList.add('naervaer-replaced');
    field.setAttribute('tabindex', '-1');
    field.setAttribute('aria-hidden', 'true');
    field.after(this.input);
    (field.closest('.fjs-input-group') ?? this.input).after(this.list, this.help);
    this.input.value = field.value;
    this.close();
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.input.addEventListener('blur', () => this.close());
    // the list is clicked before the field is left
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.choose(this.options().indexOf(event.target.closest('[role=option]')));
    });
  }

  options() {
    return [...this.list.children];
  }

  typed() {
    this.fill(this.input.value);
    clearTimeout(this.timer);
    if (this.input.value.trim().length < FEWEST_LETTERS) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.search(this.input.value), PAUSE);
  }

  async search(text) {
    try {
      const pupils = await call('GET', `pupils?q=${encodeURIComponent(text)}`);
      if (text === this.input.value) {
        this.open(pupils);
      }
    } catch (problem) {
      this.close();
      this.help.textContent = 'Fikk ikke søkt. Skriv hele navnet på eleven.';
    }
  }

  open(pupils) {
    this.pupils = pupils;
    this.list.replaceChildren(...pupils.map((pupil, index) => {
      const option = element('li', { id: `${this.list.id}-${index}`, role: 'option', 'aria-selected': 'false' });
      option.textContent = shown(pupil);
      return option;
    }));
    this.list.hidden = pupils.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.help.textContent = pupils.length === 0 ? 'Ingen elev på skolen din passer.' : `${pupils.length} treff`;
    this.mark(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.help.textContent = '';
    this.mark(-1);
  }

  mark(index) {
    this.marked = index;
    this.options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = this.options()[index];
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  pressed(event) {
    if (this.list.hidden) {
      return;
    }
    const last = this.options().length - 1;
    const keys = {
      ArrowDown: () => this.mark(this.marked >= last ? 0 : this.marked + 1),
      ArrowUp: () => this.mark(this.marked <= 0 ? last : this.marked - 1),
      Enter: () => this.choose(this.marked),
      Escape: () => this.close()
    };
    if (keys[event.key]) {
      event.preventDefault();
      event.stopPropagation(); // neither is the form sent, nor the window closed
      keys[event.key]();
    }
  }

  choose(index) {
    const pupil = this.pupils[index];
    if (pupil) {
      this.input.value = shown(pupil);
      this.fill(pupil.id);
      this.close();
    }
  }

  /** As if it were typed into the form's own field and that were left: else form-js waits for more to be typed. */
  fill(value) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(this.field, value);
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
    this.field.dispatchEvent(new FocusEvent('blur'));
    this.field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }
}

export default function choosePupils() {
  watchForms(({ element: container, params }) => {
    const field = container.querySelector(`input[id$="Field_${FIELD}"]`);
    if (field && !params.taskId) {
      new PupilChoice(field);
    }
  });
}
