import { createLevelTrack, type LevelBlock } from '#core/acoustics/level-track.ts';
import { DECAY_DB_PER_SECOND, type StandardWeighting } from '#core/standards/iec-61672-1-2013.ts';
import { checkFigure, type CheckGroup, type CheckResult, type Tolerance } from './check.ts';
import { difference, pushInPieces } from './measure.ts';
import { bursts, PROVED_RATES_HZ } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const TONE_SECONDS = 1;
/** The lowest poles of the weightings have rung out. */
const FROM_SECONDS = 1.3;
const TO_SECONDS = 1.8;

/** Limits about the exact decay, worked out from 31.0 to 38.5 and 3.6 to 5.1 dB/s. */
const CLASS_ONE: Record<'F' | 'S', Tolerance> = {
  F: { below: 31 - DECAY_DB_PER_SECOND.F, above: 38.5 - DECAY_DB_PER_SECOND.F, source: 'class 1' },
  S: { below: 3.6 - DECAY_DB_PER_SECOND.S, above: 5.1 - DECAY_DB_PER_SECOND.S, source: 'class 1' },
};

/** How fast Fast and Slow fall after a steady 4 kHz tone stops. */
export const decayChecks: CheckGroup = {
  id: 'decay',
  title: 'Decay of Fast and Slow after a steady 4 kHz tone stops',
  truth: '10/(ln 10·τ)',
  run: () =>
    PROVED_RATES_HZ.flatMap((rate) =>
      (['F', 'S'] as const).flatMap((time) =>
        (['A', 'C', 'Z'] as const).flatMap((weighting) => checksOf(rate, weighting, time)),
      ),
    ),
};

function checksOf(sampleRateHz: number, weighting: StandardWeighting, time: 'F' | 'S'): CheckResult[] {
  const check = {
    subject: `L${weighting}${time}, dB per second`,
    clause: 'IEC 61672-1:2013, 5.8',
    sampleRateHz,
    expected: DECAY_DB_PER_SECOND[time],
    measured: decayOf(sampleRateHz, weighting, time),
    unit: 'dB/s',
  };
  return [
    checkFigure({ ...check, tolerance: ownGoal(0.01) }),
    checkFigure({ ...check, tolerance: CLASS_ONE[time] }),
  ];
}

function decayOf(
  sampleRateHz: number,
  frequencyWeighting: StandardWeighting,
  timeWeighting: 'F' | 'S',
): number | null {
  const blocks: LevelBlock[] = [];
  const track = createLevelTrack({
    sampleRateHz,
    pascalPerFullScale: 1,
    frequencyWeighting,
    timeWeighting,
    onBlock: (block) => blocks.push(block),
  });
  const tone = { frequencyHz: 4000, amplitude: 0.5, startsSeconds: [0], burstSeconds: TONE_SECONDS };
  pushInPieces(track, bursts({ ...tone, sampleRateHz, seconds: TO_SECONDS + 0.01 }));
  track.finish();
  const levelAt = (seconds: number): number | null =>
    blocks.find(({ endSeconds }) => endSeconds > seconds - 1e-4)?.levelDb ?? null;
  const fallen = difference(levelAt(FROM_SECONDS), levelAt(TO_SECONDS));
  return fallen === null ? null : fallen / (TO_SECONDS - FROM_SECONDS);
}
