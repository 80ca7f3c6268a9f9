import { describe, expect, test } from 'vitest';
import { amendmentFault, amendRecord, type AmendmentWish } from '#core/record/amend-record.ts';
import { correctableFacts, type Corrections } from '#core/record/amendment.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { buildEvidence, buildJudgedRecord } from '../../support/test-record-builder.ts';

const record = buildJudgedRecord();
const by = { accountId: 'k', name: 'Ketut', role: 'technical-manager' } as const;
const parts = {
  id: 'new',
  number: '2026-0151',
  at: '2026-12-01T10:00:00+07:00',
  by,
  recordSha256: 'a'.repeat(64),
  program: { name: 'Senyap', version: '9.9.9', coreHash: 'c'.repeat(64) },
};
const correction = (corrections: Corrections): AmendmentWish => ({
  kind: 'correction',
  reason: 'the plate was mistyped',
  corrections,
});
const withdrawal: AmendmentWish = {
  kind: 'withdrawal',
  reason: 'the meter was found damaged',
  corrections: {},
};

describe('a correction', () => {
  const amending = amendRecord(
    record,
    correction({
      'vehicle.plate': 'R 77 ZZ',
      'order.clientName': 'Dinas',
      'vehicle.make': record.evidence.vehicle.make,
    }),
    parts,
  );

  test('is a record of its own that names the one whose place it takes, the reason, who and when', () => {
    expect(amending).toMatchObject({ id: 'new', number: '2026-0151', closedAt: parts.at });
    expect(amending.startedAt).toBe(record.startedAt);
    expect(amending.amends).toEqual({
      kind: 'correction',
      testId: record.id,
      number: record.number,
      recordSha256: parts.recordSha256,
      reason: 'the plate was mistyped',
      at: parts.at,
      by,
      changes: [
        { fact: 'vehicle.plate', old: record.evidence.vehicle.plate, new: 'R 77 ZZ' },
        { fact: 'order.clientName', old: '', new: 'Dinas' },
      ],
    });
  });

  test('changes what it names and nothing else, and leaves the old record as it was', () => {
    expect(amending.evidence.vehicle).toEqual({ ...record.evidence.vehicle, plate: 'R 77 ZZ' });
    expect(amending.evidence.order?.clientName).toBe('Dinas');
    const { vehicle: _vehicle, order: _order, ...others } = amending.evidence;
    const { vehicle: _before, order: _none, ...othersBefore } = record.evidence;
    expect(others).toEqual(othersBefore);
    expect(canonicalJson(record)).toBe(canonicalJson(buildJudgedRecord()));
  });

  test('keeps the judgement and the program that gave it', () => {
    expect(amending.judgement).toEqual(record.judgement);
    expect(amending.program).toEqual(record.program);
  });

  test('that changes nothing is refused', () => {
    const same = correction({ 'vehicle.plate': record.evidence.vehicle.plate });
    expect(amendmentFault(record, same)).toBe('AMENDMENT_EMPTY');
    expect(amendmentFault(record, correction({}))).toBe('AMENDMENT_EMPTY');
  });

  test('of each fact that can be corrected leaves the judgement as it is, or is refused', () => {
    const wishes = correctableFacts.map((fact) => correction({ [fact]: 'something else' }));
    const possible = wishes.filter((wish) => amendmentFault(record, wish) === null);
    const refused = wishes.filter((wish) => amendmentFault(record, wish) !== null);
    expect(refused.map((wish) => amendmentFault(record, wish))).toEqual(
      refused.map(() => 'AMENDMENT_TOUCHES_VERDICT'),
    );
    for (const wish of possible) {
      expect(amendRecord(record, wish, parts).judgement).toEqual(record.judgement);
    }
    expect(possible.length).toBeGreaterThan(8);
  });

  test('that would make a test valid is refused: what was not declared was not there when it was judged', () => {
    const evidence = buildEvidence({ vehicle: { ...buildEvidence().vehicle, plate: '', chassisNumber: '' } });
    const nameless = buildJudgedRecord(evidence);
    const named = { ...evidence, vehicle: { ...evidence.vehicle, plate: 'R 1 AB' } };
    const differs = canonicalJson(buildJudgedRecord(named).judgement) !== canonicalJson(nameless.judgement);
    const fault = amendmentFault(nameless, correction({ 'vehicle.plate': 'R 1 AB' }));
    expect(fault).toBe(differs ? 'AMENDMENT_TOUCHES_VERDICT' : null);
  });
});

describe('a withdrawal', () => {
  test('makes a test invalid, whatever it was, with the reason, judged by the program of today', () => {
    const withdrawn = amendRecord(record, withdrawal, parts);
    expect(withdrawn.judgement).toMatchObject({ valid: false, verdict: 'invalid', result: null });
    expect(withdrawn.judgement.reasons).toContainEqual(
      expect.objectContaining({ code: 'TEST_WITHDRAWN', effect: 'rejects', detail: withdrawal.reason }),
    );
    expect(withdrawn.program).toEqual(parts.program);
    expect(withdrawn.evidence.series).toEqual(record.evidence.series);
  });

  test('of a record of any verdict never passes', () => {
    for (const verdict of verdicts) {
      const judged = { ...record, judgement: { ...record.judgement, verdict } };
      expect(amendRecord(judged, withdrawal, parts).judgement.verdict).toBe('invalid');
    }
  });

  test('corrects nothing beside', () => {
    expect(amendmentFault(record, { ...withdrawal, corrections: { 'vehicle.plate': 'R 77 ZZ' } })).toBe(
      'AMENDMENT_TOUCHES_VERDICT',
    );
    expect(amendmentFault(record, withdrawal)).toBeNull();
  });

  test('is the last that is said of a test', () => {
    const withdrawn = amendRecord(record, withdrawal, parts);
    expect(amendmentFault(withdrawn, withdrawal)).toBe('AMENDMENT_OF_WITHDRAWN');
    expect(amendmentFault(withdrawn, correction({ 'vehicle.plate': 'R 77 ZZ' }))).toBe(
      'AMENDMENT_OF_WITHDRAWN',
    );
  });
});
