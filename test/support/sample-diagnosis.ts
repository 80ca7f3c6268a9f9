import type { Comparison } from '#core/diagnosis/compare-with-reference.ts';
import { energyShares } from '#core/diagnosis/energy-share.ts';
import type {
  BandSplit,
  DiagnosedRun,
  NotEnoughReason,
  OrderSplit,
  PartSplit,
} from '#core/diagnosis/run-diagnosis.ts';
import { noEnergies, type PerKind, type ShareKind } from '#core/diagnosis/share-kind.ts';
import type { DiagnosedTestRun, ReferenceFacts, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';

/** Mean squares in Pa²: half of the energy is flow noise, so that without it the total falls by 3.01 dB. */
const energies: PerKind = {
  ...noEnergies(),
  'firing-orders': 0.03,
  'other-orders': 0.005,
  'flow-noise': 0.05,
  hiss: 0.014,
  'not-assigned': 0.001,
};
const total = 0.1;

const level = (meanSquare: number): number => levelFromMeanSquare(meanSquare) ?? 0;

function band(nominalHz: number, share: number, kind: ShareKind): BandSplit {
  const levelDb = level(share * total);
  return {
    nominalHz,
    levelDb,
    byKind: { [kind]: levelDb },
    share,
    backgroundDb: 35,
    isNearBackground: false,
  };
}

function order(turns: number, share: number, isFiring: boolean): OrderSplit {
  return {
    order: turns,
    frequencyHz: (turns * 4000) / 60,
    levelDb: level(share * total),
    share,
    isFiring,
    standsOutDb: 6,
  };
}

/** A part of a run at 83.98 dB(A) whose shares, bands and orders are known in closed form. */
export const samplePart: PartSplit = {
  seconds: 1.2,
  levelDb: level(total),
  shares: energyShares(energies),
  bands: [
    band(250, 0.1, 'firing-orders'),
    band(800, 0.35, 'flow-noise'),
    band(1000, 0.25, 'flow-noise'),
    band(2500, 0.2, 'hiss'),
    band(4000, 0.1, 'hiss'),
  ],
  orders: [order(0.5, 0.2, true), order(1, 0.05, true), order(0.75, 0.04, false)],
  tones: [],
  decidingBands: [800, 1000, 2500],
  decidingOrders: [0.5, 1],
};

/** A run of which everything could be told. */
export const diagnosedSample: DiagnosedRun = {
  state: 'diagnosed',
  whole: samplePart,
  hold: samplePart,
  deceleration: { ...samplePart, seconds: 0.7 },
  decidingPart: 'hold',
  lowFrequencyDb: 4.2,
  meanSpeedRpm: 4000,
  pops: [{ timeSeconds: 3.125, aboveDb: 9 }],
  hissModulation: 0.4,
  cycleScatterDb: 0.8,
  confidence: 'medium',
  notes: ['BACKGROUND_NEAR_IN_BANDS'],
};

const change = (nominalHz: number, changeDb: number) => ({ nominalHz, changeDb, spreadDb: 0.4 });

/** Everything above 0.8 kHz louder than the reference, as of burnt packing. */
export const sampleComparison: Comparison = {
  state: 'compared',
  levelChangeDb: 5.5,
  lowFrequencyChangeDb: -1.1,
  bands: [change(250, 0.3), change(800, 6.1), change(1000, 6.4), change(2500, 7.2), change(4000, 6.8)],
  patterns: [
    {
      kind: 'packing',
      evidence: [
        { seen: 'bands', fromHz: 800, toHz: 4000, changeDb: 6.6, spreadDb: 0.4 },
        { seen: 'firing-orders', changeDb: 0.3, spreadDb: 0.2 },
      ],
      confidence: 'medium',
    },
    {
      kind: 'leak',
      evidence: [{ seen: 'bands', fromHz: 2500, toHz: 4000, changeDb: 7, spreadDb: 0.4 }],
      confidence: 'low',
    },
  ],
};

/** The healthy run of the same model that it was compared with. */
export const sampleReference: ReferenceFacts = {
  testId: 'healthy',
  testNumber: '2026-0003',
  series: 0,
  run: 2,
  make: 'Honda',
  model: 'CB150R',
  reason: 'Knalpot baru dari pabrik',
  namedBy: 'Ketut',
  namedAt: '2026-11-28T09:20:00+07:00',
  isSimulated: false,
};

function toldRun(run: number, changes: Partial<DiagnosedTestRun> = {}): DiagnosedTestRun {
  const told = { diagnosis: diagnosedSample, comparison: sampleComparison };
  return { series: 0, run, isCounted: true, ...told, ...changes };
}

/** The answer for a test of three runs, the first of them set aside, compared with a reference. */
export function sampleDiagnosis(changes: Partial<TestDiagnosis> = {}): TestDiagnosis {
  return {
    testId: 'sample',
    testNumber: '2026-0012',
    isSimulated: false,
    runs: [toldRun(1, { isCounted: false }), toldRun(2), toldRun(3)],
    spread: [[{ kind: 'flow-noise', lowestDb: 83.6, highestDb: 84.2, runs: 3 }]],
    reference: sampleReference,
    noReference: null,
    ...changes,
  };
}

/** The answer for a test of which nothing can be told, with the reasons. */
export function nothingToTell(reasons: readonly NotEnoughReason[]): TestDiagnosis {
  const run = toldRun(1, { diagnosis: { state: 'not-enough-data', reasons }, comparison: null });
  return sampleDiagnosis({ runs: [run], spread: [[]], reference: null, noReference: 'NONE_NAMED' });
}
