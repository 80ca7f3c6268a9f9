import { describe, expect, test } from 'vitest';
import type { EngineSpeedReading } from '#core/reading/reading.ts';
import type { TimedStep } from '#host/session/journal-entry.ts';
import { entryOf, stepOf, TestJournal } from '#host/session/test-journal.ts';
import type { JournalEntry } from '#host/store/journal-entry.ts';
import type { TestStore } from '#host/store/test-store.ts';

const speed = (timeSeconds: number): EngineSpeedReading => ({
  kind: 'rpm',
  unit: 'rpm',
  timeSeconds,
  value: { state: 'value', value: 1400 },
  rawHex: '00',
  batteryLow: 'unknown',
});

function journalOn(append: TestStore['append']) {
  const durable: TimedStep[] = [];
  const store = { append } as TestStore;
  return { journal: new TestJournal(store, 'test-1', (step) => durable.push(step)), durable };
}

describe('the journal of a test', () => {
  test('joins readings of one line within a batch, but never across another kind of step', () => {
    const batches: Omit<JournalEntry, 'sequence'>[][] = [];
    const { journal } = journalOn((_id, entries) => void batches.push([...entries]));
    journal.note(1, { kind: 'readings', role: 'speed-sensor', readings: [speed(1)] });
    journal.note(1.1, { kind: 'readings', role: 'meter', readings: [speed(1.1)] });
    journal.note(1.2, { kind: 'readings', role: 'speed-sensor', readings: [speed(1.2)] });
    journal.note(1.3, { kind: 'end-phase', phase: 'run', cut: null });
    journal.note(1.4, { kind: 'readings', role: 'speed-sensor', readings: [speed(1.4)] });
    journal.flush();
    expect(batches.length).toBe(1);
    const kinds = batches[0]?.map(({ kind, payload }) => [
      kind,
      (payload as { readings?: unknown[] }).readings?.length,
    ]);
    expect(kinds).toEqual([
      ['readings', 2],
      ['readings', 1],
      ['end-phase', undefined],
      ['readings', 1],
    ]);
  });

  test('passes nothing on that the store has not taken, and tries again', () => {
    let isFull = true;
    const { journal, durable } = journalOn(() => {
      if (isFull) throw new Error('disk full');
    });
    const proceeded: string[] = [];
    journal.note(1, { kind: 'operator', action: 'start' });
    journal.whenDurable(() => proceeded.push('went on'));
    expect(durable).toEqual([]);
    expect(proceeded).toEqual([]);
    expect(journal.failure?.message).toBe('disk full');
    isFull = false;
    expect(journal.flush()).toBe(true);
    expect(durable.length).toBe(1);
    expect(proceeded).toEqual(['went on']);
    expect(journal.failure).toBeNull();
  });

  test('a step survives the store as it was', () => {
    const step: TimedStep = { timeSeconds: 2.5, step: { kind: 'close', outcome: 'aborted' } };
    const stored = JSON.parse(JSON.stringify({ ...entryOf(step), sequence: 1 })) as JournalEntry;
    expect(stepOf(stored)).toEqual(step);
  });
});
