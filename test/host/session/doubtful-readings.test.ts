import { describe, expect, test } from 'vitest';
import { readingDoubts, type ReadingDoubt } from '#core/reading/reading-doubt.ts';
import type { Reading } from '#core/reading/reading.ts';
import { readingDoubtWords } from '#core/words/reading-doubt-words.ts';
import { levelReading, speedReading } from '#drivers/level-reading.ts';
import { eventOfReading } from '#host/session/event-of-reading.ts';
import { LatestValues } from '#host/session/latest-values.ts';

const origin = { timeSeconds: 12, rawHex: '' };
const level = (doubt?: ReadingDoubt): Reading => ({ ...levelReading(origin, 84.3), ...(doubt && { doubt }) });
const speed = (doubt?: ReadingDoubt): Reading => ({ ...speedReading(origin, 7000), ...(doubt && { doubt }) });
const byMeter = { levelSource: 'meter-stream', speedRole: 'speed-sensor' } as const;

describe('what a doubtful reading is to a test', () => {
  test('a level that cannot be right is no level, so that it can never make a run pass', () => {
    expect(eventOfReading('meter', level('fall-too-fast'), byMeter)).toMatchObject({
      kind: 'level',
      sample: { levelDb: null, maximumDb: null },
    });
  });

  test.each(['speed-doubled', 'speed-halved'] as const)('a speed that %s is no speed', (doubt) => {
    expect(eventOfReading('speed-sensor', speed(doubt), byMeter)).toMatchObject({ speedRpm: null });
  });

  test('a repeat is no reading of its own: it would make the meter look twice as fast', () => {
    expect(eventOfReading('meter', level('line-repeated'), byMeter)).toBeNull();
    expect(eventOfReading('speed-sensor', speed('line-repeated'), byMeter)).toBeNull();
  });

  test('another rate than declared is told, and the value counts', () => {
    const event = eventOfReading('meter', level('rate-unlike-declared'), byMeter);
    expect(event).toMatchObject({ sample: { levelDb: 84.3 } });
    expect(eventOfReading('meter', level(), byMeter)).toEqual(event);
  });
});

describe('what is shown of a doubt', () => {
  test('it stays for three seconds behind the last doubtful reading of its line', () => {
    const latest = new LatestValues();
    latest.takeReading('meter', level('line-repeated'));
    latest.takeReading('meter', { ...level(), timeSeconds: 12.1 });
    expect(latest.doubt('meter', 15)).toBe('line-repeated');
    expect(latest.doubt('speed-sensor', 12)).toBeNull();
    expect(latest.doubt('meter', 15.1)).toBeNull();
  });

  test('it goes with the line that it was about', () => {
    const latest = new LatestValues();
    latest.takeReading('meter', level('fall-too-fast'));
    latest.forget();
    expect(latest.doubt('meter', 12)).toBeNull();
  });

  test.each(readingDoubts)('%s has words in both languages', (doubt) => {
    const { id, en } = readingDoubtWords[doubt];
    expect(id).not.toBe(en);
    expect(id.length).toBeGreaterThan(20);
  });
});
