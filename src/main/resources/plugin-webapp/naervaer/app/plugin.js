/* Our part of Tasklist: the tabs beside a task's form. */
import why from './why.js';

export default [why];
