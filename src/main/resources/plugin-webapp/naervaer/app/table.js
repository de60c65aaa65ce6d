/* Figures as a table: a caption, columns, and rows whose first cell is their heading. */
import { element } from './element.js';

function heading(text, scope) {
  const cell = element('th', text);
  cell.scope = scope;
  return cell;
}

/** A table as the server tells it; a folded one opens when somebody asks for it. */
export function table({ caption, columns, rows, folded }) {
  const made = element(
    'table',
    element('caption', caption),
    element('thead', element('tr', ...columns.map((text) => (text ? heading(text, 'col') : element('td'))))),
    element('tbody', ...rows.map(([first, ...cells]) =>
      element('tr', heading(first, 'row'), ...cells.map((text) => element('td', text)))))
  );
  made.className = 'naervaer-table';
  if (!folded) {
    return made;
  }
  made.caption.className = 'sr-only';
  return element('details', element('summary', caption), made);
}
