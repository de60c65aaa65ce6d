/* Tab «Hvorfor»: what made the task, and how its deadline was counted. */
import { tab } from './page.js';

export default tab('why', 'Hvorfor', 20, 'why');
