import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Picture } from './pictures.ts';

/** Width of a sheet and of a picture on it, in CSS pixels; small enough for one look, large enough to read. */
const SHEET = 1560;
const columns: Readonly<Record<string, number>> = { toolbar: 4 };
const USUAL_COLUMNS = 3;
/** A sheet goes on until it is this tall. */
const TALL = 1500;

/**
 * Puts the pictures of each window and theme together on sheets, so that many states are seen at one look.
 *
 * @param page a page to draw the sheets in.
 * @param folder absolute path of the gallery; the sheets come into its folder `montage`.
 * @returns how many sheets there are.
 */
export async function makeMontages(
  page: Page,
  pictures: readonly Picture[],
  folder: string,
): Promise<number> {
  const out = join(folder, 'montage');
  mkdirSync(out, { recursive: true });
  const groups = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const { window, size, theme, language } = picture;
    const name = [window, size, theme, language].join('.');
    groups.set(name, [...(groups.get(name) ?? []), picture]);
  }
  let sheets = 0;
  await page.setViewportSize({ width: SHEET, height: 800 });
  for (const [name, group] of groups) {
    // The program's windows reach no file, so the pictures come within the page.
    await page.goto('about:blank');
    await page.setContent(html(group, folder));
    const count = await page.evaluate(dealOut, TALL);
    for (let index = 0; index < count; index++) {
      const path = join(out, `${name}.${index + 1}.png`);
      await page.locator('main').nth(index).screenshot({ path });
    }
    sheets += count;
  }
  return sheets;
}

function html(pictures: readonly Picture[], folder: string): string {
  const count = columns[pictures[0]?.window ?? ''] ?? USUAL_COLUMNS;
  const width = Math.floor((SHEET - 12 * (count + 1)) / count);
  const source = (file: string) => `data:image/png;base64,${readFileSync(join(folder, file), 'base64')}`;
  const figures = pictures.map(
    ({ file, story }) =>
      `<figure><img src="${source(file)}" width="${width}"><figcaption>${story}</figcaption></figure>`,
  );
  return `<!doctype html><style>
    body { margin: 0; font: 14px sans-serif; background: #999 }
    main { display: flex; gap: 12px; padding: 12px; background: #999 }
    div { display: flex; flex-direction: column; gap: 10px; inline-size: ${width}px }
    figure { margin: 0 } img { display: block } figcaption { padding-block-start: 2px; color: #000 }
  </style><body data-columns="${count}">${figures.join('')}</body>`;
}

/** Deals the figures out to columns on sheets, run in the page; returns the number of sheets. */
function dealOut(tall: number): number {
  const figures = [...document.querySelectorAll('figure')];
  const heights = figures.map((figure) => figure.getBoundingClientRect().height);
  const count = Number(document.body.dataset.columns);
  let columnsOfSheet: HTMLElement[] = [];
  let filled: number[] = [];
  for (const [index, figure] of figures.entries()) {
    const height = heights[index] ?? 0;
    let at = filled.indexOf(Math.min(...filled));
    if (at < 0 || ((filled[at] ?? 0) > 0 && (filled[at] ?? 0) + height > tall)) {
      const sheet = document.createElement('main');
      columnsOfSheet = Array.from({ length: count }, () => document.createElement('div'));
      filled = columnsOfSheet.map(() => 0);
      sheet.append(...columnsOfSheet);
      document.body.append(sheet);
      at = 0;
    }
    columnsOfSheet[at]?.append(figure);
    filled[at] = (filled[at] ?? 0) + height + 10;
  }
  return document.querySelectorAll('main').length;
}
