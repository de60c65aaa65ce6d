/*
 * One field above the list finds a pupil, a class, a step, a task or a role in the filter that is chosen. It writes the
 * search for the person in Tasklist's own search field, whose pills ask for the name of a variable and an operator.
 */
const CLASS = /^\d{1,2}\s?\p{L}?$/u;

const STEP = /^(\p{L}+-)?[SR]\d+\p{L}?$/iu;

const variable = (name, value) => ({ type: 'taskVariables', operator: 'like', name, value });

/** What to search for, in the form in which Tasklist keeps it in the page's address. */
export function searchFor(text) {
  if (CLASS.test(text)) {
    return [variable('className', `${text}%`)];
  }
  if (STEP.test(text)) {
    return [variable('step', `%${text}`)];
  }
  return [variable('pupilName', `%${text}%`), variable('roleName', `%${text}%`), { type: 'name', operator: 'Like', name: '', value: `%${text}%` }];
}

const IGNORE_CASE = { type: 'variableValuesIgnoreCase', operator: 'eq', name: '', value: '' };

function search(injector, text) {
  const location = injector.get('$location');
  const wanted = text ? searchFor(text) : [];
  injector.get('$rootScope').$apply(() => {
    location.search('finn', text || null);
    location.search('page', null);
    location.search('searchOrQuery', wanted.length > 1 ? true : null);
    location.search('searchQuery', JSON.stringify(text ? [...wanted, IGNORE_CASE] : []));
  });
}

export default {
  id: 'naervaer-find',
  pluginPoint: 'tasklist.list',
  priority: 150,
  render(node) {
    const injector = window.angular.element(document.body).injector();
    node.innerHTML = `
      <form class="naervaer-find" role="search">
        <input type="search" class="form-control" aria-label="Finn elev, klasse, steg, oppgave eller rolle"
               placeholder="Finn elev, klasse, steg …" autocomplete="off" />
        <button type="submit" class="btn btn-default">Finn</button>
      </form>`;
    const field = node.querySelector('input');
    let shown = null;
    const show = () => {
      const wanted = injector.get('$location').search().finn ?? '';
      if (wanted !== shown) {
        field.value = wanted;
        shown = wanted;
      }
    };
    show();
    this.forget = injector.get('$rootScope').$on('$locationChangeSuccess', show);
    node.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      search(injector, field.value.trim());
    });
    // the cross in the field empties it
    field.addEventListener('search', () => field.value || search(injector, ''));
  },
  unmount() {
    this.forget?.();
  }
};
