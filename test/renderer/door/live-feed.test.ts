import { describe, expect, test } from 'vitest';
import { createLiveFeed } from '../../../renderer/door/live-feed.ts';

type Listener = (event: { readonly data?: unknown }) => void;

/** An event stream that says what the test tells it to say. */
function writtenStream() {
  const listeners = new Map<string, Listener[]>();
  return {
    source: {
      addEventListener: (kind: string, listener: Listener) =>
        void listeners.set(kind, [...(listeners.get(kind) ?? []), listener]),
      close: () => undefined,
    },
    say: (kind: string, data?: unknown) => {
      for (const listener of listeners.get(kind) ?? []) listener({ data: JSON.stringify(data) });
    },
  };
}

describe('the live feed', () => {
  test('a lost connection takes the last number off the screen', () => {
    const stream = writtenStream();
    const feed = createLiveFeed(() => stream.source);
    stream.say('open');
    stream.say('live', { timeSeconds: 1, LAFDb: { state: 'value', value: 86.4 } });
    expect(feed.snapshot().values?.LAFDb).toEqual({ state: 'value', value: 86.4 });
    stream.say('error');
    expect(feed.snapshot()).toMatchObject({ connection: 'lost', values: null, spectrum: null });
  });

  test('the next values after a loss show that the connection is back', () => {
    const stream = writtenStream();
    const feed = createLiveFeed(() => stream.source);
    stream.say('error');
    stream.say('live', { timeSeconds: 2 });
    expect(feed.snapshot().connection).toBe('open');
  });

  test('no test running and not yet known are two things', () => {
    const stream = writtenStream();
    const feed = createLiveFeed(() => stream.source);
    expect(feed.snapshot().test).toBeUndefined();
    stream.say('test', null);
    expect(feed.snapshot().test).toBeNull();
  });

  test('a listener that has gone hears nothing more', () => {
    const stream = writtenStream();
    const feed = createLiveFeed(() => stream.source);
    let heard = 0;
    const leave = feed.subscribe(() => {
      heard += 1;
    });
    stream.say('live', {});
    leave();
    stream.say('live', {});
    expect(heard).toBe(1);
  });
});
