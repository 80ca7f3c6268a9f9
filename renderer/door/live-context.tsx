import { createContext, useContext, useSyncExternalStore } from 'react';
import type { LiveFeed, LiveSnapshot } from './live-feed.ts';

/** Hands the page's one live feed to every screen. */
export const LiveContext = createContext<LiveFeed | null>(null);

/** The page's live feed itself. @throws when used outside {@link LiveContext} */
export function useLiveFeed(): LiveFeed {
  const feed = useContext(LiveContext);
  if (feed === null) throw new Error('The live feed is missing: wrap the page in LiveContext.');
  return feed;
}

/** A part of the live snapshot; the component is drawn again only when that part changes. */
export function useLive<T>(select: (snapshot: LiveSnapshot) => T): T {
  const feed = useLiveFeed();
  const part = (): T => select(feed.snapshot());
  return useSyncExternalStore(feed.subscribe, part, part);
}
