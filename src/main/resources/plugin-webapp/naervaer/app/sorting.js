/*
 * The task list begins with what is due first. Tasklist itself begins with what came last, and has no setting for it; it
 * keeps the order in the page's address, so the address says it from the start. Whoever chooses another order keeps it.
 */
const BY_DUE_DATE = JSON.stringify([
  { sortBy: 'dueDate', sortOrder: 'asc' },
  // many tasks are due at the same moment: without a second order the pages of a long list might overlap
  { sortBy: 'created', sortOrder: 'asc' }
]);

export default function sortByDueDate() {
  window.angular.module('cam.tasklist').run(['$rootScope', '$location', ($rootScope, $location) => {
    $rootScope.$on('$locationChangeStart', () => {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', BY_DUE_DATE).replace();
      }
    });
  }]);
}
