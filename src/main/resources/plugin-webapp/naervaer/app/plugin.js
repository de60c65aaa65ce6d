/* Our part of Tasklist: the tabs beside a task's form. */
import keepDrafts from './drafts.js';
import why from './why.js';

keepDrafts();

export default [why];
