import { replaceEqualDeep } from '@tanstack/react-query';
import type { LiveSpectrum, LiveTest, LiveValues, WorkshopLive } from '#host/http/contract.ts';

/** The running test but for the seconds of its hold, which alone change ten times a second. */
export type SteadyTest = Omit<LiveTest, 'heldSeconds'>;

/** What the page knows of the running bench at one moment. */
export interface LiveSnapshot {
  readonly connection: 'connecting' | 'open' | 'lost';
  /** Null before the first values and whenever the connection is lost: an old number is never shown as live. */
  readonly values: LiveValues | null;
  /** Undefined until the host has said whether a test runs. */
  readonly test: LiveTest | null | undefined;
  /** The same object until something else than the seconds of the hold changes, for everything that does not show these. */
  readonly steadyTest: SteadyTest | null | undefined;
  readonly spectrum: LiveSpectrum | null;
  /** Null before the host has told of it and whenever the connection is lost. */
  readonly workshop: WorkshopLive | null;
}

/** The part of the browser's EventSource that the feed needs. */
export interface EventSourceLike {
  readonly addEventListener: (kind: string, listener: (event: { readonly data?: unknown }) => void) => void;
  readonly close: () => void;
}

/** Live values and the running test, kept from the host's event stream alone: answers to requests could be older. */
export interface LiveFeed {
  readonly snapshot: () => LiveSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

const nothingYet: LiveSnapshot = {
  connection: 'connecting',
  values: null,
  test: undefined,
  steadyTest: undefined,
  spectrum: null,
  workshop: null,
};

function steadyOf(test: LiveTest | null): SteadyTest | null {
  if (test === null) return null;
  const { heldSeconds: _, ...steady } = test;
  return steady;
}

/** Reads the event stream that `open` gives; the browser itself reconnects after a loss. */
export function createLiveFeed(open: () => EventSourceLike): LiveFeed {
  const listeners = new Set<() => void>();
  let current = nothingYet;

  const change = (part: Partial<LiveSnapshot>): void => {
    current = { ...current, ...part };
    for (const listener of listeners) listener();
  };

  const source = open();
  source.addEventListener('open', () => change({ connection: 'open' }));
  source.addEventListener('error', () =>
    change({ connection: 'lost', values: null, spectrum: null, workshop: null }),
  );
  source.addEventListener('live', ({ data }) =>
    change({ connection: 'open', values: JSON.parse(String(data)) as LiveValues }),
  );
  source.addEventListener('test', ({ data }) => {
    const test = JSON.parse(String(data)) as LiveTest | null;
    change({ test, steadyTest: replaceEqualDeep(current.steadyTest, steadyOf(test)) });
  });
  source.addEventListener('spectrum', ({ data }) =>
    change({ spectrum: JSON.parse(String(data)) as LiveSpectrum }),
  );

  source.addEventListener('workshop', ({ data }) =>
    change({ workshop: JSON.parse(String(data)) as WorkshopLive }),
  );

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => source.close(),
  };
}
