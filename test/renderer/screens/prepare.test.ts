import { describe, expect, test } from 'vitest';
import {
  checkStanding,
  withAnswer,
  withAskedAnswers,
} from '../../../renderer/screens/prepare/check-standing.ts';
import { draftProblems } from '../../../renderer/screens/prepare/draft-problems.ts';
import { blankDraft, draftFrom, rememberedOf, sampleDraft } from '../../../renderer/screens/prepare/draft.ts';
import { stepsDone } from '../../../renderer/screens/prepare/prepare-steps.ts';
import { targetWords } from '../../../renderer/screens/prepare/target-words.ts';
import { knownProfile } from '../../support/sample-live-test.ts';

const profile = knownProfile('un-r41-04-stationary');
const reading = { meter: 'streaming', speedSensor: 'streaming' } as const;
const sample = sampleDraft({ ...blankDraft, profileId: profile.id }, '2026-11-23');

describe('what is missing before a test', () => {
  test('a filled sample has nothing missing', () => {
    expect(draftProblems(sample, profile, reading)).toEqual([]);
  });

  test('an empty form cannot begin and says why', () => {
    const blocking = draftProblems(blankDraft, profile, reading).filter((problem) => problem.blocks);
    expect(blocking.map(({ words }) => words.id)).toEqual([
      expect.stringContaining('nomor polisi'),
      expect.stringContaining('putaran target'),
    ]);
  });

  test('a car cannot be tested by the motorcycle profile', () => {
    const car = { ...sample, vehicle: { ...sample.vehicle, category: 'M1' } };
    const problems = draftProblems(car, profile, reading);
    expect(problems.some(({ blocks, words }) => blocks && words.id.includes('kategori'))).toBe(true);
  });

  test('wind at the limit passes, a gust above it is named', () => {
    const windy = (gustMps: number) => ({
      ...sample,
      conditions: { ...sample.conditions, windMps: 5, gustMps },
    });
    expect(draftProblems(windy(5), profile, reading)).toEqual([]);
    expect(draftProblems(windy(5.1), profile, reading)).toHaveLength(1);
  });

  test('a silent meter is named, but not where the level comes from the microphone', () => {
    const silent = { meter: 'absent', speedSensor: 'streaming' } as const;
    expect(draftProblems(sample, profile, silent)).toHaveLength(1);
    expect(draftProblems({ ...sample, levelSource: 'waveform' }, profile, silent)).toEqual([]);
  });
});

describe('the target speed as it is shown', () => {
  test('half of the rated speed above 5000 rpm, with the window', () => {
    expect(targetWords(profile, sample.vehicle, 'id')).toEqual({
      formula: 'S 8.000 → 4.000 rpm (50 %)',
      window: '3.800 – 4.200 rpm',
    });
  });

  test('an engine that cannot reach the target shows 95 % of what it reaches', () => {
    const limited = { ...sample.vehicle, ratedSpeedRpm: 9000, maximumSpeedAtRestRpm: 4000 };
    expect(targetWords(profile, limited, 'id')).toMatchObject({ formula: '4.000 → 3.800 rpm (95 %)' });
  });

  test.each([
    ['un-r41-04-stationary', 'Isi putaran daya maksimum (S)'],
    ['us-j1287-half-redline', 'Isi garis merah putaran mesin'],
    ['sae-j2825-set-rpm', 'Isi jumlah silinder'],
    ['th-motorcycle-95', 'Isi putaran daya maksimum (S)'],
    ['vn-inuse', 'tidak memberi putaran target'],
    ['sae-j2825-swept', 'Isi jumlah silinder'],
  ])('by %s without vehicle data there is none: %s', (id, reason) => {
    const words = targetWords(knownProfile(id), blankDraft.vehicle, 'id');
    expect(words).toEqual({ reason: expect.stringContaining(reason) });
    const empty = draftProblems({ ...sample, vehicle: blankDraft.vehicle }, knownProfile(id), reading);
    expect(empty.some(({ blocks, words: said }) => blocks && said.id.includes(reason))).toBe(true);
  });

  test.each([
    ['sae-j2825-idle', 'Diukur pada putaran langsam'],
    ['fim-2-metre-max', 'Diukur pada gas penuh'],
  ])('by %s none is asked, which keeps nobody from beginning: %s', (id, reason) => {
    const words = targetWords(knownProfile(id), blankDraft.vehicle, 'id');
    expect(words).toEqual({ reason: expect.stringContaining(reason) });
    const found = draftProblems({ ...sample, vehicle: blankDraft.vehicle }, knownProfile(id), reading);
    expect(found.some(({ words: said }) => said.id.includes('putaran target'))).toBe(false);
    const asksForTop = found.some(
      ({ blocks, words: said }) => !blocks && said.id.includes('putaran tertinggi'),
    );
    expect(asksForTop).toBe(id === 'fim-2-metre-max');
  });

  test('a band that the rule gives by its edges is shown as it is', () => {
    expect(targetWords(knownProfile('ph-lto-mc-2020-2240'), blankDraft.vehicle, 'id')).toEqual({
      formula: '2.250 rpm',
      window: '2.000 – 2.500 rpm',
    });
  });
});

