import { amendRecord } from '#core/record/amend-record.ts';
import type { AmendmentKind } from '#core/record/amendment.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { registerRejudge } from '#host/command/rejudge.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { openOwnProfileDesk } from '#host/session/own-profile-desk.ts';
import { sha256OfJson } from '#host/seal/sha256.ts';
import { databaseName, openTestStore } from '#host/store/open-test-store.ts';
import { shippedAndOwnProfiles } from '#host/store/stored-profiles.ts';
import { approvedCopy, nextVersion, takeSteps } from '../../support/approved-profile.ts';
import {
  copied,
  onDatabase,
  recordIn,
  storedMeterTest,
  storedWaveformTest,
  type StoredTestFolder,
  tamper,
} from '../../support/stored-waveform-test.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let whole: StoredTestFolder;
/** Where it does not matter whether there are recordings: analysing them again takes most of the time. */
let unrecorded: StoredTestFolder;

beforeAll(async () => {
  whole = await storedWaveformTest(mkdtempSync(join(tmpdir(), 'senyap-test-')));
  unrecorded = await storedMeterTest(mkdtempSync(join(tmpdir(), 'senyap-test-')));
}, 120_000);

afterAll(() => {
  for (const { folder } of [whole, unrecorded]) rmSync(folder, { recursive: true, force: true });
});

async function rejudge({ folder, id }: StoredTestFolder, ...more: readonly string[]) {
  const said = { lines: [] as string[], errors: [] as string[], exitCode: 0 };
  await runCommandLine(['rejudge', id, '--data', folder, ...more], [registerRejudge], {
    line: (text) => void said.lines.push(text),
    errorLine: (text) => void said.errors.push(text),
    exitCode(code) {
      said.exitCode = code;
    },
  });
  return { ...said, text: said.lines.join('\n') };
}

/** Path of the recording of the first run. */
function firstRecording(stored: StoredTestFolder): string {
  const sha256 = recordIn(stored).evidence.series[0]?.runs[0]?.waveformSha256 ?? '';
  return join(stored.folder, 'waveforms', `${sha256}.wav`);
}

describe('a test that nobody touched', () => {
  test('comes out of its raw data the same, byte for byte, every recording read again', async () => {
    const { text, exitCode } = await rejudge(whole, '--language', 'en');
    expect(exitCode).toBe(0);
    expect(text).toContain('identical: the raw data give the same record, byte for byte');
    expect(text).not.toContain('  - ');
    const { lines } = await rejudge(whole, '--json');
    const found = JSON.parse(lines[0] ?? '') as {
      readonly identical: boolean;
      readonly parts: readonly { readonly part: string; readonly state: string }[];
      readonly recordings: readonly { readonly phase: string; readonly state: string }[];
      readonly judgement: unknown;
    };
    expect(found.identical).toBe(true);
    expect(found.parts.map(({ part, state }) => [part, state])).toEqual([
      ['judgement', 'identical'],
      ['evidence', 'identical'],
      ['spectrum', 'identical'],
      ['outcome', 'identical'],
    ]);
    expect(found.recordings.map(({ phase }) => phase)).toEqual([
      'calibration-before',
      'background-before',
      'run',
      'run',
      'run',
      'background-after',
      'calibration-after',
    ]);
    expect(canonicalJson(found.judgement)).toBe(canonicalJson(recordIn(whole).judgement));
  }, 60_000);
});

