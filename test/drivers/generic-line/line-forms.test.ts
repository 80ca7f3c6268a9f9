import { describe, expect, test } from 'vitest';
import { genericLineDriver } from '#drivers/generic-line/driver.ts';
import { genericLineSettingsSchema } from '#drivers/generic-line/settings.ts';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, RecordingListener, valuesOf } from '../../support/recording-listener.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');
const codes = (listener: RecordingListener) => listener.rejections.map(({ rejected }) => rejected);
const fits = (settings: unknown): boolean => genericLineSettingsSchema.safeParse(settings).success;

describe('ends of lines', () => {
  test('a line may end with any byte', () => {
    const settings = { lineEnd: 'byte', lineEndByte: 3 };
    expect(valuesOf(heard(decoderOf('generic-line', settings), [text('78.3\u{3}79.1\u{3}')]))).toEqual([
      78.3, 79.1,
    ]);
  });

  test.each([
    ['a byte that is not given', { lineEnd: 'byte' }],
    ['a length that is not given', { lineEnd: 'fixed-length', formats: [{ mode: 'json', paths: {} }] }],
    ['a length, but bare numbers', { lineEnd: 'fixed-length', fixedLineBytes: 5 }],
  ])('%s: refused', (_, settings) => {
    expect(fits(settings)).toBe(false);
  });

  test('lines of fixed length come back after a lost byte', () => {
    const formats = [{ mode: 'pattern', pattern: 'L(?P<level>[0-9. ]{5})' }];
    const settings = { lineEnd: 'fixed-length', fixedLineBytes: 6, formats };
    const said = heard(decoderOf('generic-line', settings), [text('L 78.3L 8.4L 78.5')]);
    expect(valuesOf(said)).toEqual([78.3, 78.5]);
    expect(codes(said)).toEqual(['garbage']);
  });

  test('5000 bytes without an end are one rejection', () => {
    const said = heard(decoderOf('generic-line'), [text('8'.repeat(5000)), text('\n78.3\n')]);
    expect(codes(said)).toEqual(['line-too-long']);
    expect(valuesOf(said)).toEqual([78.3]);
  });
});

describe('a row of names', () => {
  const formats = [{ mode: 'columns', delimiter: ';', columns: { level: 'LAF', speed: 'rpm' } }];

  test('that may be cut in front names nothing', () => {
    const live = decoderOf('generic-line', { formats }, 'in-the-middle');
    const said = heard(live, [text('me;LAF;rpm\n1;78.3;3500\ntime;LAF;rpm\n1;78.4;3510\n')]);
    expect(codes(said)).toEqual(['first-line-cut', 'header-missing']);
    expect(valuesOf(said)).toEqual([78.4, 3510]);
  });

  test('may stand before checked lines', () => {
    const checked = [{ ...formats[0], checksum: { kind: 'xor', span: 'whole' } }];
    // 1 ^ ; ^ 7 ^ 8 ^ . ^ 3 ^ ; ^ 3 ^ 5 ^ 0 ^ 0 = 25
    const said = heard(decoderOf('generic-line', { formats: checked }), [
      text('time;LAF;rpm\n1;78.3;3500*25\n1;78.3;3501*25\n'),
    ]);
    expect(valuesOf(said)).toEqual([78.3, 3500]);
    expect(codes(said)).toEqual(['checksum-bad']);
  });
});

describe('a flood of lines', () => {
  test('of a live device is looked at 200 times a second; the rest is counted', () => {
    const decoder = decoderOf('generic-line', {}, 'in-the-middle');
    const listener = new RecordingListener();
    decoder.push(text('xx\n'), 0, listener);
    for (let beat = 1; beat <= 100; beat += 1) decoder.push(text('78.3\n'.repeat(10)), beat / 100, listener);
    // Two seconds' worth at once and one second's worth in this second, less the first line.
    expect(listener.readings.length).toBeGreaterThanOrEqual(595);
    expect(listener.readings.length).toBeLessThanOrEqual(600);
    expect(codes(listener).filter((code) => code === 'too-many-lines')).toHaveLength(
      1000 - listener.readings.length,
    );
  });

  test('does not touch a device that sends 100 lines a second', () => {
    const decoder = decoderOf('generic-line', {}, 'in-the-middle');
    const listener = new RecordingListener();
    decoder.push(text('xx\n'), 0, listener);
    for (let beat = 1; beat <= 3000; beat += 1) decoder.push(text('78.3\n'), beat / 100, listener);
    expect(listener.readings).toHaveLength(3000);
  });
});

