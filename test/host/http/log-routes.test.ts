import { describe, expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import type { AuditEvent, ChainedEvent } from '#core/record/audit-event.ts';
import type { Role } from '#core/people/role.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { signedInAs } from '../../support/people/signed-in-as.ts';
import { takeGuardsAway } from '../../support/tamper/sealed-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const event = (changes: Partial<AuditEvent>): AuditEvent => ({
  kind: 'report-printed',
  who: 'Sari',
  at: '2026-11-23T09:00:00+07:00',
  what: '2026-0001',
  old: null,
  new: null,
  why: '',
  ...changes,
});

const written: readonly AuditEvent[] = [
  event({}),
  event({ kind: 'run-voided', at: '2026-11-24T23:59:59+07:00', why: '=horn of a 100%_lorry' }),
  event({ kind: 'backup-made', who: '', what: '/media/backup', at: '2026-11-25T00:00:00+07:00' }),
  event({
    kind: 'account-changed',
    who: 'Made',
    what: 'Sari',
    new: { role: 'official' },
    at: '2026-11-26T08:00:00+07:00',
  }),
];

/** A door to a log with the events above, and what it answers. */
function doorToLog(folder = ':memory:') {
  const store = openTestStore(folder, { now: () => '2026-11-22T08:00:00+07:00' });
  for (const one of written) store.audit.append(one);
  const door = openDoor({ auditLog: store.audit });
  const ask = async (path: string): Promise<Response> => await door.fetch(knock(path));
  const kinds = async (query: string): Promise<readonly string[]> =>
    ((await (await ask(`/api/log?${query}`)).json()) as ChainedEvent[]).map(({ kind }) => kind);
  return { store, ask, kinds };
}

describe('an action on a failure', () => {
  const failed = event({ kind: 'program-failed', who: '', at: '2026-11-27T08:00:00+07:00', what: 'meter' });

  async function noted(body: object, role: Role = 'technician') {
    const store = openTestStore(':memory:', { now: () => '2026-11-22T08:00:00+07:00' });
    for (const one of [...written, failed]) store.audit.append(one);
    const newest = store.audit.list({ beforeSequence: null, limit: 1 })[0]?.sequence ?? 0;
    const door = openDoor({ auditLog: store.audit, people: signedInAs(role) });
    const wish = { about: newest, action: 'cable of the meter replaced', ...body };
    const { status } = await door.fetch(knock('/api/log/actions', 'POST', wish));
    return { status, newest, last: store.audit.list({ beforeSequence: null, limit: 1 })[0] };
  }

  test('stands in the log under the name of whoever took it, with the event that it is about', async () => {
    const { status, newest, last } = await noted({});
    expect(status).toBe(204);
    expect(last).toMatchObject({
      kind: 'action-taken',
      who: expect.stringMatching(/./),
      at: '2026-11-29T09:00:00+07:00',
      what: String(newest),
      new: { about: 'program-failed', sequence: newest },
      why: 'cable of the meter replaced',
    });
  });

  test.each([
    ['on an event that is no failure', { about: 2 }, 422],
    ['on an event that is not there', { about: 4000 }, 422],
    ['without a word', { action: ' ' }, 400],
    ['without end', { action: 'x'.repeat(501) }, 400],
  ])('%s is refused', async (_what, body, status) => {
    const answer = await noted(body);
    expect([answer.status, answer.last?.kind]).toEqual([status, 'program-failed']);
  });

  test('is not noted by an official, who changes nothing', async () => {
    expect(await noted({}, 'official')).toMatchObject({ status: 403, last: { kind: 'program-failed' } });
  });
});

describe('the log is filtered', () => {
  test.each([
    ['by group', 'group=tests', ['run-voided']],
    ['by whoever did it', 'who=Sari', ['run-voided', 'report-printed']],
    ['by the bench itself', 'who=&group=backup', ['backup-made']],
    ['by days, both included', 'from=2026-11-24&to=2026-11-25', ['backup-made', 'run-voided']],
    ['by text in its reason, letter by letter', 'text=100%25_LORRY', ['run-voided']],
    ['by text in what was done', 'text=official', ['account-changed']],
    ['by what it was done to', 'text=media', ['backup-made']],
    ['by the words of the page', 'text=cadangan%20dibuat', ['backup-made']],
    ['by all of that together', 'group=tests&who=Made', []],
  ])('%s', async (_how, query, wanted) => {
    expect(await doorToLog().kinds(query)).toEqual(wanted);
  });

  test('page by page, newest first, without leaving one out', async () => {
    const { ask } = doorToLog();
    const page = async (query: string) =>
      ((await (await ask(`/api/log?limit=1&who=Sari${query}`)).json()) as ChainedEvent[])[0];
    const newest = await page('');
    expect(newest?.kind).toBe('run-voided');
    const older = await page(`&before=${newest?.sequence}`);
    expect(older?.kind).toBe('report-printed');
    expect(await page(`&before=${older?.sequence}`)).toBeUndefined();
  });

  test('and refuses what is no filter', async () => {
    const { ask } = doorToLog();
    for (const query of ['group=everything', 'from=kemarin', 'limit=1000', 'before=0']) {
      expect((await ask(`/api/log?${query}`)).status).toBe(400);
    }
  });
});

test('whoever stands in the log can be chosen', async () => {
  const { ask } = doorToLog();
  expect(await (await ask('/api/log/people')).json()).toEqual(['', 'Made', 'Sari']);
});

test('the filtered log is handed out as CSV in which no text becomes a formula', async () => {
  const { ask } = doorToLog();
  const answer = await ask('/api/log/events.csv?group=tests&form=csv-id&language=en');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = await answer.text();
  const lines = text.trim().split('\r\n');
  expect(lines.slice(0, 3)).toEqual(['format;senyap-log/1', 'group;tests', 'events;1']);
  expect(lines.at(-1)).toContain('A run was declared void;2026-0001;2026-0001;;;');
  expect(lines.at(-1)).toContain(`;'=horn of a 100%_lorry;`);
});

test('an event that was edited until it is none is shown as that, and the others as they are', async () => {
  const folder = temporaryFolder();
  doorToLog(folder).store.dispose();
  const database = new Sqlite(join(folder, 'senyap.sqlite'));
  takeGuardsAway(database);
  database.exec(`update auditEvent set content = '{' where kind = 'run-voided'`);
  database.close();
  const store = openTestStore(folder);
  const door = openDoor({ auditLog: store.audit });
  const events = (await (await door.fetch(knock('/api/log?limit=200'))).json()) as ChainedEvent[];
  const edited = events.filter(({ at }) => at === '');
  expect(edited).toMatchObject([{ kind: 'integrity-problem', what: 'AUDIT_ALTERED 3' }]);
  expect(events.map(({ kind }) => kind)).toContain('backup-made');
  expect((await door.fetch(knock('/api/log?text=horn&from=2026-01-01'))).status).toBe(200);
  store.dispose();
});
