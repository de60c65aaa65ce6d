/*
 * How many tasks every filter holds. Tasklist itself says it of the chosen one only, and whoever has no task of their own
 * would not see that the group has some.
 */
const api = document.querySelector('base').getAttribute('engine-api');

const engine = location.pathname.split('/app/tasklist/')[1]?.split('/')[0] || 'default';

/** Milliseconds. Counting everything costs the server more than showing one list: it is not done at every click. */
const PAUSE = 60_000;

/** Until the server has done what was clicked on. */
const SOON = 1_000;

const ask = async (path) => {
  const response = await fetch(`${api}engine/${engine}/filter${path}`, { credentials: 'same-origin' });
  return response.ok ? response.json() : null;
};

/** Tasklist draws its filters anew now and then: what they are called tells which is which. */
function show(counts) {
  document.querySelectorAll('.task-filter h4 a').forEach((link) => {
    const count = counts.get(link.firstChild?.textContent.trim());
    if (count === undefined) {
      delete link.dataset.tasks;
    } else {
      link.dataset.tasks = count;
    }
  });
}

async function count() {
  const filters = (await ask('?resourceType=Task&firstResult=0&maxResults=50')) ?? [];
  const counts = await Promise.all(filters.map(async ({ id, name }) => [name, (await ask(`/${id}/count`))?.count]));
  return new Map(counts.filter(([, tasks]) => tasks !== undefined));
}

export default function countFilters() {
  window.angular.module('cam.tasklist').run(['$rootScope', '$location', ($rootScope, $location) => {
    let counts = new Map();
    let asked = 0;
    let task = null;
    const refresh = async () => {
      if (Date.now() - asked >= PAUSE && $rootScope.authentication?.name && document.visibilityState === 'visible') {
        asked = Date.now();
        counts = await count();
      }
      show(counts);
    };
    const refreshSoon = () => {
      asked = 0;
      setTimeout(refresh, SOON);
    };
    $rootScope.$on('$locationChangeSuccess', () => {
      const left = task;
      task = $location.search().task ?? null;
      if (left && !task) {
        refreshSoon(); // it may be done, and gone from the counts
      } else {
        refresh();
      }
    });
    document.addEventListener('click', ({ target }) => target.closest?.('.claim, .unclaim') && refreshSoon());
    $rootScope.$on('authentication.changed', () => {
      counts = new Map();
      refreshSoon();
    });
    $rootScope.$on('refresh', refresh); // Tasklist's own, every few seconds
    new MutationObserver(() => show(counts)).observe(document.body, { childList: true, subtree: true });
  }]);
}
