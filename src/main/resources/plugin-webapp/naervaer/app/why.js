/* Tab «Hvorfor»: what made the task, and how its deadline was counted. */
import { ask } from './server.js';

export default {
  id: 'naervaer-why',
  pluginPoint: 'tasklist.task.detail',
  priority: 20,
  properties: { label: 'Hvorfor' },
  render: (node, { api, taskId }) => {
    ask(api, `task/${taskId}/why`).then((page) => { node.textContent = page.task; });
  }
};
