import { describe, expect, test } from 'vitest';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { OwnProfileView } from '#host/http/contract.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { approvedCopy, nextVersion, takeSteps } from '../../../support/approved-profile.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../../support/open-door.ts';
import { signedInAs } from '../../../support/people/signed-in-as.ts';

const path = '/api/own-profiles';
const r41Version = profileLibrary.find('un-r41-04-stationary')?.version;
const r41 = { kind: 'copy', profile: 'un-r41-04-stationary', category: null } as const;

async function benchWithDoor() {
  const { bench } = await benchOnSimulatedSite();
  const doors = { Wayan: 'technician', Ketut: 'technical-manager', Wayan2: 'technical-manager' } as const;
  const doorOf = (name: keyof typeof doors) =>
    openDoor({ bench, people: signedInAs(doors[name], name.replace('2', '')) });
  const ask = async (place: string, body?: unknown, by: keyof typeof doors = 'Wayan') => {
    const response = await doorOf(by).fetch(knock(place, body === undefined ? 'GET' : 'POST', body));
    const json = (await response.json()) as OwnProfileView & { error?: { code: string; details?: unknown } };
    return { status: response.status, json, code: json.error?.code };
  };
  const step = async (id: string, body: object, by?: keyof typeof doors) =>
    await ask(`${path}/${id}/steps`, body, by);
  return { bench, ask, step };
}

describe('an own profile through the door', () => {
  test('is copied, changed, submitted and approved by a second person', async () => {
    const { ask, step, bench } = await benchWithDoor();
    const begun = await ask(path, { id: 'lab-a', person: 'Wayan', from: r41 });
    expect(begun).toMatchObject({
      status: 200,
      json: {
        id: 'lab-a',
        draft: { copiedFrom: `un-r41-04-stationary@${r41Version}`, submitted: null },
        versions: [],
      },
    });
    const content = { ...(begun.json.draft?.content as object), categories: ['L3'] };
    await step('lab-a', { kind: 'change', person: 'Wayan', seen: 1, content });
    await step('lab-a', { kind: 'submit', person: 'Wayan', seen: 2, reason: 'only motorcycles' });
    // Whatever name is typed: who has signed in is who approves.
    const own = await step('lab-a', { kind: 'approve', person: 'Ketut', seen: 3 }, 'Wayan2');
    expect([own.status, own.code]).toEqual([422, 'SECOND_PERSON_NEEDED']);
    expect(bench.profiles(null).map(({ id }) => id)).not.toContain('lab-a');
    const { status, json } = await step('lab-a', { kind: 'approve', person: 'Wayan', seen: 3 }, 'Ketut');
    expect(status).toBe(200);
    expect(json.versions).toMatchObject([{ version: 1, content: { version: '1', categories: ['L3'] } }]);
    expect(json.steps.map(({ kind, person }) => `${kind} ${person}`)).toEqual([
      'begin Wayan',
      'change Wayan',
      'submit Wayan',
      'approve Ketut',
    ]);
    expect(bench.profiles(null).map(({ id }) => id)).toContain('lab-a');
  });

  test.each([
    ['a shipped one', 'un-r41-04-stationary'],
    ['another own one', 'lab-a'],
  ])('never takes the identifier of %s', async (_what, id) => {
    const { ask } = await benchWithDoor();
    await ask(path, { id: 'lab-a', person: 'Wayan', from: r41 });
    expect((await ask(path, { id, person: 'Made', from: r41 })).code).toBe('PROFILE_ID_TAKEN');
  });

  test.each([
    ['an identifier with capitals', { id: 'Lab', person: 'Wayan', from: r41 }],
    ['no name', { id: 'lab', person: ' ', from: r41 }],
    ['a file that is a list', { id: 'lab', person: 'Wayan', from: { kind: 'file', name: 'a', content: [] } }],
    ['more than asked for', { id: 'lab', person: 'Wayan', from: r41, version: 7 }],
  ])('is not begun with %s', async (_what, body) => {
    expect((await (await benchWithDoor()).ask(path, body)).status).toBe(400);
  });

  test('of several methods is copied for one category of vehicles', async () => {
    const { ask } = await benchWithDoor();
    const from = (category: string | null) => ({
      id: `lab-${String(category).toLowerCase()}`,
      person: 'Wayan',
      from: { kind: 'copy', profile: 'id-stationary-report-only', category },
    });
    expect((await ask(path, from(null))).code).toBe('PROFILE_CATEGORY_NEEDED');
    expect((await ask(path, from('M1'))).json.draft?.content).toMatchObject({ categories: ['M'] });
  });

  test('comes out of a file, whose faults are told with their place', async () => {
    const { ask } = await benchWithDoor();
    const file = (content: unknown) => ({
      id: 'lab-file',
      person: 'Wayan',
      from: { kind: 'file', name: 'own.json', content },
    });
    const refused = await ask(path, file({ id: 'x' }));
    expect(refused).toMatchObject({ status: 422, code: 'PROFILE_FILE_INVALID' });
    const made = approvedCopy((await benchWithDoor()).bench.ownProfiles, 'lab-b', 'th-motorcycle-95');
    const accepted = await ask(path, file(made.versions[0]?.content));
    expect(accepted.json.draft).toMatchObject({ copiedFrom: 'own.json', content: { id: 'lab-file' } });
  });

  test('with faults is not submitted; each is named with its place and why', async () => {
    const { ask, step } = await benchWithDoor();
    const begun = await ask(path, { id: 'lab-a', person: 'Wayan', from: r41 });
    const content = { ...(begun.json.draft?.content as object), title: { id: '', en: 'Own' } };
    await step('lab-a', { kind: 'change', person: 'Wayan', seen: 1, content });
    const { code, json } = await step('lab-a', { kind: 'submit', person: 'Wayan', seen: 2, reason: 'new' });
    expect(code).toBe('DRAFT_FAULTY');
    expect(json.error?.details).toEqual([
      {
        path: 'title.id',
        message: {
          id: 'Nama prosedur › Bahasa Indonesia: belum diisi.',
          en: 'Name of the procedure › Bahasa Indonesia: not filled in.',
        },
      },
    ]);
  });

  test('that somebody changed meanwhile is not approved unseen', async () => {
    const { ask, step } = await benchWithDoor();
    await ask(path, { id: 'lab-a', person: 'Wayan', from: r41 });
    await step('lab-a', { kind: 'submit', person: 'Wayan', seen: 1, reason: 'new' });
    const { status, code } = await step('lab-a', { kind: 'approve', person: 'Ketut', seen: 1 }, 'Ketut');
    expect([status, code]).toEqual([409, 'PROFILE_CHANGED']);
  });

  test('that nobody made is not found', async () => {
    const { ask, step } = await benchWithDoor();
    expect((await ask(`${path}/lab-z`)).status).toBe(404);
    expect((await step('lab-z', { kind: 'begin', person: 'Wayan', seen: 0 })).code).toBe('PROFILE_UNKNOWN');
  });
});

