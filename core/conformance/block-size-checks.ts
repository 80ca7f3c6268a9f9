import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { createLevelTrack, type LevelBlock } from '#core/acoustics/level-track.ts';
import { createSpectrumAverager } from '#core/acoustics/narrow-band-spectrum.ts';
import { createOrderAnalyser } from '#core/acoustics/order-analysis.ts';
import { checkAnswer, type CheckGroup, type CheckResult } from './check.ts';
import { pushInPieces } from './measure.ts';
import { evenRun, speedTrack } from './order-sounds.ts';
import { exponentialSweep, PROVED_RATES_HZ } from './signals.ts';

const SIZES = [1, 7, 64, 127, 480, 1023, 2048, 2049, 10_000];

/** The way samples are cut must not show in the last digit of any figure. */
export const blockSizeChecks: CheckGroup = {
  id: 'block-size',
  title: 'Same result bit for bit, however the samples are cut into blocks, and no look-ahead',
  truth: 'the whole recording at once',
  run: () => PROVED_RATES_HZ.flatMap(checksAt),
};

function checksAt(sampleRateHz: number): CheckResult[] {
  const samples = exponentialSweep({
    sampleRateHz,
    fromHz: 20,
    toHz: 20_000,
    secondsPerDecade: 0.3,
    amplitude: 0.5,
  });
  const whole = resultsOf(samples, sampleRateHz, samples.length);
  const cuts = SIZES.flatMap((size) => {
    const cut = resultsOf(samples, sampleRateHz, size);
    return whole.map(({ name, text }, index) =>
      checkAnswer({
        subject: `${name}, blocks of ${size} samples`,
        clause: 'Senyap: streaming, any block size',
        sampleRateHz,
        expected: 'identical',
        measured: cut[index]?.text === text ? 'identical' : 'different',
        unit: '',
      }),
    );
  });
  return [...cuts, causalCheck(samples, sampleRateHz)];
}

/** What comes later must not show in what was measured before: no look-ahead. */
function causalCheck(samples: Float64Array, sampleRateHz: number): CheckResult {
  const whole = trackBlocks(samples, sampleRateHz, samples.length);
  // The first half second is looked at for its constant part.
  const early = trackBlocks(samples.subarray(0, Math.round(0.7 * sampleRateHz)), sampleRateHz, 480);
  const isSame = JSON.stringify(whole.slice(0, early.length)) === JSON.stringify(early);
  return checkAnswer({
    subject: `level track of the first 0.7 s, ${early.length} blocks, with and without what follows`,
    clause: 'Senyap: causal, no look-ahead',
    sampleRateHz,
    expected: 'identical',
    measured: isSame && early.length === 70 ? 'identical' : 'different',
    unit: '',
  });
}

interface NamedResult {
  readonly name: string;
  /** The result to its last digit. */
  readonly text: string;
}

function resultsOf(samples: Float64Array, sampleRateHz: number, size: number): NamedResult[] {
  return [
    { name: 'all levels and bands', text: levels(samples, sampleRateHz, size) },
    { name: 'level track', text: levelTrack(samples, sampleRateHz, size) },
    { name: 'narrow-band spectrum', text: spectrum(samples, sampleRateHz, size) },
    { name: 'orders', text: orders(samples, sampleRateHz, size) },
  ];
}

function levels(samples: Float64Array, sampleRateHz: number, size: number): string {
  const analyser = createLevelAnalyser({ sampleRateHz, pascalPerFullScale: 1, withOctave: true });
  pushInPieces(analyser, samples, size);
  return JSON.stringify(analyser.finish());
}

function levelTrack(samples: Float64Array, sampleRateHz: number, size: number): string {
  return JSON.stringify(trackBlocks(samples, sampleRateHz, size));
}

function trackBlocks(samples: Float64Array, sampleRateHz: number, size: number): LevelBlock[] {
  const blocks: LevelBlock[] = [];
  const track = createLevelTrack({
    sampleRateHz,
    pascalPerFullScale: 1,
    blockSeconds: 0.01,
    onBlock: (block) => blocks.push(block),
  });
  pushInPieces(track, samples, size);
  track.finish();
  return blocks;
}

function spectrum(samples: Float64Array, sampleRateHz: number, size: number): string {
  const averager = createSpectrumAverager({ sampleRateHz, size: 4096 });
  pushInPieces(averager, samples, size);
  return Array.from(averager.result()?.toneMeanSquares ?? []).join();
}

function orders(samples: Float64Array, sampleRateHz: number, size: number): string {
  const run = evenRun(3000, 2000, samples.length / sampleRateHz);
  const analyser = createOrderAnalyser({
    sampleRateHz,
    pascalPerFullScale: 1,
    speed: speedTrack(run),
    fromSeconds: 0,
    toSeconds: run.seconds,
  });
  pushInPieces(analyser, samples, size);
  return JSON.stringify(analyser.finish());
}
