import { type Baseline, baselineSchema } from '../store/baseline.ts';
import type { CheckSources } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';

/** What the log of a bench began with; null where it cannot be read. */
export function baselineOf({ kept }: CheckSources): Baseline | null {
  return loggedNews(kept.events(0, 1)[0], baselineSchema);
}
