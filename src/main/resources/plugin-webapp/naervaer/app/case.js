/* Tab «Saken»: what happened, what comes next, who was told, and earlier cases. */
import { tab } from './page.js';

export default tab('case', 'Saken', 10, 'case');
