import { describe, expect, test } from 'vitest';
import type { LineWatch, RawChunk } from '#host/http/contract.ts';
import type { SoundLevelReading } from '#core/reading/reading.ts';
import type { RejectionCode } from '#core/reading/rejection-code.ts';
import {
  chunkBytes,
  chunksAsText,
  chunkText,
  chunkTime,
  outcomeWords,
  readingWords,
} from '../../../../renderer/screens/instruments/chunk-words.ts';
import { lastRefusal } from '../../../../renderer/screens/instruments/last-refusal.ts';
import { readingFacts } from '../../../../renderer/screens/instruments/reading-facts.ts';
import {
  cleared,
  mostShown,
  nothingWatched,
  watchedUpTo,
  watchFurther,
} from '../../../../renderer/screens/instruments/watch-keeper.ts';

const reading: SoundLevelReading = {
  kind: 'spl',
  unit: 'dB',
  timeSeconds: 99.5,
  value: { state: 'value', value: 84.25 },
  rawHex: '02',
  batteryLow: 'unknown',
  frequencyWeighting: { origin: 'reported', value: 'A' },
  timeWeighting: { origin: 'declared', value: 'F' },
  hold: 'none',
  overload: 'no',
  underRange: 'unknown',
  rangeDb: [30, 130],
  maximum: { levelDb: 91.2, since: 'cleared' },
};

function chunk(number: number, changes: Partial<RawChunk> = {}): RawChunk {
  const usual = { direction: 'received', timeSeconds: 100, byteCount: 2, hexadecimal: '410d' } as const;
  return { number, ...usual, outcomes: [], outcomeCount: 0, ...changes };
}

function watch(numbers: readonly number[], changes: Partial<LineWatch> = {}): LineWatch {
  return {
    lineNumber: 1,
    nowSeconds: 100,
    clock: '2026-11-28T09:41:05.500+07:00',
    driverId: 'lutron-16',
    readingCount: 3,
    rejectionCount: 0,
    identity: null,
    maximumRegister: 'until-cleared',
    nominalPeriodSeconds: 1,
    reading,
    sound: null,
    lastNumber: numbers.at(-1) ?? 0,
    chunks: numbers.map((number) => chunk(number)),
    ...changes,
  };
}

describe('the bytes of a line on the screen', () => {
  test('go on from look to look; what went by between is counted', () => {
    const first = watchFurther(nothingWatched, watch([4, 5]));
    const second = watchFurther(first, watch([6, 7]));
    expect(second.chunks.map(({ number }) => number)).toEqual([4, 5, 6, 7]);
    expect([second.missed, watchedUpTo(second)]).toEqual([0, 7]);
    expect(watchFurther(second, watch([11])).missed).toBe(3);
    expect(watchFurther(second, watch([], { lastNumber: 7 })).chunks).toHaveLength(4);
  });

  test('begin anew with another line, and end without one', () => {
    const first = watchFurther(nothingWatched, watch([4, 5]));
    const other = watchFurther(first, watch([1], { lineNumber: 2 }));
    expect([other.chunks.length, other.missed]).toEqual([1, 0]);
    expect(watchFurther(first, null)).toEqual(nothingWatched);
  });

  test('are bounded, and empty when told so', () => {
    const many = Array.from({ length: mostShown + 20 }, (_none, index) => index + 1);
    const kept = watchFurther(nothingWatched, watch(many));
    expect(kept.chunks).toHaveLength(mostShown);
    expect(watchFurther(cleared(kept), watch([mostShown + 21]))).toMatchObject({
      missed: 0,
      chunks: { length: 1 },
    });
  });
});

