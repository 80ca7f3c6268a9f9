import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What a person with a screen reader or a keyboard would stumble over, by rule. */
export async function obstacles(page: Page): Promise<readonly string[]> {
  // Looked at within the page itself: it has no frames, and a second page for the sum takes as long again.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
