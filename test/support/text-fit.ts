import type { Page } from 'playwright-core';

/**
 * Looks for texts of a window that don't fit: that stick out of the window or of the box they are in, or are cut off
 * without a tooltip that shows them whole.
 *
 * @returns the texts, each with what is wrong; empty when all fit.
 */
export function textsThatDoNotFit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxOf = (element: Element): Element => {
      const { display } = getComputedStyle(element);
      const isBox = display !== 'inline' && display !== 'contents';
      return isBox || !element.parentElement ? element : boxOf(element.parentElement);
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!element || !text || element.closest('.visually-hidden, select')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const box = boxOf(element);
      const frame = box.getBoundingClientRect();
      const style = getComputedStyle(box);
      if (style.overflowX !== 'visible') {
        const isCut = box.scrollWidth > box.clientWidth + 1;
        if (isCut && !(style.textOverflow === 'ellipsis' && box.closest('[title]')))
          wrong.push(`cut: ${text}`);
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right } of range.getClientRects()) {
        if (left < -1 || right > window.innerWidth + 1) wrong.push(`out of the window: ${text}`);
        else if (left < frame.left - 1 || right > frame.right + 1) wrong.push(`out of its box: ${text}`);
      }
    }
    if (document.documentElement.scrollWidth > window.innerWidth)
      wrong.push('the page is wider than the window');
    return wrong;
  });
}