describe('a record that was tampered with', () => {
  test.each<[string, string, (record: TestRecord) => unknown, of: () => StoredTestFolder]>([
    [
      'its verdict',
      'judgement from the evidence: differs',
      (record) => ({ ...record, judgement: { ...record.judgement, verdict: 'pass' } }),
      () => unrecorded,
    ],
    [
      'its wind, and the judgement with it',
      'evidence from the journal: differs',
      (record) => ({
        ...record,
        evidence: { ...record.evidence, conditions: { ...record.evidence.conditions, windMps: 0.1 } },
      }),
      () => unrecorded,
    ],
    [
      'its evidence so that it cannot be read',
      'judgement from the evidence: cannot be shown',
      (record) => ({ ...record, evidence: { ...record.evidence, series: 'none' } }),
      () => whole,
    ],
    [
      'its spectrum',
      'spectrum from the recording: differs',
      (record) => ({ ...record, spectrum: null }),
      () => whole,
    ],
  ])(
    'in %s is told, with exit code 1',
    async (_what, told, change, of) => {
      const stored = copied(of());
      tamper(stored, change);
      const { text, exitCode, errors } = await rejudge(stored, '--language', 'en');
      expect(errors).toEqual([]);
      expect(exitCode).toBe(1);
      expect(text).toContain('NOT IDENTICAL');
      expect(text).toContain(told);
    },
    60_000,
  );

  test('says where it differs and both values', async () => {
    const stored = copied(unrecorded);
    tamper(stored, (record) => ({ ...record, judgement: { ...record.judgement, verdict: 'pass' } }));
    const { text } = await rejudge(stored);
    expect(text).toContain('verdict: tersimpan "pass", dihitung ulang "no_limit_applies"');
  }, 60_000);

  test('of the first versions, in which no speed was heard along a run, is still proven', async () => {
    const stored = copied(whole);
    const without = (text: string): string =>
      JSON.stringify(
        JSON.parse(text, (name, value: unknown) =>
          name === 'speedHeard' || name === 'speedAgreement' ? undefined : value,
        ),
      );
    tamper(stored, (record) => JSON.parse(without(JSON.stringify(record))) as unknown);
    onDatabase(stored, (database) => {
      const ofPhases = database
        .prepare("select sequence, payload from journal where kind = 'phase-waveform'")
        .all();
      for (const { sequence, payload } of ofPhases as { sequence: number; payload: string }[]) {
        database.prepare('update journal set payload = ? where sequence = ?').run(without(payload), sequence);
      }
    });
    const { text, exitCode } = await rejudge(stored, '--language', 'en');
    expect(recordIn(stored).evidence.series[0]?.runs[0]).not.toHaveProperty('speedHeard');
    expect(text).not.toContain('NOT IDENTICAL');
    expect(exitCode).toBe(0);
  }, 60_000);

  test('proves nothing without its journal', async () => {
    const stored = copied(whole);
    onDatabase(stored, (database) => database.prepare('delete from journal').run());
    const { text, exitCode } = await rejudge(stored, '--language', 'en');
    expect(exitCode).toBe(1);
    expect(text).toContain('judgement from the evidence: identical');
    expect(text).toContain('evidence from the journal: cannot be shown');
  }, 60_000);

  test('that was given up and is called closed is found out', async () => {
    const stored = copied(unrecorded);
    onDatabase(stored, (database) => database.prepare("delete from journal where kind = 'close'").run());
    const { text, exitCode } = await rejudge(stored, '--language', 'en');
    expect(exitCode).toBe(1);
    expect(text).toContain('course of the test: differs');
  }, 60_000);
});

describe('an amended test', () => {
  const amendedCopy = (of: StoredTestFolder, ...kinds: readonly AmendmentKind[]): StoredTestFolder => {
    const stored = copied(of);
    const store = openTestStore(stored.folder);
    const last = kinds.reduce((amends, kind, index) => {
      const id = `amending-${index}`;
      const record = store.find(amends) ?? recordIn(stored);
      const corrections = kind === 'correction' ? { 'vehicle.plate': `R ${index} ZZ` } : {};
      const wish = { kind, reason: 'made for this test', corrections };
      const by = { accountId: 'k', name: 'Ketut', role: 'technical-manager' } as const;
      const at = '2026-12-01T10:00:00+07:00';
      const parts = { id, at, by, recordSha256: sha256OfJson(record), program: record.program };
      store.amend({ id, amends }, (number) => amendRecord(record, wish, { ...parts, number }));
      return id;
    }, stored.id);
    store.dispose();
    return { folder: stored.folder, id: last };
  };

  test('comes out of its raw data with every amendment, byte for byte', async () => {
    const stored = amendedCopy(whole, 'correction', 'correction', 'withdrawal');
    const { text, exitCode } = await rejudge(stored, '--language', 'en');
    expect(text).toContain('identical: the raw data give the same record, byte for byte');
    expect(exitCode).toBe(0);
    expect(recordIn(stored).evidence.vehicle.plate).toBe('R 1 ZZ');
    expect(recordIn(stored).judgement.verdict).toBe('invalid');
  }, 60_000);

  test('of which a change was altered, or whose first record is gone, is not proven', async () => {
    const altered = amendedCopy(unrecorded, 'correction');
    tamper(altered, (record) => ({
      ...record,
      evidence: { ...record.evidence, vehicle: { ...record.evidence.vehicle, plate: 'R 9 QQ' } },
    }));
    expect((await rejudge(altered)).exitCode).toBe(1);
    const headless = amendedCopy(unrecorded, 'correction');
    tamper(headless, (record) => ({ ...record, amends: { ...record.amends, testId: 'gone' } }));
    const { text, exitCode } = await rejudge(headless, '--language', 'en');
    expect(exitCode).toBe(1);
    expect(text).toContain('evidence from the journal: cannot be shown');
  }, 60_000);
});

