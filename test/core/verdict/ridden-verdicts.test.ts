import { describe, expect, test } from 'vitest';
import { decisionSchema, type TestEvidence } from '#core/procedure/evidence.ts';
import { withLaboratoryProfiles } from '#core/procedure/laboratory-profiles.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { explainVerdict } from '#core/verdict/explain-verdict.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { evidence } from '../../support/judged-evidence.ts';
import { courseAt, meterTrack } from '../../support/ride-builder.ts';
import {
  blipped,
  flatRun,
  idleMethod,
  idling,
  opened,
  riddenTest,
  sweepMethod,
  swept,
  throttleMethod,
} from '../../support/ridden-sessions.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const open = { value: null, confidence: 'U', clause: null } as const;
const methods = [
  ['idle', idleMethod(), flatRun(idling(8))],
  ['sweep', sweepMethod(), flatRun(swept(6))],
  ['full throttle', throttleMethod(), flatRun(opened(0.8))],
] as const;

/** The profile as the laboratory's own file, read as the bench reads it. */
function ofLaboratory(profile: Profile, validTo: string | null): Profile {
  const limits = profile.limits.map((limit) =>
    Object.assign({}, limit, { validFrom: '2026-01-01', validTo }),
  );
  const content = { ...profile, id: 'laboratory-own', limits };
  const { library, problems } = withLaboratoryProfiles([{ file: 'own.json', content }]);
  const own = library.find('laboratory-own', 'L3');
  if (own === null) throw new Error(problems.map(({ message }) => message).join());
  return own;
}

const levelAgainst = (maximumDb: number, profile: Profile): Profile => ({
  ...profile,
  limits: profile.limits.map((limit) => Object.assign({}, limit, { maximumDb })),
});

describe.each(methods)("a laboratory's own version of a test at %s", (_name, profile, run) => {
  const own = ofLaboratory(profile, '2026-12-31');
  const verdict = (used: Profile) => judgeTest(evidence(riddenTest(used, run))).verdict;

  test('that is whole gives a verdict', () => {
    expect(profileGaps(own)).toEqual([]);
    expect(own.origin).toBe('laboratory');
    expect(verdict(levelAgainst(92, own))).toBe('pass');
    expect(verdict(levelAgainst(91.9, own))).toBe('fail');
  });

  test('whose limit has no dates of validity gives none', () => {
    expect(verdict(ofLaboratory(profile, null))).toBe('no_limit_applies');
  });

  test.each<[string, Partial<Profile>]>([
    ['runs', { runs: { ...profile.runs, consecutive: null } }],
    ['spreadDb', { spreadDb: open }],
    ['speedTolerancePercent', { speedTolerancePercent: open }],
    ['reading', { reading: { ...profile.reading, quantity: 'LAmax' } }],
    ['reading', { reading: { ...profile.reading, window: 'hold-and-deceleration' } }],
  ])('without its %s reports the level alone', (gap, changes) => {
    const found = judgeTest(evidence(riddenTest({ ...own, ...changes }, run)));
    expect(profileGaps({ ...own, ...changes })).toEqual([gap]);
    expect(found).toMatchObject({ valid: true, verdict: 'no_limit_applies', result: { reportedDb: 92 } });
  });
});

test('an idle and a full throttle lack their duration, a sweep has none to lack', () => {
  const lacking = (profile: Profile): readonly string[] => profileGaps({ ...profile, holdSeconds: open });
  expect(lacking(idleMethod())).toEqual(['holdSeconds']);
  expect(lacking(throttleMethod())).toEqual(['holdSeconds']);
  expect(lacking(sweepMethod())).toEqual([]);
  expect(profileGaps(throttleMethod({ approachWithinSeconds: open }))).toEqual(['approachWithinSeconds']);
  const unsure = { minimumSeconds: { value: 5, confidence: 'U', clause: null } } as const;
  expect(profileGaps(sweepMethod({ sweep: unsure }))).toEqual(['sweep']);
});

