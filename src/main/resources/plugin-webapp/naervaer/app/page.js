/* Shows a page of a tab: headings with sentences or lists. All text goes in as text, never as markup. */
import { call } from './session.js';

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function section({ heading, lines, listed }) {
  const part = document.createElement('section');
  part.append(element('h2', heading));
  if (listed) {
    const list = document.createElement('ul');
    list.append(...lines.map((line) => element('li', line)));
    part.append(list);
  } else {
    part.append(...lines.map((line) => element('p', line)));
  }
  return part;
}

/** A tab whose page the server makes. */
export function tab(id, label, priority, name) {
  return {
    id: `naervaer-${id}`,
    pluginPoint: 'tasklist.task.detail',
    priority,
    properties: { label },
    render: (node, { taskId }) => {
      const page = document.createElement('div');
      page.className = 'naervaer-page';
      page.append(element('p', 'Henter …'));
      node.append(page);
      call('GET', `task/${taskId}/${name}`)
        .then(({ sections }) => page.replaceChildren(...sections.map(section)))
        .catch(() => page.replaceChildren(element('p', 'Fikk ikke hentet dette. Prøv igjen om litt.')));
    }
  };
}
