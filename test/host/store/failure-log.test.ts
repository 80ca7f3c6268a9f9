import { describe, expect, test } from 'vitest';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { programFailureCodes, type ProgramFailure } from '#core/record/program-failure.ts';
import { failureSentence } from '#core/words/program-failure-words.ts';
import { causeOf, originOf } from '#host/store/cause-of.ts';
import { FailureLog } from '#host/store/failure-log.ts';

const lost: ProgramFailure = { code: 'LINE_FAILED', place: 'meter', cause: 'device-lost' };

/** A log of failures on a clock that stands until it is told to go on, over a log that can refuse. */
function failureLog() {
  const on = { seconds: 0, isFull: false, events: [] as AuditEvent[], told: [] as unknown[] };
  const log = new FailureLog({
    audit: {
      append: (event) => {
        if (on.isFull) throw new Error('disk full');
        on.events.push(event);
      },
    },
    now: () => new Date(Date.UTC(2026, 10, 23, 5) + on.seconds * 1000).toISOString(),
    monotonicSeconds: () => on.seconds,
    tell: (error) => void on.told.push(error),
  });
  const times = (): readonly unknown[] =>
    on.events.map((event) => (event.new as { readonly times: number }).times);
  return { on, log, times };
}

describe('the log of failures', () => {
  test('takes the first of its kind at once, with code, place and a short sentence', () => {
    const { on, log } = failureLog();
    log.hear(lost);
    expect(on.events).toEqual([
      {
        kind: 'program-failed',
        who: '',
        at: '2026-11-23T05:00:00.000Z',
        what: 'LINE_FAILED',
        old: null,
        new: { place: 'meter', cause: 'device-lost', times: 1 },
        why: 'The line of meter failed; it is opened again by itself.',
      },
    ]);
  });

  test('is not filled by a line that flaps ten times a second for a day: the rest is counted', () => {
    const { on, log, times } = failureLog();
    for (let beat = 0; beat < 864_000; beat += 1) {
      on.seconds = beat / 10;
      log.hear(lost);
    }
    log.end();
    expect(on.events.length).toBeLessThanOrEqual(24 * 6 + 1);
    expect(times().reduce((sum: number, one) => sum + Number(one), 0)).toBe(864_000);
  });

  test('tells what was counted when the quiet time is over, also where nothing more happens', () => {
    const { on, log, times } = failureLog();
    for (let count = 0; count < 4; count += 1) log.hear(lost);
    log.look();
    expect(times()).toEqual([1]);
    on.seconds = 601;
    log.look();
    log.look();
    expect(times()).toEqual([1, 3]);
  });

  test('that cannot be written is told once, brings nothing down, and takes all of it later', () => {
    const { on, log, times } = failureLog();
    on.isFull = true;
    for (let count = 0; count < 3; count += 1) log.hear(lost);
    log.hear({ ...lost, place: 'speed-sensor' });
    expect(on.told).toHaveLength(1);
    expect(log.view()).toMatchObject({ count: 4, unlogged: 4 });
    on.isFull = false;
    log.look();
    expect(times()).toEqual([3, 1]);
    expect(log.view()).toMatchObject({ count: 4, unlogged: 0 });
  });

  test('holds a bounded number of kinds apart', () => {
    const { on, log } = failureLog();
    for (let count = 0; count < 1000; count += 1) log.hear({ ...lost, place: `place ${count}` });
    expect(on.events.length).toBeLessThanOrEqual(52);
  });
});

describe('what is told of an error', () => {
  const error = Object.assign(new Error('open /home/sari/secret.pem: passphrase gerimis'), {
    code: 'EACCES',
  });

  test('is its name and code, and the file of the program without its folder', () => {
    expect(causeOf(error)).toBe('Error EACCES');
    expect(originOf(error)).toMatch(/^failure-log\.test\.ts:\d+$/);
    expect(`${causeOf(error)} ${originOf(error)}`).not.toMatch(/sari|gerimis|\//);
  });

  test('is nothing of what is no error', () => {
    expect([causeOf('gerimis'), originOf('gerimis')]).toEqual(['no error', '']);
  });
});

test.each(programFailureCodes)('%s has a sentence with its place in both languages', (code) => {
  const sentences = (['id', 'en'] as const).map((language) =>
    failureSentence({ code, place: 'here' }, language),
  );
  expect(new Set(sentences).size).toBe(2);
  for (const sentence of sentences) expect(sentence).toContain('here');
});