describe('what the form remembers', () => {
  test('operator, site and instruments come back, the vehicle does not', () => {
    const kept: unknown = JSON.parse(JSON.stringify(rememberedOf(sample)));
    const next = draftFrom(kept);
    expect(next.conditions.operator).toBe(sample.conditions.operator);
    expect(next.instruments).toEqual(sample.instruments);
    expect(next.vehicle).toEqual(blankDraft.vehicle);
    expect(next.conditions.windMps).toBeNull();
    expect(next.conditions.geometryConfirmed).toBeNull();
  });

  test('something of another shape is ignored', () => {
    expect(draftFrom({ operator: 'x' })).toEqual(blankDraft);
    expect(draftFrom('nonsense')).toEqual(blankDraft);
  });
});

describe('the site check-list', () => {
  const items = (draft: typeof sample): string[] =>
    (draft.conditions.siteChecks ?? []).map(({ item, answer }) => `${item} ${answer}`);

  test('of an empty form has everything open that the procedure asks for, and nothing of good practice', () => {
    const open = checkStanding(blankDraft, profile).open.map(({ item }) => item);
    expect(open).toContain('surface');
    expect(open).not.toContain('windscreen');
    expect(draftProblems(blankDraft, profile, reading).map(({ words }) => words.id)).toContain(
      `Daftar periksa: ${open.length} butir belum dijawab.`,
    );
  });

  test('names what was denied', () => {
    const denied = {
      ...sample,
      conditions: withAnswer(sample, 'surface', { answer: 'no', remark: 'rumput' }),
    };
    expect(checkStanding(denied, profile).denied.map(({ item }) => item)).toEqual(['surface']);
    expect(draftProblems(denied, profile, reading)).toMatchObject([
      { blocks: false, words: { id: 'Tidak sesuai prosedur: Permukaan tanah sesuai.' } },
    ]);
  });

  test('keeps one answer to each item, and none that the procedure does not ask for', () => {
    const twice = { ...sample, conditions: withAnswer(sample, 'gear', { answer: 'no', remark: '' }) };
    expect(items(twice).filter((text) => text.startsWith('gear'))).toEqual(['gear no']);
    expect(items(twice)).toContain('kerb yes');
    expect(items(withAskedAnswers(twice, profile))).not.toContain('kerb yes');
  });
});

describe('the guide', () => {
  const doneOf = (draft: typeof sample) =>
    Object.entries(stepsDone(draft, profile)).flatMap(([step, isDone]) => (isDone ? [step] : []));

  test('has nothing done of an empty form, and all of a filled sample but its photos', () => {
    expect(doneOf({ ...blankDraft, profileId: profile.id })).toEqual([]);
    expect(doneOf(sample)).toEqual(['vehicle', 'exhaust', 'method', 'conditions', 'checks', 'instruments']);
  });

  test('takes a part back where something of it is denied or taken away', () => {
    const denied = { ...sample, conditions: withAnswer(sample, 'surface', { answer: 'no', remark: '' }) };
    expect(doneOf(denied)).not.toContain('checks');
    expect(doneOf({ ...sample, exhaust: { ...sample.exhaust, insert: 'unknown' } })).not.toContain('exhaust');
  });
});

describe('a procedure without a target of its own', () => {
  const malaysia = knownProfile('my-eq-1987-motorcycle');

  test('is given one by a person, and says so', () => {
    expect(targetWords(malaysia, sample.vehicle, 'id', 4000)).toMatchObject({
      formula: '4.000 rpm (menurut petugas, bukan dari prosedur)',
    });
    const declared = { ...sample, declaredTargetSpeedRpm: 4000 };
    expect(draftProblems(declared, malaysia, reading).filter(({ blocks }) => blocks)).toEqual([]);
    expect(draftProblems(sample, malaysia, reading).filter(({ blocks }) => blocks)).toHaveLength(1);
  });
});
