import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import type { CrankTurns } from './crank-turns.ts';
import { cycleOrder, cycleTurns } from './engine-lines.ts';
import { notchNoiseWidthHz, withoutTone } from './notch.ts';
import { energyBetween, type ToneEnergy } from './part-energies.ts';
import { type Pop, takePopsOut } from './pops.ts';
import type { HeardRun } from './run-listener.ts';
import { findSteadyTones, type SteadyTone } from './steady-tones.ts';

/** Where the parts of a run lie among the samples that were kept of it. */
export interface PartPlaces {
  readonly holdStart: number;
  readonly holdEnd: number;
  readonly end: number;
}

/** A tone with the energy that went with it from each part. */
export interface TakenTone {
  readonly hold: ToneEnergy;
  readonly deceleration: ToneEnergy;
}

/** The sound of a run as it is left when steady tones, and then pops, are taken out. */
export interface CleanedSound {
  readonly withoutTones: Float64Array;
  readonly withoutPops: Float64Array;
  readonly pops: readonly Pop[];
  readonly tones: readonly TakenTone[];
}

/** Takes out one thing after the other; the energy that goes with each is its own, so nothing is counted twice. */
export function cleanSound(
  heard: HeardRun,
  engine: DeclaredEngine,
  turns: CrankTurns,
  places: PartPlaces,
): CleanedSound {
  const { sampleRateHz } = heard;
  const tones: TakenTone[] = [];
  let samples = heard.samples;
  for (const tone of tonesOfHold(heard, engine, turns, places)) {
    const without = withoutTone(samples, sampleRateHz, tone.frequencyHz);
    const taken = takenTone(tone, samples, without, places, sampleRateHz);
    if (taken.hold.energy === 0) continue;
    tones.push(taken);
    samples = without;
  }
  const { holdEnd: from, end: to } = places;
  const search = { samples, sampleRateHz, turns, from, to, cycleTurns: cycleTurns(engine) };
  const { samples: withoutPops, pops } = takePopsOut(search);
  return { withoutTones: samples, withoutPops, pops, tones };
}

/** What a notch took, less the noise that lay within it. */
function takenTone(
  { frequencyHz, noisePerHertz }: SteadyTone,
  before: Float64Array,
  after: Float64Array,
  { holdStart, holdEnd, end }: PartPlaces,
  sampleRateHz: number,
): TakenTone {
  const noisePerSample = noisePerHertz * notchNoiseWidthHz(frequencyHz);
  const taken = (from: number, to: number): ToneEnergy => {
    const gone = energyBetween(before, from, to) - energyBetween(after, from, to);
    return { frequencyHz, energy: Math.max(0, gone - noisePerSample * (to - from)) / sampleRateHz };
  };
  return { hold: taken(holdStart, holdEnd), deceleration: taken(holdEnd, end) };
}

function tonesOfHold(
  { samples, sampleRateHz }: HeardRun,
  engine: DeclaredEngine,
  { perSecond, first, end }: CrankTurns,
  { holdStart, holdEnd }: PartPlaces,
): readonly SteadyTone[] {
  const [from, to] = [Math.max(first, holdStart), Math.min(end, holdEnd)];
  if (to <= from) return [];
  const order = cycleOrder(engine);
  const cycleHz = perSecond.subarray(from - first, to - first).map((turns) => order * turns);
  return findSteadyTones({ samples: samples.subarray(from, to), sampleRateHz, cycleHz });
}
