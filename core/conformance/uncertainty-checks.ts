import { profileLibrary } from '#core/procedure/profile-library.ts';
import { effectiveDegreesOfFreedom } from '#core/standards/iso-iec-guide-98-3-2008.ts';
import { uncertaintyBudget, type UncertaintyBudget } from '#core/verdict/uncertainty-budget.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';

const CLAUSE = 'ISO/IEC Guide 98-3:2008, 5.1.2, 6.2 and G.4.1';
/** The figures by hand have so many decimals. */
const BY_HAND = { below: -1e-6, above: 1e-6, source: 'Senyap goal' };

/** A worked example: procedure, class, site, readings, then u_c, U before rounding and U as worked out by hand. */
interface Example {
  readonly name: string;
  readonly profileId: string;
  readonly category: string;
  readonly meterClass: 1 | 2;
  readonly site: UncertaintyBudget['site'];
  readonly readingsDb: readonly number[];
  readonly combinedDb: number;
  readonly unroundedDb: number;
  readonly expandedDb: number;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'UN R41-04, class 1, open site, repeatability 0.3 dB',
    profileId: 'un-r41-04-stationary',
    category: 'L3',
    meterClass: 1,
    site: 'open-site',
    readingsDb: [],
    combinedDb: 1.044_932_413,
    unroundedDb: 2.089_864_827,
    expandedDb: 2.1,
  },
  {
    name: 'UN R51-03, class 1, open site, repeatability 0.3 dB',
    profileId: 'un-r51-03-stationary',
    category: 'M1',
    meterClass: 1,
    site: 'open-site',
    readingsDb: [],
    combinedDb: 0.924_692_941,
    unroundedDb: 1.849_385_881,
    expandedDb: 1.9,
  },
  {
    name: 'UN R41-04, class 1, open site, readings 91.4, 92.6 and 93.3 dB',
    profileId: 'un-r41-04-stationary',
    category: 'L3',
    meterClass: 1,
    site: 'open-site',
    readingsDb: [91.4, 92.6, 93.3],
    combinedDb: 1.144_404_441,
    unroundedDb: 3.115_491_86,
    expandedDb: 3.2,
  },
];

type Term = readonly [standardUncertaintyDb: number, degreesOfFreedom: number | 'infinite'];

/** Type B together and s / root 3 of the third example. */
const THREE_READINGS: readonly Term[] = [
  [1.000_941_43, 'infinite'],
  [0.554_777_23, 2],
];
/** In nanometres; the text rounds its figures and says 16.7. */
const END_GAUGE: readonly Term[] = [
  [25, 18],
  [9.7, 25.6],
  [2.9, 50],
  [16.6, 2],
];

/** The uncertainty budget against worked examples. */
export const uncertaintyChecks: CheckGroup = {
  id: 'uncertainty',
  title: 'Uncertainty budget: combined and expanded uncertainty, degrees of freedom',
  truth: 'worked examples by hand; ISO/IEC Guide 98-3, H.1.6',
  run: () => [
    ...EXAMPLES.flatMap(exampleChecks),
    degreesCheck('three readings on an open site', THREE_READINGS, 36.213_76, 1e-4),
    degreesCheck('the end gauge of H.1.6', END_GAUGE, 16.7, 0.1),
  ],
};

function exampleChecks(example: Example): CheckResult[] {
  const budget = budgetOf(example);
  const figures: readonly (readonly [string, number, number | null])[] = [
    ['u_c', example.combinedDb, budget?.combinedDb ?? null],
    ['U before rounding', example.unroundedDb, budget?.unroundedDb ?? null],
    ['U', example.expandedDb, budget?.expandedUncertaintyDb ?? null],
  ];
  return figures.map(([figure, expected, measured]) =>
    checkFigure({
      subject: `${example.name}: ${figure}`,
      clause: CLAUSE,
      sampleRateHz: null,
      expected,
      measured,
      unit: 'dB',
      tolerance: BY_HAND,
    }),
  );
}

function budgetOf({ profileId, category, meterClass, site, readingsDb }: Example): UncertaintyBudget | null {
  const profile = profileLibrary.find(profileId, category);
  if (profile === null) return null;
  return uncertaintyBudget({
    profile,
    targetSpeedRpm: null,
    meterClass,
    site,
    readingsDb,
    speedSlope: { state: 'not-measured', why: 'no-tracks' },
    laboratory: [],
  });
}

function degreesCheck(
  subject: string,
  terms: readonly Term[],
  expected: number,
  deviation: number,
): CheckResult {
  const found = effectiveDegreesOfFreedom(
    terms.map(([standardUncertaintyDb, degreesOfFreedom]) => ({ standardUncertaintyDb, degreesOfFreedom })),
  );
  return checkFigure({
    subject: `effective degrees of freedom: ${subject}`,
    clause: 'ISO/IEC Guide 98-3:2008, G.4.1',
    sampleRateHz: null,
    expected,
    measured: found === 'infinite' ? null : found,
    unit: '',
    tolerance: { below: -deviation, above: deviation, source: 'Senyap goal' },
  });
}
