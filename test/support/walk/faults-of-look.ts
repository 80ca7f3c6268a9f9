import type { Page } from 'playwright-core';
import { screenSizes } from './looks.ts';

/** Where a page is wider than each screen it has to stand on; tables in their own scrolling place do not count. */
export async function tooWideParts(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of screenSizes) {
    await page.setViewportSize(size);
    const parts = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('header, main, aside, nav, section, footer')]
        .filter(
          (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline',
        )
        .map(
          (part) =>
            `${part.tagName.toLowerCase()} ${part.className} ${part.scrollWidth} > ${part.clientWidth}`,
        ),
    );
    found.push(...parts.map((part) => `at ${size.width}: ${part}`));
  }
  return found;
}
