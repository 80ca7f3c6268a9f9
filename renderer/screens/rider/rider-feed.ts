import { useSyncExternalStore } from 'react';
import type { RiderTest, RiderValues, RiderWorkshop } from '#host/http/contract.ts';
import type { EventSourceLike } from '../../door/live-feed.ts';

/** What the rider display knows at one moment. */
export interface RiderSnapshot {
  readonly connection: 'connecting' | 'open' | 'lost';
  /** Null before the first values and whenever the connection is lost: an old number is never shown as live. */
  readonly values: RiderValues | null;
  readonly test: RiderTest | null;
  /** Null before the bench has told of it. */
  readonly workshop: RiderWorkshop | null;
}

/** The rider's stream, kept as one snapshot. */
export interface RiderFeed {
  readonly snapshot: () => RiderSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Reads the rider's stream that `open` gives; the browser itself reconnects after a loss. */
export function createRiderFeed(open: () => EventSourceLike): RiderFeed {
  const listeners = new Set<() => void>();
  let current: RiderSnapshot = { connection: 'connecting', values: null, test: null, workshop: null };
  const change = (part: Partial<RiderSnapshot>): void => {
    current = { ...current, ...part };
    for (const listener of listeners) listener();
  };
  const source = open();
  source.addEventListener('open', () => change({ connection: 'open' }));
  source.addEventListener('error', () => change({ connection: 'lost', values: null }));
  source.addEventListener('values', ({ data }) =>
    change({ connection: 'open', values: JSON.parse(String(data)) as RiderValues }),
  );
  source.addEventListener('test', ({ data }) =>
    change({ test: JSON.parse(String(data)) as RiderTest | null }),
  );
  source.addEventListener('workshop', ({ data }) =>
    change({ workshop: JSON.parse(String(data)) as RiderWorkshop }),
  );
  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

let feed: RiderFeed | null = null;

/** The page's one rider feed, opened when it is first looked at. */
export function useRider(): RiderSnapshot {
  feed ??= createRiderFeed(() => new EventSource('/api/rider'));
  return useSyncExternalStore(feed.subscribe, feed.snapshot);
}
