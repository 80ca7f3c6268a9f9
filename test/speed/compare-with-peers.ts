import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { createSignalFrontEnd } from '#core/acoustics/signal-front-end.ts';
import { createThirdOctaveBank } from '#core/acoustics/third-octave-bank.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import { type Contender, ownContender } from './contender.ts';
import type { Peers } from './find-peers.ts';
import { COMPARED_BANDS } from './peer-files.ts';
import { PASCAL_PER_FULL_SCALE } from './run-sound.ts';
import { largestDifferenceDb, type Standing, takeTurns } from './take-turns.ts';

/** Peers that differ by more do not do the same work. */
const SAME_WORK_DB = 0.1;
/** A block as it comes from a file or a stream. */
const BLOCK_SAMPLES = 4096;

/** Most of the time of each peer that Senyap may take. */
interface Allowance {
  readonly 'scalar C': number;
  readonly SciPy: number;
}

/**
 * All broadband levels of the analyser: A, C and Z, Fast and Slow, equivalent levels, maxima and inter-sample peaks.
 * Senyap also finds minima, percentiles, overloads and lost stretches in this time, which the peers do not.
 */
export async function compareLevels(
  peers: Peers,
  samples: Float32Array,
  sampleRateHz: number,
  rounds: number,
): Promise<string[]> {
  const own = ownContender('Senyap', () => broadbandLevels(samples, sampleRateHz));
  const standings = await takeTurns([own, ...peerContenders(peers, 'levels')], rounds);
  return table('A, C, Z; Fast, Slow; Leq, maxima, peaks', standings, { 'scalar C': 1, SciPy: 0.4 });
}

/** The 31 bands from 20 Hz to 20 kHz with Fast and mean; Senyap also runs those from 10 to 16 Hz. */
export async function compareBands(
  peers: Peers,
  samples: Float32Array,
  sampleRateHz: number,
  rounds: number,
): Promise<string[]> {
  const own = ownContender('Senyap', () => bandLevels(samples, sampleRateHz));
  const standings = await takeTurns([own, ...peerContenders(peers, 'bands')], rounds);
  return table('third-octave bands 20 Hz to 20 kHz', standings, { 'scalar C': 0.7, SciPy: 0.35 });
}

function peerContenders({ scalarC, scipy }: Peers, work: 'levels' | 'bands'): Contender[] {
  return [scalarC, scipy].flatMap((peer) => (peer === null ? [] : [peer.contender(work)]));
}

function broadbandLevels(samples: Float32Array, sampleRateHz: number): number[] {
  const analyser = createLevelAnalyser({
    sampleRateHz,
    pascalPerFullScale: PASCAL_PER_FULL_SCALE,
    withThirdOctave: false,
  });
  inBlocks(samples, (block) => analyser.push(block));
  const { LAeq, LCeq, LZeq, LAFmax, LASmax, LCFmax, LCpeak, LZpeak } = analyser.finish().levels;
  return [LAeq, LCeq, LZeq, LAFmax, LASmax, LCFmax, LCpeak, LZpeak].map((level) => level ?? -Infinity);
}

function bandLevels(samples: Float32Array, sampleRateHz: number): number[] {
  const bank = createThirdOctaveBank(sampleRateHz);
  const frontEnd = createSignalFrontEnd(sampleRateHz, PASCAL_PER_FULL_SCALE, ({ pressure, count }) =>
    bank.process(pressure, count, true),
  );
  inBlocks(samples, (block) => frontEnd.push(block));
  frontEnd.finish();
  const means = new Map(bank.read().map(({ band, mean }) => [band.index, mean]));
  return COMPARED_BANDS.map((band) => levelFromMeanSquare(means.get(band.index) ?? 0) ?? -Infinity);
}

function inBlocks(samples: Float32Array, push: (block: Float32Array) => void): void {
  for (let start = 0; start < samples.length; start += BLOCK_SAMPLES) {
    push(samples.subarray(start, start + BLOCK_SAMPLES));
  }
}

function table(title: string, standings: readonly Standing[], allowance: Allowance): string[] {
  const [own, ...others] = standings;
  if (own === undefined) return [];
  return ['', title, standingLine(own), ...others.map((peer) => peerLine(own, peer, allowance))];
}

function standingLine({ name, medianSeconds }: Standing): string {
  return `  ${name.padEnd(10)} ${(1000 * medianSeconds).toFixed(1).padStart(8)} ms`;
}

function peerLine(own: Standing, peer: Standing, allowance: Allowance): string {
  const ratio = own.medianSeconds / peer.medianSeconds;
  const allowed = allowance[peer.name as keyof Allowance];
  const difference = largestDifferenceDb(own, peer);
  const verdict =
    difference > SAME_WORK_DB ? 'NOT THE SAME WORK' : ratio <= allowed ? 'reached' : 'NOT reached';
  return (
    `${standingLine(peer)}   Senyap takes ${ratio.toFixed(2)} x of it, wanted at most ${allowed} x: ${verdict}` +
    ` (levels agree within ${difference.toFixed(4)} dB)`
  );
}
