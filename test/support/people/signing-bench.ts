import { buildRecord } from '#core/record/build-record.ts';
import type { Role } from '#core/people/role.ts';
import type { PaperKind } from '#core/report/paper-kind.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { Language } from '#core/words/language.ts';
import { Sessions } from '#host/accounts/sessions.ts';
import { TestSigning } from '#host/accounts/test-signing.ts';
import { noteHandedOut } from '#host/evidence-of-bench.ts';
import { DoorPeople } from '#host/http/door-people.ts';
import { PersonAtWork } from '#host/person-at-work.ts';
import { checkTest } from '#host/integrity/check-test.ts';
import { printPaper } from '#host/report/print-report.ts';
import { papersPrintedBy } from '#host/sign/examine-copy.ts';
import { SignedCopies } from '#host/sign/signed-copies.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { copiesInMemory } from '../copies-in-memory.ts';
import { fakeBench } from '../fake-bench.ts';
import { amendingOf, knock, laboratory, openDoor } from '../open-door.ts';
import { sampleLiveTest } from '../sample-live-test.ts';
import { checkSourcesOf } from '../tamper/checked-folder.ts';
import { buildEvidence } from '../test-record-builder.ts';
import { openAccounts, SetClock } from './open-accounts.ts';
import { setUpPeople, signInByRequest, testPassword } from './people-by-requests.ts';

type ListedPage = Parameters<ReturnType<typeof openTestStore>['list']>[0];

/** Everybody who knocks, by name. */
const people: Readonly<Record<string, Role>> = {
  Sari: 'technician',
  Wayan: 'technician',
  Ketut: 'technical-manager',
  Dewa: 'technical-manager',
  Putu: 'official',
};

/** A bench with accounts and two tests that Sari has closed: an official one and one of the workshop. */
export async function openSigningBench(accountsMadeAt = '2026-11-29T07:00:00+07:00') {
  const store = openTestStore(':memory:');
  const clock = new SetClock();
  clock.seconds = Date.parse(accountsMadeAt) / 1000;
  const opened = openAccounts(store.accounts, clock);
  const records = [closed(store, 'site'), closed(store, 'workshop')];
  const access = { kind: 'desktop' } as const;
  const doorPeople = new DoorPeople({ ...opened, sessions: new Sessions(() => 0), access });
  const running = { isTesting: false };
  const bench = {
    ...fakeBench(records),
    test: (id: string) => store.find(id),
    tests: (page: ListedPage) => store.list(page),
    session: () => (running.isTesting ? sampleLiveTest() : null),
  };
  const sound = {
    state: () => ({ kind: 'done', scope: 'sample', done: 1, of: 1, findings: [], endedAt: null }) as const,
    beginWhole: () => true,
    stop: () => undefined,
    findingsOf: async (testId: string) => checkTest(checkSourcesOf(store), testId),
  };
  const now = (): string => '2026-11-29T09:00:00+07:00';
  const signing = new TestSigning({ store, now });
  const folder = copiesInMemory();
  const atWork = new PersonAtWork();
  const printReport = async (record: TestRecord, language: Language, kind: PaperKind = 'report') =>
    await printPaper(kind, record, language, {
      signer: store.key,
      seal: store.seal(record.id),
      signatures: signing.valid(record),
    });
  const door = openDoor({
    bench,
    people: doorPeople,
    integrity: sound,
    amending: amendingOf(store),
    signing,
    laboratory: laboratory(store),
    printReport,
    now,
    copies: new SignedCopies({ store, folder, now, papersOf: papersPrintedBy(printReport) }),
    asPerson: (name, step) => atWork.as(name, step),
    handedOut: (what) => noteHandedOut({ store, atWork }, what),
  });
  const ask = async (path: string, body?: object) => {
    const response = await door.fetch(knock(path, body === undefined ? 'GET' : 'POST', body));
    return { status: response.status, json: (await response.json()) as never };
  };
  /** Gets a file, or sends one; what comes back is bytes. */
  const carry = async (path: string, body?: Uint8Array<ArrayBuffer>, type = 'application/pdf') => {
    const headers = { 'content-type': type };
    const request = body === undefined ? {} : { method: 'POST', body, headers };
    const response = await door.fetch(new Request(`senyap://bench${path}`, request));
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const send = async (path: string, body: object): Promise<unknown> => (await ask(path, body)).json;
  await setUpPeople(send, people);
  return {
    ...opened,
    store,
    ask,
    carry,
    files: folder.files,
    /** Says whether a test is being carried out. */
    running,
    /** Signs somebody in and tries to sign a test. */
    async sign(name: string, meaning: string, password = testPassword, testId = 'site') {
      await signInByRequest(send, name);
      return await ask(`/api/tests/${testId}/signatures`, { meaning, password });
    },
    signIn: async (name: string) => await signInByRequest(send, name),
  };
}

function closed(store: ReturnType<typeof openTestStore>, mode: 'site' | 'workshop'): TestRecord {
  const startedAt = '2026-11-29T08:00:00+07:00';
  const { number } = store.begin({ id: mode, startedAt, opening: {} });
  const plain = buildEvidence({ mode });
  const record = buildRecord({
    id: mode,
    number,
    outcome: 'closed',
    startedAt,
    closedAt: '2026-11-29T08:20:00+07:00',
    program: { name: 'Senyap', version: '0.1.0' },
    evidence: { ...plain, conditions: { ...plain.conditions, operator: 'Sari' } },
    spectra: [],
  });
  store.close(record);
  return record;
}
