/** An element with what is in it: texts, which stay text, and other elements. */
export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
