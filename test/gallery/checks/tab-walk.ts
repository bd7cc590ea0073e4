import type { Page } from 'playwright-core';

/** One stop of the Tab key. */
export interface Stop {
  /** Name of the element, short. */
  readonly name: string;
  /** Its place among the elements that must be reached, in document order; -1 for any other. */
  readonly place: number;
  /** Width of the ring around it in CSS pixels; 0 when there is none. */
  readonly ring: number;
  /** Contrast of the ring with what is around the element, 1 to 21. */
  readonly contrast: number;
}

/** What walking through a window came to. */
export interface Walk {
  /** Names of the elements that can be worked, in document order. */
  readonly wanted: readonly string[];
  readonly stops: readonly Stop[];
}

/** Long lists repeat themselves; a walk ends after this many stops. */
const MOST_STOPS = 60;

/** Walks through the window with the Tab key, from its start to its end. */
export async function walk(page: Page): Promise<Walk> {
  const wanted = (await page.evaluate(prepare)).slice(0, MOST_STOPS);
  for (let index = 0; index < wanted.length; index++) await page.keyboard.press('Tab');
  return { wanted, stops: await page.evaluate(() => window.stops) };
}

declare global {
  interface Window {
    /** Where the focus has been, while a walk is on. */
    stops: Stop[];
  }
}

/** What is wrong with a walk; empty when every element was reached once, in order, and could be seen. */
export function faults({ wanted, stops }: Walk): string[] {
  const missed = wanted.filter((_, place) => !stops.some((stop) => stop.place === place));
  const astray = stops.filter((stop, index) => stop.place !== index && stop.place >= 0);
  return [
    ...missed.map((name) => `not reached: ${name}`),
    ...astray.map(({ name }) => `out of order: ${name}`),
    ...stops.filter(({ place }) => place < 0).map(({ name }) => `no control: ${name}`),
    ...stops.filter(({ ring }) => ring < 2).map(({ name }) => `no ring: ${name}`),
    ...stops
      .filter(({ ring, contrast }) => ring >= 2 && contrast < 3)
      .map(({ name, contrast }) => `faint ring (${contrast.toFixed(1)}): ${name}`),
  ];
}

/** Marks the elements that must be reached, puts the focus before the first, and writes down where it goes; runs in the window. */
function prepare(): string[] {
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
  const wanted = [...scope.querySelectorAll<HTMLElement>(controls)].filter(
    (element) => element.checkVisibility() && !element.matches(':disabled, [tabindex="-1"], [inert] *'),
  );
  scope.tabIndex = -1;
  scope.focus();
  scope.removeAttribute('tabindex');

  window.stops = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
    window.stops.push({
      name: nameOf(target),
      place: wanted.indexOf(target),
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      contrast: contrast(outlineColor, groundOf(target.parentElement)),
    });
  });
  return wanted.map(nameOf);
}