describe('a recording', () => {
  test('that is missing is told and never passes', async () => {
    const stored = copied(whole);
    rmSync(firstRecording(stored));
    const { text, exitCode } = await rejudge(stored, '--language', 'en');
    expect(exitCode).toBe(1);
    expect(text).toMatch(/recording Exhaust under test, 1 \(\w+…\): the file is missing/);
    expect(text).toContain('NOT IDENTICAL');
  }, 60_000);

  test('of which one bit was changed is told and never passes', async () => {
    const stored = copied(whole);
    const path = firstRecording(stored);
    const bytes = readFileSync(path);
    const place = bytes.length - 1000;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { text, exitCode } = await rejudge(stored, '--language', 'en');
    expect(exitCode).toBe(1);
    expect(text).toContain('the file is damaged or was changed: its SHA-256 does not match');
  }, 60_000);
});

describe('another profile', () => {
  test('shows the verdict that would have come, clearly not the record’s, and writes nothing', async () => {
    const before = JSON.stringify(recordIn(unrecorded));
    const size = statSync(join(unrecorded.folder, databaseName)).size;
    const { text, exitCode } = await rejudge(
      unrecorded,
      '--profile',
      'un-r41-04-stationary',
      '--language',
      'en',
    );
    expect(exitCode).toBe(0);
    expect(text).toContain('NOT the verdict of this record');
    expect(text).toContain('un-r41-04-stationary@');
    expect(text.trimEnd()).toMatch(/The verdict of the record stays: NO LIMIT APPLIES$/);
    const [json = ''] = (await rejudge(unrecorded, '--profile', 'un-r41-04-stationary', '--json')).lines;
    expect(JSON.parse(json)).toMatchObject({
      identical: true,
      underOtherProfile: { isVerdictOfRecord: false, profile: { id: 'un-r41-04-stationary' } },
    });
    expect(JSON.stringify(recordIn(unrecorded))).toBe(before);
    expect(statSync(join(unrecorded.folder, databaseName)).size).toBe(size);
  }, 60_000);

  test('may be a file, or a version that the library holds; another one is refused', async () => {
    const own = recordIn(unrecorded).evidence.profile;
    const file = join(temporaryFolder(), 'own.json');
    writeFileSync(file, JSON.stringify({ ...own, version: '99-lab' }));
    expect((await rejudge(unrecorded, '--profile', file)).text).toContain(`${own.id}@99-lab`);
    const { version } = profileLibrary.find('un-r41-04-stationary') ?? { version: '' };
    const named = await rejudge(unrecorded, '--profile', `un-r41-04-stationary@${version}`);
    expect(named.text).toContain(`un-r41-04-stationary@${version}`);
    const refused = await rejudge(unrecorded, '--profile', 'un-r41-04-stationary@0');
    expect(refused).toMatchObject({ lines: [], exitCode: 2 });
    expect(refused.errors[0]).toContain('PROFILE_UNKNOWN');
  }, 60_000);

  test('may be a version that was made in the bench, a withdrawn one too', async () => {
    const stored = copied(unrecorded);
    const store = openTestStore(stored.folder);
    const desk = openOwnProfileDesk({
      store: store.profiles,
      clock: { now: () => '2026-11-29T09:00:00+07:00' },
      profiles: shippedAndOwnProfiles(store.profiles),
    });
    approvedCopy(desk, 'lab-a', 'un-r41-04-stationary');
    nextVersion(desk, 'lab-a', { categories: ['L3'] });
    takeSteps(desk, 'lab-a', { kind: 'withdraw', person: 'Made', reason: 'wrong', version: 2 });
    store.dispose();
    expect((await rejudge(stored, '--profile', 'lab-a@1')).text).toContain('lab-a@1');
    expect((await rejudge(stored, '--profile', 'lab-a')).text).toContain('lab-a@2');
    expect((await rejudge(stored, '--profile', 'lab-a@3')).errors[0]).toContain('PROFILE_UNKNOWN');
  }, 120_000);
});

test('an unknown test or language ends with exit code 2', async () => {
  expect((await rejudge({ ...unrecorded, id: 'nobody' })).errors[0]).toContain('TEST_UNKNOWN');
  expect(await rejudge(unrecorded, '--language', 'nl')).toMatchObject({ lines: [], exitCode: 2 });
});
