import { describe, expect, onTestFinished, test } from 'vitest';
import type { TestStore } from '#host/store/test-store.ts';
import { amendTest } from '../support/tamper/sealed-bench.ts';
import { sampleRecord } from '../support/sample-record.ts';

const startedAt = sampleRecord().startedAt;

/** What every store of tests promises; `open` gives a new empty one. */
export function describeTestStore(name: string, open: () => TestStore): void {
  const opened = (): TestStore => {
    const store = open();
    onTestFinished(() => store.dispose());
    return store;
  };

  describe(`${name} keeps tests`, () => {
    test('numbers count up from 0001 within a year and start again in the next', () => {
      const store = opened();
      const numbers = [
        '2026-12-31T23:59:59+08:00',
        '2026-12-31T23:59:59+08:00',
        '2027-01-01T00:00:01+08:00',
      ].map((moment, index) => store.begin({ id: `t${index}`, startedAt: moment, opening: {} }).number);
      expect(numbers).toEqual(['2026-0001', '2026-0002', '2027-0001']);
    });

    test('the year of a number is the year of the local clock, not of Greenwich', () => {
      const store = opened();
      const begun = store.begin({ id: 'a', startedAt: '2027-01-01T00:30:00+08:00', opening: {} });
      expect(begun.number).toBe('2027-0001');
    });

    test('a refused beginning leaves no gap in the numbers', () => {
      const store = opened();
      store.begin({ id: 'a', startedAt, opening: {} });
      expect(() => store.begin({ id: 'a', startedAt, opening: {} })).toThrow(
        expect.objectContaining({ code: 'TEST_EXISTS' }),
      );
      expect(() => store.begin({ id: 'b', startedAt: 'yesterday', opening: {} })).toThrow(
        expect.objectContaining({ code: 'START_TIME_UNREADABLE' }),
      );
      expect(() => store.begin({ id: 'c', startedAt, opening: { level: Number.NaN } })).toThrow(
        expect.objectContaining({ code: 'NON_FINITE_NUMBER' }),
      );
      expect(store.begin({ id: 'd', startedAt, opening: {} }).number).toBe('2026-0002');
    });

    test('a test without a record is unfinished, with its opening and every entry in order', () => {
      const store = opened();
      const begun = store.begin({ id: 'a', startedAt, opening: { plate: 'DK 1' } });
      store.append('a', [
        { timeSeconds: 0.1, kind: 'level', payload: { levelDb: 80.05 } },
        { timeSeconds: 0.2, kind: 'speed', payload: null },
      ]);
      store.append('a', []);
      store.append('a', [{ timeSeconds: 0.3, kind: 'operator', payload: 'start' }]);
      expect(store.unfinished()).toEqual([
        {
          ...begun,
          entries: [
            { sequence: 1, timeSeconds: 0.1, kind: 'level', payload: { levelDb: 80.05 } },
            { sequence: 2, timeSeconds: 0.2, kind: 'speed', payload: null },
            { sequence: 3, timeSeconds: 0.3, kind: 'operator', payload: 'start' },
          ],
          isWhole: true,
        },
      ]);
      expect(store.find('a')).toBeNull();
    });

    test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
      'an entry with %s is refused and the whole batch with it',
      (value) => {
        const store = opened();
        store.begin({ id: 'a', startedAt, opening: {} });
        const good = { timeSeconds: 0, kind: 'level', payload: {} };
        const bad = [
          { timeSeconds: 0, kind: 'level', payload: { deep: [value] } },
          { timeSeconds: value, kind: 'level', payload: {} },
        ];
        for (const entry of bad) {
          expect(() => store.append('a', [good, entry])).toThrow(
            expect.objectContaining({ code: 'NON_FINITE_NUMBER' }),
          );
        }
        expect(store.unfinished()[0]?.entries).toEqual([]);
      },
    );

    test('single phases of a journal are read from their beginning to that of the next phase', () => {
      const store = opened();
      store.begin({ id: 'a', startedAt, opening: { plate: 'DK 1' } });
      const entry = (kind: string, payload: unknown) => ({ timeSeconds: 1, kind, payload });
      store.append('a', [
        entry('operator', { action: 'start' }),
        entry('begin-phase', { phase: 'calibration-before' }),
        entry('readings', [94]),
        entry('begin-phase', { phase: 'run' }),
        entry('readings', [88]),
        entry('begin-phase', { phase: 'calibration-after' }),
        entry('end-phase', { cut: null }),
      ]);
      const read = store.phases('a', ['calibration-before', 'calibration-after']);
      expect(read?.opening).toEqual({ plate: 'DK 1' });
      expect(read?.phases.map((phase) => phase.map(({ sequence }) => sequence))).toEqual([
        [2, 3],
        [6, 7],
      ]);
      expect(read?.phases[0]?.[1]).toEqual({ sequence: 3, timeSeconds: 1, kind: 'readings', payload: [94] });
      expect(store.phases('a', ['background-before'])?.phases).toEqual([]);
      expect(store.phases('b', ['run'])).toBeNull();
    });

    test('an entry for an unknown test is refused', () => {
      expect(() => opened().append('nobody', [])).toThrow(expect.objectContaining({ code: 'TEST_UNKNOWN' }));
    });

    test('a record comes back equal and ends the test', () => {
      const store = opened();
      store.begin({ id: 'test-1', startedAt, opening: {} });
      const record = sampleRecord();
      store.close(record);
      expect(store.find('test-1')).toEqual(record);
      expect(store.unfinished()).toEqual([]);
    });

    test('a closed test takes neither a second record nor another entry', () => {
      const store = opened();
      store.begin({ id: 'test-1', startedAt, opening: {} });
      store.close(sampleRecord());
      const closed = expect.objectContaining({ code: 'TEST_CLOSED' });
      expect(() => store.close(sampleRecord({ outcome: 'aborted' }))).toThrow(closed);
      expect(() => store.append('test-1', [{ timeSeconds: 1, kind: 'level', payload: {} }])).toThrow(closed);
      expect(store.find('test-1')?.outcome).toBe('closed');
    });

    test('a record is amended once by a new one with a number and a seal of its own, and both stay', () => {
      const store = opened();
      store.begin({ id: 'test-1', startedAt, opening: { plate: 'DK 1' } });
      store.append('test-1', [{ timeSeconds: 1, kind: 'level', payload: { levelDb: 80 } }]);
      const record = sampleRecord();
      store.close(record);
      const amending = amendTest(store, 'test-1', 'test-2');
      expect(amending).toMatchObject({ number: '2026-0002', amends: { number: '2026-0001' } });
      expect([store.find('test-1'), store.find('test-2')]).toEqual([record, amending]);
      expect(store.amendedBy('test-1')).toEqual({ id: 'test-2', number: '2026-0002', isWithdrawn: false });
      expect(store.amendedBy('test-2')).toBeNull();
      expect(store.journalText('test-2')).toBe(store.journalText('test-1'));
      expect(store.seal('test-2')?.content.journalSha256).toBe(store.seal('test-1')?.content.journalSha256);
      expect(
        store.list({ beforeNumber: null, limit: 2 }).map((one) => [one.plate, one.amends, one.amendedBy]),
      ).toEqual([
        ['R 77 ZZ', '2026-0001', null],
        ['DK 1234 AB', null, '2026-0002'],
      ]);
      expect(store.unfinished()).toEqual([]);
    });

    test('a second amendment of a record, or one of a test that runs or is unknown, is refused and leaves no gap', () => {
      const store = opened();
      store.begin({ id: 'test-1', startedAt, opening: {} });
      store.close(sampleRecord());
      store.begin({ id: 'running', startedAt, opening: {} });
      amendTest(store, 'test-1', 'test-3');
      const make = () => sampleRecord();
      const refused = (id: string, amends: string, code: string) =>
        expect(() => store.amend({ id, amends }, make)).toThrow(expect.objectContaining({ code }));
      refused('test-4', 'test-1', 'TEST_AMENDED');
      refused('test-4', 'running', 'TEST_UNKNOWN');
      refused('test-4', 'nothing', 'TEST_UNKNOWN');
      refused('test-1', 'test-3', 'TEST_EXISTS');
      // What the caller makes must be of the number that was given, and name what it amends.
      refused('test-4', 'test-3', 'RECORD_MISMATCH');
      expect(amendTest(store, 'test-3', 'test-4').number).toBe('2026-0004');
    });

    test('a record whose number or start is not the one that was begun is refused', () => {
      const store = opened();
      store.begin({ id: 'test-1', startedAt, opening: {} });
      const mismatch = expect.objectContaining({ code: 'RECORD_MISMATCH' });
      expect(() => store.close(sampleRecord({ number: '2026-0002' }))).toThrow(mismatch);
      expect(() => store.close(sampleRecord({ startedAt: '2026-11-23T09:00:01+08:00' }))).toThrow(mismatch);
      expect(() => store.close(sampleRecord({ id: 'other' }))).toThrow(
        expect.objectContaining({ code: 'TEST_UNKNOWN' }),
      );
      expect(store.unfinished()).toHaveLength(1);
    });

    test('a record with a number that is none is refused and the test stays unfinished', () => {
      const store = opened();
      store.begin({ id: 'test-1', startedAt, opening: {} });
      const record = sampleRecord();
      const judgement = { ...record.judgement, backgroundMarginDb: Number.NaN };
      expect(() => store.close({ ...record, judgement })).toThrow(
        expect.objectContaining({ code: 'NON_FINITE_NUMBER' }),
      );
      expect(store.unfinished()).toHaveLength(1);
    });

    test('the list shows the latest number first and pages without repeating', () => {
      const store = opened();
      for (let index = 1; index <= 5; index += 1) {
        const begun = store.begin({ id: `t${index}`, startedAt, opening: {} });
        store.close(sampleRecord({ id: begun.id, number: begun.number }));
      }
      const first = store.list({ beforeNumber: null, limit: 2 });
      const second = store.list({ beforeNumber: '2026-0004', limit: 2 });
      const last = store.list({ beforeNumber: '2026-0002', limit: 9 });
      expect([first, second, last].map((page) => page.map(({ number }) => number))).toEqual([
        ['2026-0005', '2026-0004'],
        ['2026-0003', '2026-0002'],
        ['2026-0001'],
      ]);
      expect(store.list({ beforeNumber: 'nonsense', limit: 2 })).toEqual([]);
    });

    test('a line of the list tells vehicle, exhaust, profile, verdict and result', () => {
      const store = opened();
      store.begin({ id: 'test-1', startedAt, opening: {} });
      store.close(sampleRecord());
      expect(store.list({ beforeNumber: null, limit: 1 })).toEqual([
        {
          id: 'test-1',
          number: '2026-0001',
          startedAt,
          plate: 'DK 1234 AB',
          vehicle: 'Honda CB150R',
          exhaust: 'Proliner TR-1',
          profileId: 'sample',
          outcome: 'closed',
          verdict: 'no_limit_applies',
          reportedDb: 83,
          simulated: true,
          amends: null,
          amendedBy: null,
        },
      ]);
    });

    test('a running test is listed without verdict, by what its opening tells', () => {
      const store = opened();
      const opening = {
        vehicle: { plate: 'DK 9', make: 'Yamaha', model: 'NMAX' },
        profile: { id: 'sample' },
      };
      store.begin({ id: 'a', startedAt, opening });
      store.begin({ id: 'b', startedAt, opening: 'told nothing' });
      const lines = store.list({ beforeNumber: null, limit: 2 });
      expect(lines[1]).toMatchObject({ plate: 'DK 9', vehicle: 'Yamaha NMAX', profileId: 'sample' });
      expect(lines.map(({ outcome, verdict, reportedDb }) => ({ outcome, verdict, reportedDb }))).toEqual([
        { outcome: 'running', verdict: null, reportedDb: null },
        { outcome: 'running', verdict: null, reportedDb: null },
      ]);
    });

    test('a setting is null until set, and the last value stands', () => {
      const store = opened();
      expect(store.setting('lines')).toBeNull();
      store.setSetting('lines', [{ role: 'meter' }]);
      store.setSetting('lines', { a: 1 });
      expect(store.setting('lines')).toEqual({ a: 1 });
    });
  });
}
