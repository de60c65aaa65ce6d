/* Tab «Eleven»: the pupil's absence this school year. */
import { element } from './element.js';
import { heatmap } from './heatmap.js';
import { tab } from './page.js';
import { table } from './table.js';

function counter({ label, value, detail }) {
  const figure = element('strong', String(value));
  const made = element('li', element('span', label), figure, element('small', detail));
  return made;
}

function counters(all) {
  const list = element('ul', ...all.map(counter));
  list.className = 'naervaer-counters';
  return list;
}

function limits(lines) {
  return element('section', element('h2', 'Grenser som er passert i skoleåret'),
    lines.length ? element('ul', ...lines.map((line) => element('li', line))) : element('p', 'Ingen.'));
}

function draw({ pupil, note, counters: counted, weeks, limits: crossed, tables }) {
  if (!pupil) {
    return [element('p', note)];
  }
  const map = weeks.length ? heatmap(weeks) : element('p', 'Skoleruta for skoleåret er ikke lagt inn.');
  const open = element('div', ...tables.filter(({ folded }) => !folded).map(table));
  open.className = 'naervaer-side';
  const folded = tables.filter((figures) => figures.folded).map(table);
  return [element('h2', pupil), element('p', note), counters(counted), map, limits(crossed), open, ...folded];
}

export default tab('pupil', 'Eleven', 30, 'pupil', draw);
