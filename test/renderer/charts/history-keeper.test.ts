import { describe, expect, test } from 'vitest';
import type { LiveHistory, LiveTest } from '#host/http/contract.ts';
import { createHistoryKeeper } from '../../../renderer/charts/history-keeper.ts';
import type { LiveFeed, LiveSnapshot } from '../../../renderer/door/live-feed.ts';
import { sampleLiveTest } from '../../support/sample-live-test.ts';

const noHistory: LiveHistory = { phase: null, level: [], speed: [] };
const phase = { name: 'run', beganSeconds: 100, runNumber: 1 } as const;

/** A feed that shows what the test writes into it. */
function writtenFeed() {
  let snapshot: LiveSnapshot = {
    connection: 'open',
    values: null,
    test: null,
    steadyTest: null,
    spectrum: null,
    workshop: null,
  };
  let heard: () => void = () => undefined;
  const feed: LiveFeed = {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      heard = listener;
      return () => undefined;
    },
    close: () => undefined,
  };
  const show = (test: LiveTest | null, timeSeconds: number, levelDb: number | null): void => {
    const level =
      levelDb === null
        ? ({ state: 'none', why: 'line-lost' } as const)
        : ({ state: 'value', value: levelDb } as const);
    const values = { timeSeconds, LAFDb: level, speedRpm: { state: 'value', value: 4000 } };
    snapshot = { ...snapshot, test, values: values as LiveSnapshot['values'] };
    heard();
  };
  return { feed, show };
}

const running = (part: Partial<LiveTest> = {}): LiveTest =>
  sampleLiveTest({ step: 'runs', cue: 'RAISE', phase, ...part });

describe('the history of the running phase', () => {
  test('times count from the beginning of the phase and a lost level is a gap', () => {
    const { feed, show } = writtenFeed();
    const keeper = createHistoryKeeper(feed, async () => await Promise.resolve(noHistory));
    show(running(), 100.1, 61);
    show(running(), 100.2, null);
    expect(keeper.current().history.timeSeconds).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.2, 9)]);
    expect(keeper.current().history.levelDb).toEqual([61, null]);
  });

  test('a new run begins with an empty picture', () => {
    const { feed, show } = writtenFeed();
    const keeper = createHistoryKeeper(feed, async () => await Promise.resolve(noHistory));
    show(running(), 100.1, 61);
    show(running({ phase: { ...phase, beganSeconds: 200, runNumber: 2 } }), 200.1, 62);
    expect(keeper.current().history.levelDb).toEqual([62]);
  });

  test('the picture of a run stays when the run has ended', () => {
    const { feed, show } = writtenFeed();
    const keeper = createHistoryKeeper(feed, async () => await Promise.resolve(noHistory));
    show(running(), 100.1, 61);
    show(running({ phase: null, cue: 'READY' }), 101, 60);
    expect(keeper.current().phase).toEqual(phase);
    expect(keeper.current().history.levelDb).toEqual([61]);
  });

  test('a page that joins late is given what happened before it looked', async () => {
    const { feed, show } = writtenFeed();
    const stored: LiveHistory = {
      phase,
      level: [{ timeSeconds: 100.02, levelDb: 60 }],
      speed: [{ timeSeconds: 100.02, speedRpm: 1400 }],
    };
    const keeper = createHistoryKeeper(feed, async () => await Promise.resolve(stored));
    show(running(), 103, 84);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    expect(keeper.current().history.levelDb).toEqual([60, 84]);
  });

  test('the hold is marked from its first moment until idle, and forgotten when the speed is raised again', () => {
    const { feed, show } = writtenFeed();
    const keeper = createHistoryKeeper(feed, async () => await Promise.resolve(noHistory));
    show(running({ cue: 'HOLD', heldSeconds: 0.5 }), 103, 84);
    expect(keeper.current().holdStartSeconds).toBeCloseTo(2.5, 9);
    show(running({ cue: 'RELEASE', heldSeconds: 1.2 }), 103.7, 84);
    show(running({ cue: 'WAIT' }), 104, 80);
    expect(keeper.current().holdStartSeconds).toBeCloseTo(2.5, 9);
    show(running({ cue: 'RAISE' }), 105, 70);
    expect(keeper.current().holdStartSeconds).toBeNull();
  });
});
