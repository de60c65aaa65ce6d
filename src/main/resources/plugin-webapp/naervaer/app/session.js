/* Asks and tells our part of the server, as the person who is logged in. */
const base = document.querySelector('base');

const engine = location.pathname.split('/app/tasklist/')[1]?.split('/')[0] || 'default';

const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

/** What the server did not do, with its own words if it had any. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The answer, or null when there is none. */
export async function call(method, path, body) {
  const response = await fetch(`${base.getAttribute('tasklist-api')}plugin/naervaer/${engine}/${path}`, {
    method,
    body,
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() }
  });
  if (!response.ok) {
    const { message } = await response.json().catch(() => ({}));
    throw new Refused(response.status, message ?? '');
  }
  return response.status === 204 ? null : response.json();
}
