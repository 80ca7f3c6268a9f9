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

  test('the steady part of a test stays the same object while it is held, and tells everything else at once', () => {
    const stream = writtenStream();
    const feed = createLiveFeed(() => stream.source);
    const told = { id: 'a', cue: 'HOLD', runs: [{ number: 1 }], profile: { id: 'p' }, heldSeconds: 0.1 };
    stream.say('test', told);
    const { steadyTest } = feed.snapshot();
    expect(steadyTest).toEqual({ id: 'a', cue: 'HOLD', runs: [{ number: 1 }], profile: { id: 'p' } });
    stream.say('test', { ...told, heldSeconds: 0.2 });
    expect(feed.snapshot().steadyTest).toBe(steadyTest);
    expect(feed.snapshot().test?.heldSeconds).toBe(0.2);
    stream.say('test', { ...told, cue: 'RELEASE', heldSeconds: 0.3 });
    expect(feed.snapshot().steadyTest).toMatchObject({ cue: 'RELEASE' });
    expect(feed.snapshot().steadyTest?.profile).toBe(steadyTest?.profile);
    stream.say('test', null);
    expect(feed.snapshot().steadyTest).toBeNull();
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
