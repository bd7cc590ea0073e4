import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Puts axe into every page that is opened from now on. */
export function loadAxe(page: Page): Promise<unknown> {
  return page.addInitScript({ path: source });
}

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/**
 * What is not accessible in the window, by axe's rules for WCAG 2.2 A and AA and its best practices.
 *
 * @param rules only these rules; all when left out.
 * @param without these rules, when all are asked for.
 * @returns each violation with the elements; empty when there is none.
 */
export function accessibilityViolations(
  page: Page,
  rules?: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  return page.evaluate(
    async ({ only, without }) => {
      const { violations } = await window.axe.run({
        resultTypes: ['violations'],
        rules: {
          'target-size': { enabled: only === undefined },
          ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        },
        ...(only && { runOnly: { type: 'rule', values: [...only] } }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`.trim()),
      );
    },
    { only: rules, without },
  );
}
