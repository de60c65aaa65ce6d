/* Our part of Tasklist: the tabs beside a task's form. */
import absence from './absence.js';
import keepCompletable from './completable.js';
import keepDrafts from './drafts.js';
import choosePupils from './pupil.js';
import theCase from './case.js';
import why from './why.js';

keepCompletable();
keepDrafts();
choosePupils();

export default [absence, why, theCase];
