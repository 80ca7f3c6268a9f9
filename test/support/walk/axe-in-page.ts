import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Which rules are asked: all but that of colours, which no language changes, or that alone, the only one that a theme changes. */
export type AskedRules = 'all-but-colours' | 'colours';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly html: string;
      readonly any: readonly { readonly message: string }[];
    }[];
  }[];
}

interface WindowWithAxe {
  readonly axe?: { run(options: object): Promise<AxeResult> };
}

const source = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

/** What a person with a screen reader, a keyboard or weak eyes would stumble over, by rule. Axe is brought to a page once, not for each look. */
export async function stumblingBlocks(page: Page, rules: AskedRules): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => (window as WindowWithAxe).axe !== undefined);
  // Not as a script element: the page's own policy rightly refuses those.
  if (!isThere) await page.evaluate(source);
  const options =
    rules === 'colours'
      ? { resultTypes: ['violations'], runOnly: ['color-contrast'] }
      : { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } };
  const { violations } = await page.evaluate(async (asked) => {
    const { axe } = window as WindowWithAxe;
    if (axe === undefined) throw new Error('Axe did not reach the page.');
    return await axe.run(asked);
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`),
  );
}
