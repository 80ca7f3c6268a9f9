import { expect, test } from 'vitest';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { openFailures } from '#host/laboratory/open-failures.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { knock, laboratory, openDoor } from '../../support/open-door.ts';
import { nobodySignedIn } from '../../support/people/signed-in-as.ts';

const at = '2026-11-29T09:00:00+07:00';
const event = (kind: AuditEvent['kind'], what: string): AuditEvent => ({
  kind,
  who: 'Sari',
  at,
  what,
  old: null,
  new: { place: '2026-0003', cause: 'JOURNAL_ALTERED' },
  why: '',
});

/** Appends events in their order; their sequences follow those of the opening of the store. */
function benchWith(...events: readonly AuditEvent[]) {
  const store = openTestStore(':memory:');
  const before = store.audit.list({ beforeSequence: null, limit: 1 })[0]?.sequence ?? 0;
  for (const one of events) store.audit.append(one);
  return { store, sequence: (place: number) => before + place };
}

test('a failure waits until somebody notes what was done about it, and never again after that', () => {
  const { store, sequence } = benchWith(
    event('program-failed', 'CUT_TEST_NOT_READ'),
    event('backup-failed', 'x'),
    event('report-printed', '2026-0001'),
  );
  expect(openFailures(store.kept()).newest.map((one) => one.sequence)).toEqual([sequence(2), sequence(1)]);
  store.audit.append(event('action-taken', String(sequence(1))));
  expect(openFailures(store.kept())).toMatchObject({ count: 1, newest: [{ kind: 'backup-failed' }] });
});

test('who was at work is not told to somebody who has not signed in', async () => {
  const { store } = benchWith(event('program-failed', 'CUT_TEST_NOT_READ'));
  const door = openDoor({ people: nobodySignedIn(true), laboratory: laboratory(store) });
  const answer = await (await door.fetch(knock('/api/failures'))).text();
  expect(JSON.parse(answer)).toMatchObject({
    count: 1,
    newest: [{ what: 'CUT_TEST_NOT_READ', new: { place: '2026-0003' } }],
  });
  expect(answer).not.toContain('Sari');
});
