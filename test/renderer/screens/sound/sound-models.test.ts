import { describe, expect, test } from 'vitest';
import type { RunPicture } from '#host/http/contract.ts';
import { bandsModel } from '../../../../renderer/screens/sound/bands-model.ts';
import { levelModel } from '../../../../renderer/screens/sound/level-model.ts';
import { linesModel } from '../../../../renderer/screens/sound/lines-model.ts';
import { ordersModel } from '../../../../renderer/screens/sound/orders-model.ts';
import type { ReadRun } from '../../../../renderer/screens/sound/picture-panel.tsx';
import { lookOf, placeOfKey, runKey, type ShownRun } from '../../../../renderer/screens/sound/shown-run.ts';
import { sampleRecord } from '../../../support/sample-record.ts';

const sample = (timeSeconds: number, levelDb: number) => ({
  timeSeconds,
  levelDb,
  maximumDb: levelDb,
  overload: false,
  underRange: false,
});
const stated = { origin: 'declared', value: 'A' } as const;

/** A run whose level rises to a maximum after `shift` seconds and whose hold ends there. */
function shown(number: number, shift: number, plusDb: number): ShownRun {
  const times = [0, 0.2, 0.4, 0.6, 0.8];
  return {
    key: `test-1/0/${number}`,
    name: `Run ${number}`,
    record: sampleRecord(),
    look: lookOf(number - 1),
    run: {
      key: `0/${number}`,
      series: 0,
      counted: true,
      judgement: {
        number,
        valid: true,
        reasons: [],
        LAFmaxDb: 90,
        notedDb: 90,
        holdMaximumDb: 90,
        decelerationMaximumDb: null,
        obtainedBy: 'waveform',
        sampleSpacingMilliseconds: 200,
        possibleShortfallDb: null,
        window: { holdStartSeconds: shift, holdEndSeconds: shift + 0.4, endSeconds: shift + 0.8 },
        holdSeconds: 1,
        minimumSpeedRpm: 4000,
        maximumSpeedRpm: 4000,
        idleSpeedRpm: null,
        release: null,
      },
      evidence: {
        number,
        startedAt: null,
        cut: null,
        speedFromSound: null,
        waveformSha256: null,
        level: {
          obtainedBy: 'waveform',
          frequencyWeighting: stated,
          timeWeighting: { origin: 'declared', value: 'F' },
          samples: times.map((time, index) =>
            sample(time + shift, plusDb + ([80, 85, 90, 82, 70][index] ?? 0)),
          ),
        },
        speed: { samples: times.map((time) => ({ timeSeconds: time + shift, speedRpm: 4000 })) },
      },
    },
  };
}

function read(number: number, plusDb: number, changes: Partial<RunPicture> = {}): ReadRun {
  return {
    shown: shown(number, 0, plusDb),
    picture: {
      sampleRateHz: 48_000,
      durationSeconds: 1,
      unit: 'dB',
      counted: { fromSeconds: 0, toSeconds: 1, isCounted: true },
      hold: { fromSeconds: 0, toSeconds: 0.5 },
      LAeqDb: 80 + plusDb,
      LAFmaxDb: 84 + plusDb,
      bands: [
        { nominalHz: 31.5, levelDb: 60 + plusDb, maximumDb: 64 + plusDb },
        { nominalHz: 1000, levelDb: 75 + plusDb, maximumDb: null },
      ],
      narrowBand: { stepHz: 10, window: 'flat-top', noiseBandwidthHz: 40, levelDb: [0, 0, 50, 60 + plusDb] },
      speedRpm: 4000,
      orders: [
        { order: 0.5, levelDb: 70 + plusDb, levelDbA: 40 },
        { order: 1, levelDb: 66 + plusDb, levelDbA: 45 },
      ],
      orderProblem: null,
      warnings: [],
      ...changes,
    },
  };
}

describe('level and speed of runs', () => {
  test('of one run stand with window, release and maximum', () => {
    const model = levelModel([shown(1, 2, 0)], false, 'en');
    expect(model?.marks.map(({ word, x }) => [word, x])).toEqual([
      ['throttle released', 2.4],
      ['maximum 90.0 dB', 2.4],
    ]);
    expect(model?.shades.find(({ along }) => along === 'x')?.stretch).toEqual({ from: 2, to: 2.8 });
    expect(model?.summary).toContain('maximum 90.0 dB, 2.40 s');
  });

  test('of two runs meet at the throttle release', () => {
    const model = levelModel([shown(1, 2, 0), shown(2, 5, -3)], false, 'en');
    const [first, second] = model?.curves ?? [];
    expect(second?.x.map((time) => time.toFixed(6))).toEqual(first?.x.map((time) => time.toFixed(6)));
  });

  test('have a difference around zero', () => {
    const model = levelModel([shown(1, 2, 0), shown(2, 2, -3)], true, 'en');
    expect(model?.curves[0]?.values).toEqual([3, 3, 3, 3, 3]);
    expect(model?.left.range).toEqual({ from: -4, to: 4 });
    expect(model?.right).toBeNull();
  });
});

describe('the spectra of runs', () => {
  test('the A-weighted total is a bar of its own at the right', () => {
    const model = bandsModel([read(1, 0)], false, 'id');
    expect(model?.x.labels).toEqual(['31,5', '1k', '', 'A']);
    const total = model?.curves.find(({ name }) => name === 'LAeq');
    expect(total?.values[total.x.indexOf(3)]).toBe(80);
    expect(model?.summary).toBe('Run 1; LAeq 80,0 dB; pita terkuat 1k Hz, 75,0 dB');
  });

  test('a band without a value is a gap, and without a background there is no grey bar', () => {
    const model = bandsModel([read(1, 0)], false, 'en');
    expect(model?.curves.find(({ kind }) => kind === 'outline')?.values).toEqual([64, null, 84]);
    expect(model?.curves.some(({ kind }) => kind === 'broad-bars')).toBe(false);
  });

  test('runs laid over each other share one axis, and their difference is first less second', () => {
    const runs = [read(1, 0), read(2, -10)];
    expect(bandsModel(runs, false, 'en')?.left.range).toEqual({ from: 40, to: 90 });
    expect(bandsModel(runs, true, 'en')?.curves[0]?.values).toEqual([10, 10, 10]);
    expect(linesModel(runs, true, 'en')?.curves[0]?.values).toEqual([0, 10]);
    expect(ordersModel(runs, true, 'en')?.curves[0]?.values).toEqual([10, 10]);
  });

  test('narrow band begins at 20 Hz and names its strongest line', () => {
    const model = linesModel([read(1, 0)], false, 'en');
    expect(model?.curves[0]?.x).toEqual([20, 30]);
    expect(model?.summary).toContain('30.0 Hz, 60.0 dB');
  });

  test('orders mark the firing of the declared engine; without them there is no plot', () => {
    const model = ordersModel([read(1, 0)], false, 'en');
    expect(model?.marks.map(({ x }) => x)).toEqual([0.5, 1]);
    expect(model?.summary).toContain('strongest order 0.500, 70.0 dB');
    expect(ordersModel([read(1, 0, { orders: null, orderProblem: 'NO_SPEED' })], false, 'en')).toBeNull();
  });
});

describe('the address of a run', () => {
  test('is read back as it was written, and nothing else is a run', () => {
    const place = { testId: '7e344d51-7261-4302-a80b-fe764c5181b8', series: 1, number: 12 };
    expect(placeOfKey(runKey(place))).toEqual(place);
    expect(placeOfKey('test-1/x/2')).toBeNull();
  });
});
