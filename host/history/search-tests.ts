import type { TestSummary } from '#core/record/test-record.ts';
import type { HistoryDesk } from './history-desk.ts';
import { summaryOfLine } from './summary-of-line.ts';

/** Finds closed tests of every kind in which a text stands, replaced ones too, latest number first. */
export type SearchTests = (wish: {
  readonly text: string;
  readonly beforeNumber: string | null;
  readonly limit: number;
}) => Promise<readonly TestSummary[]>;

/** The search of the list of tests, which everybody may see: clients are not named there. */
export function searchIn(history: HistoryDesk): SearchTests {
  return async ({ text, ...page }) => {
    const filter = { text, replaced: '1' } as const;
    const { lines } = await history.page({ ...page, filter, mayNameClients: false });
    return lines.map(summaryOfLine);
  };
}