describe('a device that is started and stopped', () => {
  const monarch = genericLineDriver.presets['monarch-act'];

  test('hears the start once, the stop at the end, and nothing else', () => {
    const device = new AskedInstrument('generic-line', monarch);
    expect(device.says(0)).toBe('40 44 31 0d');
    expect(device.waits(0.5)).toBeNull();
    expect(device.waits(1.5)).toBeNull();
    expect(Buffer.from(device.decoder.farewell?.() ?? []).toString('latin1')).toBe('@D2\r');
    const said = genericLineDriver.vocabulary(genericLineSettingsSchema.parse(monarch));
    expect(said.map((bytes) => Buffer.from(bytes).toString('latin1'))).toEqual(['@D1\r', '@D2\r']);
  });

  test('hears nothing before the wait is over', () => {
    const device = new AskedInstrument('generic-line', { pollText: '?', waitAfterOpenSeconds: 2 });
    expect(device.waits(0)).toBe(2);
    expect(device.waits(1.5)).toBe(0.5);
    expect(device.says(2)).toBe('3f');
    expect(device.waits(2.5)).toBe(0.5);
  });
});

describe('presets', () => {
  const valuesWith = (preset: string, lines: string) =>
    valuesOf(heard(decoderOf('generic-line', genericLineDriver.presets[preset]), [text(lines)]));

  test.each([
    ['pickup-wasted-spark', 'RPM: 3500\n58.5 Hz\n3500\n', [3500, 3510, 3500]],
    ['pickup-four-stroke-single', 'RPM: 1750\n29.25 Hz\n1750\n', [3500, 3510, 3500]],
    ['pickup-two-stroke', 'RPM: 3500\n58.5 Hz\n3500\n', [3500, 3510, 3500]],
    ['pickup-two-cylinders-one-clip', 'RPM: 7000\n117 Hz\n7000\n', [3500, 3510, 3500]],
    ['esp32-i2s-meter', '78.3\nnan\n', [78.3, null]],
    ['gravity-meter', '78.3 dBA\n', [78.3]],
    ['casella-cel-63x', '<LIVE>, 2026-01-05, 10:15:30, LAF, 74.3, LAFmax, 105.6\n', [74.3]],
    ['monarch-act', '3500\r\n', [3500]],
    ['dr02-speed', '$TR,03500,04120,0000012,001.00*2B\r\n', [3500]],
    ['oprpm-speed', '$OPRPM*1250\r\n', [1250]],
    ['nmea-engine-speed', '$IIRPM,E,1,3500.0,0.0,A*60\r\n$IIRPM,E,1,3500.0,0.0,V*77\r\n', [3500, null]],
  ])('%s reads its lines', (preset, lines, expected) => {
    expect(valuesWith(preset, lines)).toEqual(expected);
  });

  test('an ESP32 meter tells a Leq of one second and no weighting', () => {
    const decoder = decoderOf('generic-line', genericLineDriver.presets['esp32-i2s-meter']);
    expect(heard(decoder, [text('78.3\n')]).readings).toMatchObject([
      { frequencyWeighting: { origin: 'unknown' }, timeWeighting: { origin: 'declared', value: 'LEQ' } },
    ]);
  });

  test('a preset that needs another line says so', () => {
    expect(genericLineDriver.lineOf?.('casella-cel-63x')).toEqual({ baudRate: 9600, stopBits: 2 });
    expect(genericLineDriver.lineOf?.('automatic')).toEqual({});
    for (const preset of ['nmea-engine-speed', 'oprpm-speed'])
      expect(genericLineDriver.lineOf?.(preset)).toEqual({ baudRate: 4800 });
  });
});
