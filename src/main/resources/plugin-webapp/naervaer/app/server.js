/** Asks our part of the server, as the person who is logged in. */
export async function ask(api, path) {
  const response = await fetch(`${api.tasklistApi}/plugin/naervaer/${api.engine}/${path}`, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  return response.json();
}
