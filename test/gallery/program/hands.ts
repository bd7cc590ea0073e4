import type { StoryHands } from '../../../src/renderer/stories/story.ts';

/** How long a story waits for something to be drawn, in milliseconds. */
const PATIENCE_MS = 8000;

/** Works a window from its preload, whose world shares the document but not the scripts. */
export const hands: StoryHands = {
  see: (selector) => drawn(selector),
  async press(selector) {
    const element = await drawn(selector);
    if (element instanceof HTMLElement) {
      element.focus();
      element.click();
    }
  },
  async type(selector, value) {
    const field = await drawn(selector);
    if (!('value' in field)) throw new Error(`${selector} is no field`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // What was typed is drawn before the next thing is done.
    await new Promise(requestAnimationFrame);
  },
  async choose(selector, value) {
    const list = await drawn(selector);
    if (!(list instanceof HTMLSelectElement)) throw new Error(`${selector} is no list of choices`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise(requestAnimationFrame);
  },
};

async function drawn(selector: string): Promise<Element> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = document.querySelector(selector);
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`${selector} was not drawn`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
