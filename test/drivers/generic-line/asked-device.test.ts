import { describe, expect, test } from 'vitest';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { valuesOf } from '../../support/recording-listener.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');
const hexOf = (content: string): string =>
  Buffer.from(content, 'latin1')
    .toString('hex')
    .replaceAll(/..(?!$)/g, '$& ');

const polled = {
  startText: 'RUN\\r',
  pollText: '\\x3F\\n',
  pollPeriodSeconds: 0.5,
  answerTimeoutSeconds: 1.5,
  formats: [{ mode: 'key-value', keys: { level: 'dB' } }],
};

describe('a text device that must be asked', () => {
  test('is started once and asked again when it has answered, no more often than the period says', () => {
    const device = new AskedInstrument('generic-line', polled);
    expect(device.says(0)).toBe(hexOf('RUN\r?\n'));
    // The first line of a line that was just opened may be the rest of one.
    device.hears(0.1, text('\n'));
    device.hears(0.2, text('ok\ndB=78.3\n'));
    expect(device.waits(0.2)).toBeCloseTo(0.3, 9);
    expect(device.says(0.5)).toBe(hexOf('?\n'));
    device.hears(1.2, text('dB=78.4\n'));
    expect(device.says(1.2)).toBe(hexOf('?\n'));
    expect(valuesOf(device.heard)).toEqual([78.3, 78.4]);
    expect(device.codes).toEqual(['no-match']);
  });

  test('is not asked while its answer may still come, and asked again when it does not', () => {
    const device = new AskedInstrument('generic-line', polled);
    device.says(0);
    expect(device.waits(0.5)).toBeCloseTo(1, 9);
    expect(device.waits(1.4)).toBeCloseTo(0.1, 9);
    expect(device.says(1.5)).toBe(hexOf('?\n'));
    expect(device.waits(1.5)).toBeCloseTo(1.5, 9);
  });

  test('half an answer that stopped is no answer, nor the beginning of the next one', () => {
    const device = new AskedInstrument('generic-line', polled);
    device.says(0);
    device.hears(0.1, text('x\ndB=7'));
    device.says(1.5);
    device.hears(1.6, text('dB=78.4\n'));
    expect(device.codes).toEqual(['no-match', 'incomplete']);
    expect(valuesOf(device.heard)).toEqual([78.4]);
  });

  test('an echo of the question is no answer', () => {
    const device = new AskedInstrument('generic-line', polled);
    device.says(0);
    device.hears(0.01, text('\nRUN\n?\n'));
    expect(device.waits(0.6)).toBeCloseTo(0.9, 9);
    device.hears(0.7, text('dB=78.4\n'));
    expect(device.says(0.7)).toBe(hexOf('?\n'));
  });

  test('a missing value is an answer too', () => {
    const device = new AskedInstrument('generic-line', polled);
    device.says(0);
    device.hears(0.6, text('\ndB=nan\ndB=nan\n'));
    expect(device.says(0.6)).toBe(hexOf('?\n'));
    expect(valuesOf(device.heard)).toEqual([null]);
  });
});
