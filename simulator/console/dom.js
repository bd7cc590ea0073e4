/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | boolean>>} attributes a false one is left out, a true one is empty
 * @param {...(Node | string)} children text is never read as HTML
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * A button. Its key is what keeps the focus on it when its surroundings are drawn again.
 * @param {string} label
 * @param {string} key
 * @param {() => void} onClick
 * @param {Readonly<Record<string, string | boolean>>} attributes
 */
export function button(label, key, onClick, attributes = {}) {
  const made = element('button', { type: 'button', 'data-key': key, ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * Draws into a container, but only when its data changed; the focus stays where it was.
 * @param {Element} container
 * @param {unknown} data
 * @param {() => (Node | string)[]} draw
 */
export function redraw(container, data, draw) {
  const text = JSON.stringify(data);
  if (drawn.get(container) === text) return;
  drawn.set(container, text);
  const focused = container.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.getAttribute('data-key');
  container.replaceChildren(...draw());
  const again = [...container.querySelectorAll('[data-key]')].find(
    (one) => one.getAttribute('data-key') === key,
  );
  if (key && again instanceof HTMLElement) again.focus();
}

/**
 * The element with this id; the page has it.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
