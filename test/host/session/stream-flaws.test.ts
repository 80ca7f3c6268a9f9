import { describe, expect, test } from 'vitest';
import type { LevelTrack } from '#core/procedure/evidence.ts';
import { withFlaws } from '#host/session/flawed-waveform.ts';
import { StreamFlaws } from '#host/session/stream-flaws.ts';

const level = (sample: number) => ({ sample, levelDbFs: -20, maximumDbFs: -19, overload: false });
const none = { levelDbFs: null, maximumDbFs: null };

describe('the live levels of a stream with flaws', () => {
  // 1000 samples a second, a level for every 20 of them.
  const flaws = new StreamFlaws(1000, 0.02);
  flaws.noteLost(1000, 1100);
  flaws.noteClipped(5000, 5010);

  test('are none from a gap on until five time constants after it', () => {
    expect(flaws.marked(level(1000))).toEqual(level(1000));
    expect(flaws.marked(level(1001))).toMatchObject(none);
    // 1100 and 625 more are settled; the level before holds some of them.
    expect(flaws.marked(level(1744))).toMatchObject(none);
    expect(flaws.marked(level(1745))).toEqual(level(1745));
  });

  test('are overloaded where the source clipped', () => {
    const overloaded = [5000, 5001, 5020, 5029, 5030].map((sample) => flaws.marked(level(sample)).overload);
    expect(overloaded).toEqual([false, true, true, true, false]);
    expect(flaws.marked(level(5010)).levelDbFs).toBe(-20);
  });
});

describe('what a flawed recording gave', () => {
  const sample = (timeSeconds: number) => ({
    timeSeconds,
    levelDb: 90,
    maximumDb: 91,
    overload: false,
    underRange: false,
  });
  const track: LevelTrack = {
    obtainedBy: 'waveform',
    frequencyWeighting: { origin: 'reported', value: 'A' },
    timeWeighting: { origin: 'reported', value: 'F' },
    samples: [0.995, 1, 1.005, 1.63, 1.635, 3, 3.005, 3.01].map(sample),
  };
  const bands = [{ nominalHz: 1000, levelDb: 80 }];
  const run = {
    of: 'run',
    level: track,
    speedFromSound: null,
    thirdOctave: bands,
    waveformSha256: 'a'.repeat(64),
  } as const;
  const lost = { what: 'lost', fromSeconds: 1, toSeconds: 1.005 } as const;
  const clipped = { what: 'overload', fromSeconds: 3, toSeconds: 3.004 } as const;

  test('has no level where sound was lost, overload where it clipped, and no spectrum', () => {
    const found = withFlaws(run, [lost, clipped]);
    if (found.of !== 'run') throw new Error('a run stays a run');
    const levels = found.level?.samples.map(({ levelDb }) => levelDb);
    expect(levels).toEqual([90, 90, null, null, 90, 90, 90, 90]);
    const overloads = found.level?.samples.map(({ overload }) => overload);
    expect(overloads).toEqual([false, false, false, false, false, false, true, false]);
    expect(found.thirdOctave).toBeNull();
  });

  test('stays as it is without flaws', () => {
    expect(withFlaws(run, [])).toBe(run);
  });

  test('is no calibration with a gap in it, and an overloaded one where it clipped', () => {
    const evidence = {
      obtainedBy: 'waveform',
      nominalLevelDb: 94,
      nominalFrequencyHz: 1000,
      freeFieldCorrectionDb: 0,
      levelDb: 94,
      frequencyHz: 1000,
      fluctuationDb: 0,
      distortionPercent: 0,
      durationSeconds: 5,
      overload: false,
      pascalPerFullScale: 100,
    } as const;
    const check = { of: 'calibration', counts: true, evidence, waveformSha256: 'b'.repeat(64) } as const;
    expect(withFlaws(check, [lost])).toMatchObject({ evidence: { levelDb: null, pascalPerFullScale: null } });
    expect(withFlaws(check, [clipped])).toMatchObject({ evidence: { levelDb: 94, overload: true } });
  });

  test('of a background has no bands', () => {
    const background = { of: 'background', level: track, thirdOctave: bands, waveformSha256: 'c'.repeat(64) };
    expect(withFlaws({ ...background, of: 'background' }, [lost])).toMatchObject({ thirdOctave: [] });
  });
});
