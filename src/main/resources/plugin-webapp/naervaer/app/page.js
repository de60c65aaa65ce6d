/* Shows a page of a tab: headings with sentences or lists. All text goes in as text, never as markup. */
import { element } from './element.js';
import { call } from './session.js';
import { table as figures } from './table.js';

function section({ heading, lines, listed, table }) {
  const part = element('section', element('h2', heading));
  if (listed) {
    part.append(element('ul', ...lines.map((line) => element('li', line))));
  } else {
    part.append(...lines.map((line) => element('p', line)));
  }
  if (table) {
    const cells = figures(table);
    cells.caption.className = 'sr-only';
    part.append(cells);
  }
  return part;
}

const sections = (page) => page.sections.map(section);

/** A tab whose page the server makes; draw makes elements of what it answers. */
export function tab(id, label, priority, name, draw = sections) {
  return {
    id: `naervaer-${id}`,
    pluginPoint: 'tasklist.task.detail',
    priority,
    properties: { label },
    render: (node, { taskId }) => {
      const page = element('div', element('p', 'Henter …'));
      page.className = 'naervaer-page';
      node.append(page);
      call('GET', `task/${taskId}/${name}`)
        .then((answer) => page.replaceChildren(...draw(answer)))
        .catch(() => page.replaceChildren(element('p', 'Fikk ikke hentet dette. Prøv igjen om litt.')));
    }
  };
}