test.each(['sae-j2825-idle', 'sae-j2825-swept', 'fim-2-metre-max'])(
  'the shipped %s leaves open how the level is read',
  (id) => {
    expect(profileGaps(shippedProfile(id))).toEqual(expect.arrayContaining(['runs', 'reading', 'spreadDb']));
  },
);

describe('the share of the engine speed in the uncertainty', () => {
  const speedOf = (test: Partial<TestEvidence>) => {
    const decision = decisionSchema.parse({ budget: {} });
    const found = judgeTest(evidence({ ...test, decision }));
    const lines = found.uncertainty?.components.filter(({ name }) => name.startsWith('speed')) ?? [];
    return lines.map(({ name, origin, standardUncertaintyDb, sensitivityDbPerUnit }) => ({
      name,
      origin,
      standardUncertaintyDb,
      sensitivityDbPerUnit,
    }));
  };

  test.each([methods[0], methods[2]])('is none at %s, and says so', (_name, profile, run) => {
    expect(speedOf(riddenTest(profile, run))).toMatchObject([
      { name: 'speed', standardUncertaintyDb: 0, origin: { by: 'bench', source: 'speed-not-held' } },
    ]);
    const decision = decisionSchema.parse({ budget: {} });
    const { uncertainty } = judgeTest(evidence({ ...riddenTest(profile, run), decision }));
    expect(uncertainty?.speedSlope).toEqual({ state: 'not-measured', why: 'not-held' });
  });

  test('of a sweep takes the slope from the sweep itself', () => {
    const corners = swept(6);
    const level = meterTrack((time) => 92 + 50 * Math.log10(courseAt(corners, time) / 4000), 10.5);
    const [tolerance] = speedOf(riddenTest(sweepMethod(), flatRun(corners, { level })));
    expect(tolerance?.origin).toMatchObject({ source: 'speed-slope', mark: 'measured' });
    // 50 lg n has at 7.5 % below the target a slope of 50 / ln 10 / 0.925 per unit: 0.235 dB for 1 %.
    expect(tolerance?.sensitivityDbPerUnit).toBeCloseTo(0.235, 2);
  });
});

describe('the explanation of a test in which no target is held', () => {
  test.each([
    ['idle', riddenTest(idleMethod(), flatRun(blipped(4, 4))), ['idle-time', 'idle-speed']],
    ['an idle without speed', riddenTest(idleMethod(), flatRun(idling(8), { speed: null })), ['idle-speed']],
    ['a short sweep', riddenTest(sweepMethod(), flatRun(swept(4, 4300))), ['sweep-end', 'sweep-pace']],
    [
      'half a throttle',
      riddenTest(throttleMethod(), flatRun(opened(1.2, 0.5, 8000))),
      ['top-speed', 'top-time'],
    ],
  ])('sets every reason of %s beside its rule', (_name, changes, rules) => {
    const told = evidence(changes);
    const judgement = judgeTest(told);
    const chain = explainVerdict(told, judgement);
    const broken = chain.rules.filter(({ runs }) => runs.some(({ reason }) => reason.effect === 'rejects'));
    expect(broken.map(({ outcome }) => outcome.rule)).toEqual(expect.arrayContaining(rules));
    expect(broken.every(({ outcome }) => outcome.met === false)).toBe(true);
    const shown = chain.rules.reduce((count, { runs }) => count + runs.length, 0);
    expect(shown).toBe(judgement.series[0]?.runs.reduce((count, run) => count + run.reasons.length, 0));
    expect(chain.whole).toEqual([]);
  });

  test.each(methods)('asks nothing of a hold at %s', (_name, profile, run) => {
    const told = evidence(riddenTest(profile, run));
    const rules = judgeTest(told).rules.map(({ rule, met }) => [rule, met] as const);
    expect(rules.map(([rule]) => rule)).not.toContain('hold');
    expect(rules.filter(([, met]) => met === false)).toEqual([]);
  });
});
