import type { Page } from 'playwright-core';

/** One press of the Tab key. */
export interface Stop {
  /** Name of the control that had to come next, by what the window showed when the key was pressed; short. */
  readonly wanted: string;
  /** Name of what got the focus; null when it stayed where it was. */
  readonly got: string | null;
  /** Whether that was the one wanted. */
  readonly right: boolean;
  /** Width of the ring around it in CSS pixels; 0 when there is none. */
  readonly ring: number;
  /** Contrast of the ring with what is around the element, 1 to 21. */
  readonly contrast: number;
}

/** Long lists repeat themselves; a walk ends after this many stops. */
const MOST_STOPS = 60;

/**
 * Walks through the window with the Tab key, from its start to its end. Controls may come and go on the way, as when
 * a field is left that records a shortcut: each step is judged by those that were there when it was taken.
 */
export async function walk(page: Page): Promise<readonly Stop[]> {
  let ahead = await page.evaluate(prepare);
  for (
    let pressed = 0;
    ahead > 0 && pressed < MOST_STOPS;
    ahead = await page.evaluate(() => window.ahead())
  ) {
    const presses = Math.min(ahead, MOST_STOPS - pressed);
    for (let index = 0; index < presses; index++) await page.keyboard.press('Tab');
    pressed += presses;
  }
  return page.evaluate(() => window.stops);
}

declare global {
  interface Window {
    /** Where the focus has been, while a walk is on. */
    stops: Stop[];
    /** How many controls are still to come. */
    ahead(): number;
  }
}

/** What is wrong with a walk; empty when every control was reached, in order, and could be seen. */
export function faults(stops: readonly Stop[]): string[] {
  return stops.flatMap(({ wanted, got, right, ring, contrast }) => {
    if (got === null) return [`not reached: ${wanted}`];
    return [
      ...(right ? [] : [`out of order: ${got} in place of ${wanted}`]),
      ...(ring < 2 ? [`no ring: ${got}`] : []),
      ...(ring >= 2 && contrast < 3 ? [`faint ring (${contrast.toFixed(1)}): ${got}`] : []),
    ];
  });
}

/**
 * Puts the focus before the first control and writes down where it goes; runs in the window.
 *
 * @returns how many controls there are.
 */
function prepare(): number {
  const nameOf = (element: HTMLElement) =>
    element.textContent?.trim() || element.getAttribute('aria-label') || element.id || element.tagName;
  const parse = (colour: string) => [...colour.matchAll(/[\d.]+/g)].map(([part]) => Number(part));
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parse(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (at: Element | null): string => {
    if (at === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(at);
    return (parse(backgroundColor)[3] ?? 1) === 0 ? groundOf(at.parentElement) : backgroundColor;
  };
  const contrast = (one: string, other: string) => {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };

  const scope = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const present = () =>
    [...scope.querySelectorAll<HTMLElement>(controls)].filter(
      (element) => element.checkVisibility() && !element.matches(':disabled, [tabindex="-1"], [inert] *'),
    );
  /** The controls behind an element that has the focus, or all. */
  const behind = (at: Element | null) => {
    if (at === null || at === scope || at === document.body) return present();
    return present().filter((each) => at.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  };
  scope.tabIndex = -1;
  scope.focus();
  scope.removeAttribute('tabindex');

  window.stops = [];
  window.ahead = () => behind(document.activeElement).length;
  let next: HTMLElement | undefined;
  const listen = { capture: true };
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab') return;
      next = behind(document.activeElement)[0];
      if (next === undefined) return;
      window.stops.push({ wanted: nameOf(next), got: null, right: false, ring: 0, contrast: 1 });
    },
    listen,
  );
  document.addEventListener(
    'focusin',
    ({ target }) => {
      const stop = window.stops.at(-1);
      if (!(target instanceof HTMLElement) || stop === undefined || stop.got !== null) return;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
      window.stops[window.stops.length - 1] = {
        wanted: stop.wanted,
        got: nameOf(target),
        right: target === next,
        ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        contrast: contrast(outlineColor, groundOf(target.parentElement)),
      };
    },
    listen,
  );
  return present().length;
}