describe('tests by own versions', () => {
  test('are made by the newest one, or by the one that is named; the record keeps it whole', async () => {
    const { bench } = await benchOnSimulatedSite();
    approvedCopy(bench.ownProfiles, 'lab-a', 'un-r41-04-stationary');
    nextVersion(bench.ownProfiles, 'lab-a', { spreadDb: { value: 1, confidence: 'L', clause: null } });
    const offered = bench.profiles('L3').filter(({ id }) => id === 'lab-a');
    expect(offered.map(({ version, spreadDb }) => [version, spreadDb.value])).toEqual([
      ['2', 1],
      ['1', 2],
    ]);
    bench.prepare({ ...demoPreparation, profileId: 'lab-a@1' });
    expect(bench.session()?.profile).toMatchObject({ id: 'lab-a', version: '1' });
  });

  test('are not made by a withdrawn version or by a draft', async () => {
    const { bench } = await benchOnSimulatedSite();
    approvedCopy(bench.ownProfiles, 'lab-a', 'un-r41-04-stationary');
    nextVersion(bench.ownProfiles, 'lab-a', { categories: ['L3'] });
    takeSteps(bench.ownProfiles, 'lab-a', {
      kind: 'withdraw',
      person: 'Made',
      reason: 'wrong clause',
      version: 2,
    });
    bench.ownProfiles.begin({ id: 'lab-b', person: 'Wayan', from: r41 });
    const prepared = (profileId: string) => () => bench.prepare({ ...demoPreparation, profileId });
    const unknown = expect.objectContaining({ code: 'PROFILE_UNKNOWN' });
    expect(prepared('lab-a@2')).toThrow(unknown);
    expect(prepared('lab-b')).toThrow(unknown);
    prepared('lab-a')();
    expect(bench.session()?.profile.version).toBe('1');
  });

  test('are there again at the next start', async () => {
    const store = openTestStore(':memory:');
    const first = await benchOnSimulatedSite({ store });
    approvedCopy(first.bench.ownProfiles, 'lab-a', 'un-r41-04-stationary');
    const second = await benchOnSimulatedSite({ store });
    expect(second.bench.profiles(null).map(({ id }) => id)).toContain('lab-a');
  });
});
