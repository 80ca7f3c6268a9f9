import { describe, expect, test } from 'vitest';
import { auditKinds, type AuditEvent } from '#core/record/audit-event.ts';
import { groupOfKind, logGroups } from '#core/record/log-group.ts';
import { auditAbout, auditChanges } from '#core/words/log-details.ts';
import { auditKindWords, kindsThatSay, logGroupWords } from '#core/words/log-words.ts';
import { languages } from '#core/words/language.ts';

const event = (changes: Partial<AuditEvent>): AuditEvent => ({
  kind: 'setting-changed',
  who: 'Sari',
  at: '2026-11-23T09:41:05+07:00',
  what: 'lines',
  old: null,
  new: null,
  why: '',
  ...changes,
});

describe('the words of the log', () => {
  test.each(auditKinds)('say in both languages what happened, and to which group it belongs: %s', (kind) => {
    const words = languages.map((language) => auditKindWords[kind][language]);
    expect(words.every((one) => one.length > 4)).toBe(true);
    expect(new Set(words).size).toBe(2);
    expect(logGroups).toContain(groupOfKind[kind]);
  });

  test('tell every kind and every group apart', () => {
    for (const language of languages) {
      expect(new Set(auditKinds.map((kind) => auditKindWords[kind][language])).size).toBe(auditKinds.length);
      expect(new Set(logGroups.map((group) => logGroupWords[group][language])).size).toBe(logGroups.length);
    }
  });

  test('are found in either language', () => {
    expect(kindsThatSay('cadangan dibuat')).toEqual(['backup-made']);
    expect(kindsThatSay('A backup WAS made')).toEqual(['backup-made']);
    expect(kindsThatSay('R 1234 XX')).toEqual([]);
  });
});

describe('what an event is about', () => {
  test('is a setting by its name, a finding in its sentence, and else what stands there', () => {
    expect(auditAbout(event({}), 'en')).toBe('lines of instruments');
    expect(auditAbout(event({ what: 'something-new' }), 'en')).toBe('something-new');
    const found = event({ kind: 'integrity-problem', what: 'RECORD_ALTERED 2026-0005' });
    expect(auditAbout(found, 'en')).toBe('The record of test 2026-0005 was changed after it was sealed.');
    const failed = {
      kind: 'program-failed',
      what: 'LINE_FAILED',
      new: { place: 'meter', times: 3 },
    } as const;
    expect(auditAbout(event(failed), 'id')).toBe('Jalur meter terputus; dibuka lagi dengan sendirinya.');
    expect(auditAbout(event({ kind: 'test-begun', what: '2026-0001' }), 'id')).toBe('2026-0001');
  });
});

describe('what an event changed', () => {
  test('is each part that differs, old beside new, and no part that stayed', () => {
    const old = [{ role: 'meter', portPath: '/dev/ttyUSB0' }];
    const value = [{ role: 'meter', portPath: '/dev/ttyUSB1' }];
    expect(auditChanges(event({ old, new: { sha256: 'ab', value } }), 'en')).toEqual([
      { name: '1 › port', old: '/dev/ttyUSB0', new: '/dev/ttyUSB1', isTechnical: false },
    ]);
  });

  test('is told in words: roles, verdicts, flags, papers and times', () => {
    const told = (changes: Partial<AuditEvent>) =>
      auditChanges(event(changes), 'en').map(({ name, old, new: now }) => `${name}: ${old} -> ${now}`);
    expect(
      told({
        kind: 'account-changed',
        old: { role: 'technician', disabled: false },
        new: { role: 'technical-manager', disabled: true },
      }),
    ).toEqual(['role: Technician -> Technical manager', 'disabled: no -> yes']);
    expect(told({ kind: 'test-closed', new: { outcome: 'closed', verdict: 'pass' } })).toEqual([
      'outcome: null -> completed',
      'verdict: null -> PASS',
    ]);
    expect(
      told({ kind: 'report-printed', new: { form: 'paper certificate id', sha256: 'a'.repeat(64) } }),
    ).toEqual(['form: null -> Test Certificate (id)', 'SHA-256: null -> aaaaaaaaaaaa…']);
    expect(
      told({ kind: 'clock-set-back', old: '2026-11-23T09:41:05+07:00', new: '2026-11-22T09:41:05+07:00' }),
    ).toEqual([': 23 November 2026, 09:41 WIB -> 22 November 2026, 09:41 WIB']);
    expect(told({ kind: 'test-amended', new: { kind: 'withdrawal' } })).toEqual(['kind: null -> Withdrawal']);
  });

  test('keeps hashes and identifiers apart from what a person reads', () => {
    const made = event({ kind: 'account-made', new: { id: 'e6b05c31', role: 'official', rowSha256: 'ab' } });
    const technical = auditChanges(made, 'en').filter(({ isTechnical }) => isTechnical);
    expect(technical.map(({ name }) => name)).toEqual(['identifier', 'SHA-256 of the account']);
  });

  test('is nothing where an event tells nothing', () => {
    expect(auditChanges(event({ kind: 'backup-failed' }), 'en')).toEqual([]);
  });
});
