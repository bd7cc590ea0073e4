import type { Page } from 'playwright-core';

/**
 * Looks for texts of a window that lie over one another. While a dialog is open only its texts count: they are meant to
 * lie over the rest.
 *
 * @returns each pair; empty when there is none.
 */
export function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** A bar at the edge of the window lies over what is scrolled past it. */
    const isPinned = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).position === 'sticky' || isPinned(element.parentElement));
    const scope = document.querySelector('dialog[open]') ?? document.body;
    const pieces: { node: Node; text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const element = node.parentElement;
      if (!text || !element || element.closest('.visually-hidden, select')) continue;
      if (isPinned(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // What an ancestor cuts off is not seen, so it lies over nothing.
      const seen = (box: DOMRect) => {
        let { left, top, right, bottom } = box;
        for (let at: Element | null = element; at; at = at.parentElement) {
          if (getComputedStyle(at).overflowX === 'visible') continue;
          const frame = at.getBoundingClientRect();
          left = Math.max(left, frame.left);
          right = Math.min(right, frame.right);
          top = Math.max(top, frame.top);
          bottom = Math.min(bottom, frame.bottom);
        }
        return right > left && bottom > top ? [new DOMRect(left, top, right - left, bottom - top)] : [];
      };
      for (const whole of range.getClientRects()) {
        for (const box of seen(whole)) pieces.push({ node, text, box });
      }
    }
    const wrong: string[] = [];
    // Line boxes of neighbouring lines touch; letters only meet when they share more than this.
    const touch = 3;
    for (const [index, one] of pieces.entries()) {
      for (const other of pieces.slice(index + 1)) {
        if (one.node === other.node) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > touch && down > touch) wrong.push(`“${one.text}” and “${other.text}”`);
      }
    }
    return wrong;
  });
}
