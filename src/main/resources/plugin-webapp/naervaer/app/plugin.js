/* Our part of Tasklist: the tabs beside a task's form. */
import keepCompletable from './completable.js';
import keepDrafts from './drafts.js';
import choosePupils from './pupil.js';
import choosePeople from './people.js';
import sortByDueDate from './sorting.js';
import theCase from './case.js';
import why from './why.js';

keepCompletable();
keepDrafts();
choosePupils();
choosePeople();
sortByDueDate();

export default [why, theCase];