describe('a chunk in words', () => {
  const moment = watch([]);

  test('has its time of day by the clock of the host, over midnight too', () => {
    expect(chunkTime(chunk(1, { timeSeconds: 99 }), moment, 'id')).toBe('09.41.04,500');
    expect(chunkTime(chunk(1, { timeSeconds: 100 }), moment, 'en')).toBe('09:41:05.500');
    const midnight = { nowSeconds: 100, clock: '2026-11-28T00:00:00.250+07:00' };
    expect(chunkTime(chunk(1, { timeSeconds: 99 }), midnight, 'id')).toBe('23.59.59,250');
  });

  test('has its bytes two digits at a time, as letters, and how many more there were', () => {
    expect(chunkBytes(chunk(1), 'id')).toBe('41 0d');
    expect(chunkBytes(chunk(1, { byteCount: 12 }), 'id')).toBe('41 0d … (+10 byte lagi)');
    expect(chunkText(chunk(1))).toBe('A·');
  });

  test('has what was read or why it was refused', () => {
    expect(outcomeWords({ kind: 'reading', reading }, 'id')).toBe('84,3 dB · A · F');
    expect(outcomeWords({ kind: 'rejection', rejected: 'checksum-bad', rawHex: '' }, 'id')).toBe(
      'ditolak: jumlah periksa salah',
    );
    expect(outcomeWords({ kind: 'rejection', rejected: 'bus-busy', rawHex: '' }, 'en')).toBe(
      'refused: the bus of the vehicle is busy (BUS BUSY)',
    );
    expect(outcomeWords({ kind: 'samples', sampleCount: 480, firstSample: 0 }, 'en')).toBe('480 samples');
    const held = { ...reading, hold: 'maximum', overload: 'latched' } as const;
    expect(readingWords(held, 'en')).toBe('84.3 dB · A · F · holds the maximum · over range');
  });

  test('is one line of the file', () => {
    const read = chunk(1, { outcomes: [{ kind: 'reading', reading }], outcomeCount: 1 });
    expect(chunksAsText([read], moment, 'en')).toBe('09:41:05.500\treceived\t41 0d\tA·\t84.3 dB · A · F\n');
  });
});

describe('the last refusal', () => {
  const refused = (number: number, rejected: RejectionCode) =>
    chunk(number, { outcomes: [{ kind: 'rejection', rejected, rawHex: '' }], outcomeCount: 1 });

  test('is told with what to do about it', () => {
    const chunks = [refused(1, 'not-running'), refused(2, 'checksum-bad'), chunk(3)];
    expect(lastRefusal(chunks, 'id')).toEqual({
      why: 'Terakhir ditolak: jumlah periksa salah.',
      advice: 'Periksa kabel dan konektor; jauhkan dari kabel busi.',
    });
  });

  test('asks for nothing where the bench goes on by itself, and is not there where all was read', () => {
    expect(lastRefusal([refused(1, 'unconfirmed')], 'en')?.advice).toBeNull();
    expect(lastRefusal([chunk(1)], 'en')).toBeNull();
  });
});

describe('the test reading', () => {
  test('says what was reported, what was declared, and what nobody knows', () => {
    expect(Object.fromEntries(readingFacts(watch([]), 'meter', 'en'))).toEqual({
      Value: '84.3 dB · A · F',
      Age: '0.5 s',
      'Frequency weighting': 'A · reported',
      'Time weighting': 'F · declared',
      'Measuring range': '30–130 dB',
      'Over range': 'no',
      'Under range': 'not told',
      Hold: 'no, live value',
      'Maximum register': '91.2 dB · yes, since it was cleared',
      Battery: 'not told',
      Identity: 'not told',
    });
  });

  test('has the same places before anything has come', () => {
    const names = (of: LineWatch): string[] => readingFacts(of, 'meter', 'id').map(([name]) => name);
    expect(names(watch([], { reading: null }))).toEqual(names(watch([])));
  });

  test('of a microphone tells rate and place in the stream', () => {
    const sound = { timeSeconds: 99.9, sampleRateHz: 48_000, firstSample: 96_000 } as const;
    const flags = { clipped: true, overrun: false, settingsChanged: false, testSignal: false } as const;
    const facts = readingFacts(
      watch([], { reading: null, sound: { ...sound, ...flags } }),
      'microphone',
      'id',
    );
    expect(facts).toContainEqual(['Laju cuplik', '48.000 Hz']);
    expect(facts).toContainEqual(['Melebihi rentang', 'ya']);
  });
});
