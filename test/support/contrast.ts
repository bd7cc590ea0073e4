import type { Locator } from 'playwright-core';

/** The contrast (WCAG 2, 1 to 21) of an element's text on its own ground, as it is drawn now. */
export async function contrastOf(element: Locator): Promise<number> {
  const [text, ground] = await element.evaluate((node) => {
    const { color, backgroundColor } = getComputedStyle(node);
    return [color, backgroundColor];
  });
  const [high = 0, low = 0] = [luminance(text ?? ''), luminance(ground ?? '')].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** @param colour as browsers compute it: `rgb(13, 92, 99)`. */
function luminance(colour: string): number {
  const parts = [...colour.matchAll(/[\d.]+/g)].map(([part]) => Number(part) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
