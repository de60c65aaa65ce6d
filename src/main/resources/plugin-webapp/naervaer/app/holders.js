/* Says by name who has a task: Tasklist may not read people, and shows a colleague's user id. */
import { call } from './session.js';

const HOLDERS = '.assignee';

/** A user of a municipality: what no name looks like. */
const USER = /^[\w-]+\.[\w-]+$/;

const names = new Map();

function* idsShown() {
  for (const holder of document.querySelectorAll(HOLDERS)) {
    const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (USER.test(texts.currentNode.data.trim())) {
        yield texts.currentNode;
      }
    }
  }
}

async function ask(users) {
  users.forEach((user) => names.set(user, null)); // asked once, whatever comes of it
  const query = users.map((user) => `user=${encodeURIComponent(user)}`).join('&');
  Object.entries(await call('GET', `holders?${query}`)).forEach(([user, name]) => names.set(user, name));
}

async function show() {
  const texts = [...idsShown()];
  const unknown = [...new Set(texts.map((text) => text.data.trim()))].filter((user) => !names.has(user));
  if (unknown.length > 0) {
    await ask(unknown);
  }
  texts.forEach((text) => {
    const name = names.get(text.data.trim());
    if (name) {
      text.data = name;
    }
  });
}

export default function nameHolders() {
  new MutationObserver(() => show().catch(() => {})) // an id stays an id where the server does not answer
    .observe(document.body, { childList: true, characterData: true, subtree: true });
}
