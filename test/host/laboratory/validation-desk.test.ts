import { expect, test } from 'vitest';
import type { CheckGroup } from '#core/conformance/check.ts';
import { fullProof } from '#core/conformance/full-proof.ts';
import type { ValidationSheet } from '#core/record/validation-sheet.ts';
import { demandsInIndonesian } from '#core/words/checklist-words.ts';
import { demandState, validationWords } from '#core/words/validation-words.ts';
import { proofStep } from '#host/analysis/proof-step.ts';
import { createProofThread } from '#host/laboratory/proof-thread.ts';
import { ValidationDesk, type ValidationParts } from '#host/laboratory/validation-desk.ts';
import { printValidation } from '#host/report/print-sheet.ts';
import { eventually } from '../../support/eventually.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { textOfPdfBytes } from '../../support/pdf-words.ts';

const check = (passed: boolean) => ({
  subject: 's',
  clause: 'c',
  sampleRateHz: null,
  expected: 1,
  measured: 1,
  unit: '',
  tolerance: null,
  passed,
});
const group = (id: string, run: CheckGroup['run']): CheckGroup => ({
  id,
  title: id,
  truth: 'closed form',
  run,
});

function partsOf(
  groups: readonly CheckGroup[],
  testing = { now: false },
  failures: unknown[] = [],
): ValidationParts {
  return {
    program: () => ({ name: 'Senyap', version: '0.1.0', coreHash: 'c'.repeat(64) }),
    selfTest: () => ({ passed: true, checks: 3 }),
    prove: async (place) => proofStep(groups, place),
    log: (error) => failures.push(error),
    now: () => '2026-11-29T09:00:00+07:00',
    isTesting: () => testing.now,
  };
}

function deskOf(...parts: Parameters<typeof partsOf>): ValidationDesk {
  return new ValidationDesk(partsOf(...parts));
}

test('the sheet has every demand in both languages, and says of each whether it is shown', () => {
  const { demands } = deskOf([]).sheet();
  expect(demands).toHaveLength(62);
  for (const { number, demand, missing } of demands) {
    expect(demandsInIndonesian[number]?.demand).toBe(demand.id);
    expect(demand.id).not.toBe(demand.en);
    expect(missing?.id ?? 'all of it is shown').not.toBe(missing?.en);
  }
  expect(demands.find(({ number }) => number === 58)).toMatchObject({ missing: null });
  expect(new Set(demands.map(demandState)).has('shown')).toBe(true);
});

test('the proof counts what failed, and a group that throws or holds nothing never passes', async () => {
  const desk = deskOf([
    group('good', () => [check(true), check(true)]),
    group('bad', () => [check(true), check(false)]),
    group('thrown', () => {
      throw new Error('no figures');
    }),
    group('empty', () => []),
  ]);
  expect(desk.begin()).toBe(true);
  expect(desk.begin()).toBe(false);
  await eventually(() => desk.sheet().proof.state === 'done');
  const { proof } = desk.sheet();
  expect(proof.groups.map(({ id, checks, passed }) => [id, checks, passed])).toEqual([
    ['good', 2, 2],
    ['bad', 2, 1],
    ['thrown', 1, 0],
    ['empty', 1, 0],
  ]);
});

test('the proof waits for no test: it does not begin in one, and ends when one begins', async () => {
  const testing = { now: true };
  const desk = deskOf([group('one', () => [check(true)]), group('two', () => [check(true)])], testing);
  expect(desk.begin()).toBe(false);
  testing.now = false;
  desk.begin();
  testing.now = true;
  await eventually(() => desk.sheet().proof.state === 'stopped');
});

test('a proof that was stopped begins anew only when its last group is checked', async () => {
  const waiting: (() => void)[] = [];
  const groups = [group('one', () => [check(true)]), group('two', () => [check(true)])];
  const desk = new ValidationDesk({
    ...partsOf(groups),
    prove: async (place) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return proofStep(groups, place);
    },
  });
  expect(desk.begin()).toBe(true);
  desk.stop();
  expect(desk.begin()).toBe(false);
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  await eventually(() => desk.sheet().proof.state === 'stopped');
  expect(desk.sheet().proof.done).toBe(1);
  expect(desk.begin()).toBe(true);
});

test('a proof that cannot go on stops with what it has, and its cause is heard', async () => {
  const failures: unknown[] = [];
  const desk = deskOf([], { now: false }, failures);
  desk.begin();
  await eventually(() => desk.sheet().proof.state === 'stopped');
  expect(failures).toEqual([expect.any(RangeError)]);
  expect(desk.begin()).toBe(true);
});

test('the thread beside the bench checks the groups of the full proof, in their order', async () => {
  const thread = createProofThread();
  const { of, group: first } = (await thread.prove(0)) ?? { of: 0, group: null };
  await thread.close();
  expect(of).toBe(fullProof.length);
  expect(first).toMatchObject({ id: fullProof[0]?.id, title: fullProof[0]?.title });
  expect(first?.passed).toBe(first?.checks);
  expect(first?.checks).toBeGreaterThan(1);
});

test('the sheet is on paper and in a table, with version, hash, demands and figures', async () => {
  const door = openDoor();
  const sheet = (await (await door.fetch(knock('/api/validation'))).json()) as ValidationSheet;
  const csv = await (await door.fetch(knock('/api/validation/sheet.csv?language=id'))).text();
  expect(csv).toContain('core_sha256');
  expect(csv).toContain(demandsInIndonesian[58]?.demand);
  const proven: ValidationSheet = {
    ...sheet,
    proof: {
      state: 'done',
      done: 1,
      of: 1,
      endedAt: '2026-11-29T09:00:00+07:00',
      groups: [{ id: 'g', title: 'Toneburst', truth: 'IEC 61672-1 Table 4', checks: 7, passed: 7 }],
    },
  };
  const dated = '2026-11-29T09:00:00+07:00';
  const bytes = await printValidation(proven, 'en', dated);
  const text = textOfPdfBytes(bytes).replaceAll(/\s+/g, ' ');
  expect(text).toContain('Control charts of the check tone and of a reference');
  expect(text).toContain('7 of 7 checks passed');
  expect(text).toContain(validationWords.endMark.en);
  expect(await printValidation(proven, 'en', dated)).toEqual(bytes);
});
