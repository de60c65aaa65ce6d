/* Our part of Tasklist: the tabs beside a task's form, and what helps with forms and the list. */
import absence from './absence.js';
import keepCompletable from './completable.js';
import countFilters from './counts.js';
import keepDrafts from './drafts.js';
import fixTheTask from './fixed.js';
import choosePupils from './pupil.js';
import choosePeople from './people.js';
import nameHolders from './holders.js';
import sortByDueDate from './sorting.js';
import theCase from './case.js';
import find from './find.js';
import why from './why.js';

keepCompletable();
keepDrafts();
choosePupils();
choosePeople();
sortByDueDate();
countFilters();
nameHolders();
fixTheTask();

export default [absence, why, theCase, find];
