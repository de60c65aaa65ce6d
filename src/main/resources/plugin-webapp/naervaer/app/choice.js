/*
 * A text field of a start form in which one of many is chosen by typing a few letters. The form's own field keeps what
 * the server asks for, the id; what the person sees is in words. Who types without choosing sends what was typed.
 */
import { call } from './session.js';
import { watchForms } from './form.js';

const PAUSE = 200;

const FEWEST_LETTERS = 2;

function element(tag, attributes) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

class Choice {
  constructor(field, texts) {
    this.field = field;
    this.texts = texts;
    const id = `${field.id}-choice`;
    this.input = element('input', {
      id, class: field.className, type: 'text', role: 'combobox', autocomplete: 'off', placeholder: 'Skriv noen bokstaver i navnet',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
      'aria-required': 'true', 'aria-describedby': `${id}-help`
    });
    this.list = element('ul', { id: `${id}-list`, role: 'listbox', class: 'naervaer-choices', 'aria-label': texts.list });
    this.help = element('div', { id: `${id}-help`, class: 'naervaer-choice-help', role: 'status', 'aria-live': 'polite' });
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
      const found = await call('GET', `${this.texts.path}?q=${encodeURIComponent(text)}`);
      if (text === this.input.value) {
        this.open(found);
      }
    } catch (problem) {
      this.close();
      this.help.textContent = this.texts.failed;
    }
  }

  open(found) {
    this.found = found;
    this.list.replaceChildren(...found.map((one, index) => {
      const option = element('li', { id: `${this.list.id}-${index}`, role: 'option', 'aria-selected': 'false' });
      option.textContent = this.texts.shown(one);
      return option;
    }));
    this.list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(!this.list.hidden));
    this.help.textContent = found.length === 0 ? this.texts.none : `${found.length} treff`;
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
    const one = this.found[index];
    if (one) {
      this.input.value = this.texts.shown(one);
      this.fill(one.id);
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

/**
 * Makes it of the field with that key wherever a start form has it. `texts`: `path` to ask, `shown` of what is found, the
 * `list`'s name, and what is said when there is `none` or the search has `failed`.
 */
export default function choose(key, texts) {
  watchForms(({ element: container, params }) => {
    const field = container.querySelector(`input[id$="Field_${key}"]`);
    if (field && !params.taskId) {
      new Choice(field, texts);
    }
  });
}
