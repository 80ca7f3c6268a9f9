import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { sampledPlan, wholePlan } from '#host/integrity/check-plan.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { chanceFrom } from '../../support/chance-from.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { fillPeopledBench, fillSealedBench } from '../../support/tamper/sealed-bench.ts';
import { checkedFolder, checkSourcesOf } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sealedBench = copiedBench(fillSealedBench);
const peopledBench = copiedBench(fillPeopledBench);

const editedBench = (...statements: readonly string[]): string => editBench(sealedBench(), ...statements);
const named = (folder: string): readonly string[] =>
  checkedFolder(folder).map(({ code, what }) => `${code} ${what}`);
const codes = (folder: string): readonly string[] => checkedFolder(folder).map(({ code }) => code);

describe('what a bench keeps', () => {
  test('is whole as it was stored', () => {
    for (const folder of [sealedBench(), peopledBench()]) expect(checkedFolder(folder)).toEqual([]);
  });

  test.each([
    [
      'a verdict in the list',
      `update record set verdict = 'pass' where testId = 'test-1'`,
      'LISTING_ALTERED 2026-0002',
    ],
    [
      'a level in the list',
      `update record set reportedDb = 70 where testId = 'test-1'`,
      'LISTING_ALTERED 2026-0002',
    ],
    ['an outcome', `update test set outcome = 'closed' where id = 'test-2'`, 'LISTING_ALTERED 2026-0003'],
    [
      'a record',
      `update record set json = replace(json, '149', '150') where testId = 'test-1'`,
      'RECORD_ALTERED 2026-0002',
    ],
    [
      'a reading',
      `update journal set payload = replace(payload, '3030', '3130') where testId = 'test-1'`,
      'JOURNAL_ALTERED 2026-0002',
    ],
    [
      'a removed reading',
      `delete from journal where testId = 'test-1' and sequence = 2`,
      'JOURNAL_ALTERED 2026-0002',
    ],
    [
      'what a test began with',
      `update test set opening = '{"plate":"R 9 ZZ"}' where id = 'test-1'`,
      'OPENING_ALTERED 2026-0002',
    ],
    [
      'what a running test began with',
      `update test set opening = '{"plate":"R 9 ZZ"}' where id = 'running'`,
      'OPENING_ALTERED 2026-0006',
    ],
    [
      'a signature',
      `update seal set signature = iif(signature like 'A%', 'B', 'A') || substr(signature, 2)`,
      'SEAL_SIGNATURE_WRONG 2026-0002',
    ],
    ['a removed record', `delete from record where testId = 'test-1'`, 'RECORD_MISSING 2026-0002'],
    ['a removed test', `delete from test where id = 'test-1'`, 'NUMBERS_NOT_GAPLESS 2026-0002'],
    ['a removed running test', `delete from test where id = 'running'`, 'TEST_MISSING 2026-0006'],
    ['the first test', `delete from test where id = 'test-0'`, 'NUMBERS_NOT_GAPLESS 2026-0001'],
    [
      'an event',
      `update auditEvent set content = replace(content, '0002', '0009') where sequence = 6`,
      'AUDIT_ALTERED 6',
    ],
    [
      'the kind of an event',
      `update auditEvent set kind = 'test-begun' where sequence = 4`,
      'AUDIT_ALTERED 4',
    ],
    ['a removed event', `delete from auditEvent where sequence = 4`, 'AUDIT_CHAIN_BROKEN 5'],
    ['a removed seal', `delete from seal where testId = 'test-1'`, 'RECORD_UNSEALED 2026-0002'],
    [
      'who signed a test',
      `update testSignature set content = replace(content, 'Ketut', 'Made') where sequence = 2`,
      'SIGNATURE_ALTERED 2026-0002',
    ],
    [
      'the meaning of a signature on a test',
      `update testSignature set content = replace(content, 'performed', 'checked') where sequence = 1`,
      'SIGNATURE_ALTERED 2026-0002',
    ],
    [
      'the test that a signature is on',
      `update testSignature set testId = 'test-0' where sequence = 2`,
      'SIGNATURE_ALTERED 2026-0001',
    ],
    [
      'the signature of the bench under that of a person',
      `update testSignature set signature = iif(signature like 'A%', 'B', 'A') || substr(signature, 2) where sequence = 1`,
      'SIGNATURE_ALTERED 2026-0002',
    ],
    [
      'a removed signature on a test',
      `delete from testSignature where sequence = 2`,
      'SIGNATURE_ALTERED 2026-0002',
    ],
    ['all removed signatures on a test', `delete from testSignature`, 'SIGNATURE_ALTERED 2026-0002'],
    [
      'a signature on a test that was copied',
      `insert into testSignature select 3, testId, content, signature from testSignature where sequence = 2`,
      'SIGNATURE_ALTERED 2026-0002',
    ],
    [
      'a reading of a running test',
      `update journal set payload = replace(payload, '3030', '3130') where testId = 'running'`,
      'JOURNAL_ALTERED 2026-0006',
    ],
    [
      'a removed reading of a running test',
      `delete from journal where testId = 'running' and sequence = 3`,
      'JOURNAL_ALTERED 2026-0006',
    ],
    [
      'a removed hash of a running test',
      `delete from standingHash where name = 'running'`,
      'JOURNAL_ALTERED 2026-0006',
    ],
    [
      'a hash of no running test',
      `insert into standingHash select 'test-1', sha256, signature from standingHash where name = 'running'`,
      'JOURNAL_ALTERED test-1',
    ],
    [
      'the signature on the hash of a running test',
      `update standingHash set signature = iif(signature like 'A%', 'B', 'A') || substr(signature, 2) where name = 'running'`,
      'JOURNAL_ALTERED 2026-0006',
    ],
    [
      'a signature on a test that is not there',
      `insert into testSignature select 3, 'test-9', content, signature from testSignature where sequence = 2`,
      'SIGNATURE_ALTERED test-9',
    ],
    [
      'the place of a running test among the numbers',
      `update test set yearSequence = 6.5 where id = 'running'`,
      'OPENING_ALTERED 2026-0006',
    ],
    [
      'an amendment of a test that is not there',
      `insert into amendment values ('test-1', 'test-9')`,
      'AMENDMENT_ALTERED test-9',
    ],
    [
      'an amendment that is not there',
      `insert into amendment values ('test-9', 'test-1')`,
      'AMENDMENT_ALTERED test-9',
    ],
    [
      'readings of a test that is not there',
      `insert into journal select 'test-9', sequence, timeSeconds, kind, payload from journal where testId = 'test-1'`,
      'JOURNAL_ALTERED test-9',
    ],
    [
      'readings that are bytes and no text any more',
      `update journal set payload = cast(payload as blob) where testId = 'test-1' and sequence = 2`,
      'JOURNAL_ALTERED 2026-0002',
    ],
    [
      'a beginning that is bytes and no text any more',
      `update test set opening = cast(opening as blob) where id = 'test-1'`,
      'OPENING_ALTERED 2026-0002',
    ],
    [
      'a setting that is bytes and no text any more',
      `update setting set value = cast(value as blob)`,
      'SETTING_ALTERED lines',
    ],
    [
      'who signed a copy of a paper',
      `update signedCopy set content = replace(content, 'Ketut', 'Made') where sequence = 2`,
      'SIGNED_COPY_LIST_ALTERED 2026-0002',
    ],
    [
      'the file of a signed copy in the list',
      `update signedCopy set sha256 = replace(sha256, substr(sha256, 1, 1), 'f') where sequence = 1`,
      'SIGNED_COPY_LIST_ALTERED 2026-0002',
    ],
    [
      'the test of a signed copy',
      `update signedCopy set testId = 'test-0' where sequence = 1`,
      'SIGNED_COPY_LIST_ALTERED 2026-0001',
    ],
    [
      'a removed signed copy',
      `delete from signedCopy where sequence = 2`,
      'SIGNED_COPY_LIST_ALTERED 2026-0002',
    ],
    [
      'a signed copy that nobody kept',
      `insert into signedCopy select 3, testId, replace(sha256, 'a', 'b'), content from signedCopy where sequence = 2`,
      'SIGNED_COPY_LIST_ALTERED 2026-0002',
    ],
    [
      'a signed copy of a test that is not there',
      `insert into signedCopy select 3, 'test-9', sha256, content from signedCopy where sequence = 2`,
      'SIGNED_COPY_LIST_ALTERED test-9',
    ],
    ['a setting', `update setting set value = '[]' where name = 'lines'`, 'SETTING_ALTERED lines'],
    ['a removed setting', `delete from setting`, 'SETTING_ALTERED lines'],
    ['a setting that nobody made', `insert into setting values ('place', '"x"')`, 'SETTING_ALTERED place'],
    [
      'a step of an own profile',
      `update profileStep set person = 'Dewi' where sequence = 1`,
      'PROFILE_ALTERED lab-own',
    ],
    ['a removed step of an own profile', `delete from profileStep`, 'PROFILE_ALTERED lab-own'],
  ])('names %s that somebody changed with another program', (_what, statement, expected) => {
    expect(named(editedBench(statement))).toContain(expected);
  });

  test.each([
    [
      'a password',
      `update account set passwordHash = 'scrypt$known' where id = 'made'`,
      'ACCOUNT_ALTERED made',
    ],
    [
      'a password taken from another account',
      `update account set passwordHash = (select passwordHash from account where id = 'sari') where id = 'made'`,
      'ACCOUNT_ALTERED made',
    ],
    [
      'a count of failures to sign in',
      `update signInFailure set count = 0 where who = 'name:sari'`,
      'SIGN_IN_FAILURES_ALTERED ',
    ],
    ['the forgotten failures to sign in', `delete from signInFailure`, 'SIGN_IN_FAILURES_ALTERED '],
    [
      'a number of failures that is none',
      `update signInFailure set count = 9e999`,
      'SIGN_IN_FAILURES_ALTERED ',
    ],
    ['a role', `update account set role = 'administrator' where id = 'sari'`, 'ACCOUNT_ALTERED sari'],
    [
      'an account that is open again',
      `update account set disabled = 0 where id = 'sari'`,
      'ACCOUNT_ALTERED sari',
    ],
    [
      'a number that is none',
      `update account set mustChange = 9e999 where id = 'sari'`,
      'ACCOUNT_ALTERED sari',
    ],
    ['a name', `update account set name = 'Dewi' where id = 'sari'`, 'ACCOUNT_ALTERED Dewi'],
    ['a removed account', `delete from account where id = 'sari'`, 'ACCOUNT_ALTERED sari'],
    [
      'an account that nobody made',
      `insert into account select 'x', 'Eve', 'eve', role, passwordHash, 0, 0, createdAt from account where id = 'made'`,
      'ACCOUNT_ALTERED Eve',
    ],
    ['a token', `update apiToken set sha256 = 'known' where id = 'one'`, 'TOKEN_ALTERED LIMS one'],
    [
      'a token that is good again',
      `update apiToken set revokedAt = null where id = 'two'`,
      'TOKEN_ALTERED LIMS two',
    ],
    ['a removed token', `delete from apiToken where id = 'one'`, 'TOKEN_ALTERED made'],
    [
      'a token that nobody made',
      `insert into apiToken select 'x', accountId, 'Eve', role, 'known', createdAt, expiresAt, null from apiToken where id = 'one'`,
      'TOKEN_ALTERED Eve',
    ],
  ])('names %s of its people that somebody changed with another program', (_what, statement, expected) => {
    expect(named(editBench(peopledBench(), statement))).toEqual([expected]);
  });

  test.each([
    ['that a test was amended', `delete from amendment`, 'AMENDMENT_ALTERED 2026-0002'],
    ['which test was amended', `update amendment set amends = 'test-0'`, 'AMENDMENT_ALTERED 2026-0001'],
    [
      'an amendment that nobody made',
      `insert into amendment values ('test-0', 'test-2')`,
      'AMENDMENT_ALTERED 2026-0003',
    ],
    [
      'an amendment that was taken away whole',
      `delete from amendment; delete from seal where testId = 'amending'; delete from record where testId = 'amending';
       delete from journal where testId = 'amending'; delete from test where id = 'amending'`,
      'TEST_MISSING 2026-0007',
    ],
    [
      'that the amended record counts no more, though the amendment is gone with its event',
      `delete from amendment; delete from auditEvent where kind = 'test-amended'`,
      'AMENDMENT_ALTERED 2026-0007',
    ],
    [
      'that a test was amended, though the log was edited with it',
      `delete from amendment; update auditEvent set what = '2026-0009' where kind = 'test-amended'`,
      'AMENDMENT_ALTERED 2026-0002',
    ],
    [
      'that a test was amended, though the log lost the event',
      `delete from amendment; delete from auditEvent where kind = 'test-amended'`,
      'AMENDMENT_ALTERED 2026-0002',
    ],
    [
      'what was ordered',
      `update job set content = replace(content, 'R 12 AB', 'R 13 AB')`,
      'JOB_ALTERED J2026-0001',
    ],
    ['who entered a job', `update job set createdBy = 'Dewi' where id = 'job-2'`, 'JOB_ALTERED J2026-0002'],
    ['a removed job', `delete from job where id = 'job-2'`, 'JOB_ALTERED J2026-0002'],
    ['why a job was given up', `update jobCancellation set reason = 'no'`, 'JOB_ALTERED J2026-0002'],
    ['a job that was given up and is open again', `delete from jobCancellation`, 'JOB_ALTERED J2026-0002'],
    [
      'a job that somebody else gave up',
      `insert into jobCancellation values ('job-1', '', '', '')`,
      'JOB_ALTERED J2026-0001',
    ],
    ['that a test was for a job', `delete from jobTest`, 'OPENING_ALTERED 2026-0008'],
    [
      'a test that was put to a job later',
      `insert into jobTest values ('test-0', 'job-1')`,
      'JOB_ALTERED J2026-0001',
    ],
    [
      'what the workshop tried',
      `update workshopEntry set content = replace(content, '250000', '1') where id = 'part-1'`,
      'WORKSHOP_ALTERED part-1',
    ],
    [
      'a removed part of the workshop',
      `delete from workshopEntry where id = 'part-1'`,
      'WORKSHOP_ALTERED part-1',
    ],
    [
      'a motorcycle that nobody entered in the workshop',
      `insert into workshopEntry select 9, 'eve', at, person, kind, content from workshopEntry where id = 'bike-1'`,
      'WORKSHOP_ALTERED eve',
    ],
  ])('names %s among its amendments and jobs', (_what, statements, expected) => {
    expect(named(editBench(peopledBench(), ...statements.split(';')))).toContain(expected);
  });

  test('still names an account that was altered when its password is changed rightly afterwards', () => {
    const folder = editBench(peopledBench(), `update account set role = 'administrator' where id = 'sari'`);
    const store = openTestStore(folder);
    const event = {
      kind: 'password-changed',
      who: 'sari',
      at: '2026-11-24T08:00:00+07:00',
      what: 'sari',
    } as const;
    store.accounts.change('sari', { passwordHash: 'scrypt$3' }, { ...event, old: null, new: null });
    store.dispose();
    expect(named(folder)).toEqual(['ACCOUNT_ALTERED sari']);
  });

  test('still names failures to sign in that were altered when more of them are counted afterwards', () => {
    const folder = editBench(peopledBench(), `delete from signInFailure where who = 'name:sari'`);
    const store = openTestStore(folder, { now: () => '2026-11-24T08:00:00+07:00' });
    store.accounts.setFailures([['name:sari', { count: 1, lastAtSeconds: 1_795_500_200 }]], {
      kind: 'sign-in-failed',
      who: '',
      at: '2026-11-24T08:00:00+07:00',
      what: 'sari',
      old: null,
      new: null,
    });
    store.dispose();
    expect(checkedFolder(folder)).toMatchObject([
      { code: 'SIGN_IN_FAILURES_ALTERED', notedAt: '2026-11-24T08:00:00+07:00' },
    ]);
  });

  test('takes people of a version that did not hash them in its log as they are', () => {
    const folder = sealedBench();
    const store = openTestStore(folder);
    const made = { who: 'Made', at: '2026-11-23T12:00:00+07:00', what: 'Sari', old: null, why: '' };
    store.audit.append({ ...made, kind: 'account-made', new: { role: 'technician' } });
    store.audit.append({ ...made, kind: 'token-made', new: { name: 'LIMS', role: 'technician' } });
    store.dispose();
    editBench(
      folder,
      `insert into account values ('s', 'Sari', 'sari', 'technician', 'scrypt', 0, 0, '')`,
      `insert into apiToken values ('t', 's', 'LIMS', 'technician', 'hash', '2026-11-23T12:00:00+07:00', '', null)`,
    );
    expect(checkedFolder(folder)).toEqual([]);
  });

  test('tells of a level that is no number, and of everything else beside it', () => {
    const folder = editedBench(
      `update record set reportedDb = 9e999 where testId = 'test-1'`,
      `update profileStep set version = 9e999`,
      `delete from setting`,
    );
    expect(named(folder)).toEqual(
      expect.arrayContaining([
        'LISTING_ALTERED 2026-0002',
        'PROFILE_ALTERED lab-own',
        'SETTING_ALTERED lines',
      ]),
    );
  });

  test('misses its last test where test, record, seal and events were all cut off', () => {
    const folder = editedBench(
      `delete from seal where testId = 'test-4'`,
      `delete from record where testId = 'test-4'`,
      `delete from journal where testId in ('test-4', 'running')`,
      `delete from test where id in ('test-4', 'running')`,
      `delete from auditEvent where sequence >= (select min(sequence) from auditEvent where what in ('2026-0005', '2026-0006'))`,
    );
    expect(codes(folder)).toContain('TAIL_CUT');
  });

  test('tells at every later check that its tail was cut once', () => {
    const folder = editedBench(`delete from auditEvent where sequence > 5`);
    openTestStore(folder, { now: () => '2026-11-24T08:00:00+07:00' }).dispose();
    const again = checkedFolder(folder).filter(({ code }) => code === 'TAIL_CUT');
    expect(again).toEqual([
      { code: 'TAIL_CUT', testId: null, what: '6', notedAt: '2026-11-24T08:00:00+07:00' },
    ]);
  });

  test('tells an anchor that is gone, and one of another bench, and does not forget either', () => {
    const [folder, other] = [sealedBench(), temporaryFolder()];
    openTestStore(other).dispose();
    copyFileSync(join(other, 'anchor.json'), join(folder, 'anchor.json'));
    expect(codes(folder)).toEqual(['ANCHOR_WRONG']);
    rmSync(join(folder, 'anchor.json'));
    expect(codes(folder)).toEqual(['ANCHOR_MISSING', 'ANCHOR_WRONG']);
    writeFileSync(join(folder, 'anchor.json'), 'no anchor');
    expect(codes(folder)).toEqual(['ANCHOR_MISSING', 'ANCHOR_WRONG', 'ANCHOR_WRONG']);
  });

  test('is no alarm where the program ended between the database and its anchor', () => {
    const folder = sealedBench();
    const behind = readFileSync(join(folder, 'anchor.json'));
    const store = openTestStore(folder);
    store.setSetting('lines', []);
    store.dispose();
    writeFileSync(join(folder, 'anchor.json'), behind);
    expect(checkedFolder(folder)).toEqual([]);
  });

  test('is checked in short steps, and can be left between two of them', () => {
    const folder = sealedBench();
    const store = openTestStore(folder);
    const steps = [...checkEvidence(checkSourcesOf(store), wholePlan(store.kept().heads()))];
    store.dispose();
    const done = steps.map((step) => step.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(steps.at(-1)).toMatchObject({ done: steps[0]?.of, found: [] });
    expect(steps.length).toBeGreaterThan(5);
  });

  test('is sampled at a start: the newest tests are always looked at', () => {
    const folder = editedBench(
      `update record set json = replace(json, '149', '150') where testId = 'test-4'`,
    );
    const store = openTestStore(folder);
    const plan = sampledPlan(store.kept().heads(), chanceFrom(3));
    const found = findingsOf(checkEvidence(checkSourcesOf(store), plan));
    store.dispose();
    expect(found.map(({ code }) => code)).toContain('RECORD_ALTERED');
  });

  test('names recordings and photos that are gone or altered', () => {
    const folder = temporaryFolder();
    fillSealedBench(folder, 'a'.repeat(64));
    const store = openTestStore(folder);
    const whole = checkSourcesOf(store);
    const plan = wholePlan(store.kept().heads());
    const found = (sources: Partial<typeof whole>) =>
      findingsOf(checkEvidence({ ...whole, ...sources }, plan)).map(
        ({ code, testId }) => `${code} ${testId}`,
      );
    expect(found({ recording: () => 'missing' })).toContain('RECORDING_MISSING test-0');
    expect(found({ recording: () => 'altered' })).toContain('RECORDING_ALTERED test-4');
    expect(found({ signedCopy: () => 'missing' })).toContain('SIGNED_COPY_MISSING test-1');
    expect(found({ signedCopy: () => 'altered' })).toContain('SIGNED_COPY_ALTERED test-1');
    expect(found({})).toEqual([]);
    store.dispose();
  });
});
