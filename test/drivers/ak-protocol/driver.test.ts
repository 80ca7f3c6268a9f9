import { describe, expect, test } from 'vitest';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { valuesOf } from '../../support/recording-listener.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');
const askStatus = '02 20 41 53 54 5a 20 4b 30 03';
const askValue = '02 20 41 57 52 54 20 4b 30 03';
const status = text('\u{2} ASTZ 0 SREM STBY\u{3}');
const reply = (speed: string): Uint8Array => text(`\u{2} AWRT 0 ${speed}\u{3}`);

/** An instrument that has told its status; it is asked for the value at 0.02 s. */
function greeted(settings: unknown = {}): AskedInstrument {
  const instrument = new AskedInstrument('ak-protocol', settings);
  instrument.says(0);
  instrument.hears(0.01, status);
  return instrument;
}

describe('a dialogue by the AK protocol', () => {
  test('asks for the status once, then for the value ten times a second', () => {
    const instrument = new AskedInstrument('ak-protocol');
    expect(instrument.says(0)).toBe(askStatus);
    instrument.hears(0.01, status);
    expect(instrument.decoder.identity?.()).toMatchObject({ model: 'AK: SREM STBY' });
    expect(instrument.says(0.02)).toBe(askValue);
    instrument.hears(0.03, reply('3500').subarray(0, 8));
    instrument.hears(0.04, reply('3500').subarray(8));
    expect(instrument.heard.readings).toMatchObject([
      { kind: 'rpm', value: { value: 3500 }, timeSeconds: 0.04 },
    ]);
    expect(instrument.waits(0.05)).toBeCloseTo(0.07, 6);
    expect(instrument.says(0.12)).toBe(askValue);
  });

  test('function, channel, field, scale and address are what the operator says', () => {
    const instrument = new AskedInstrument('ak-protocol', {
      functionCode: 'ADRZ',
      channel: 2,
      fieldIndex: 3,
      scale: 10,
      dontCareByte: 0x31,
      asksStatus: false,
    });
    expect(instrument.says(0)).toBe('02 31 41 44 52 5a 20 4b 32 03');
    instrument.hears(0.01, text('\u{2}1ADRZ 0 1 2 350\u{3}'));
    expect(valuesOf(instrument.heard)).toEqual([3500]);
  });

  test('an instrument that does not know the status is asked for its value all the same', () => {
    const instrument = new AskedInstrument('ak-protocol');
    instrument.says(0);
    instrument.hears(0.01, text('\u{2} ???? 0\u{3}'));
    expect(instrument.codes).toEqual(['function-unknown']);
    expect(instrument.decoder.identity?.()).toBeNull();
    expect(instrument.says(0.02)).toBe(askValue);
  });

  test('silence to the status: asked twice, then the value', () => {
    const instrument = new AskedInstrument('ak-protocol');
    expect(instrument.says(0)).toBe(askStatus);
    expect(instrument.says(0.5)).toBe(askStatus);
    expect(instrument.says(1)).toBe(askValue);
  });

  test('half a reply is given up with its time and does not spoil the next', () => {
    const instrument = greeted();
    instrument.says(0.02);
    instrument.hears(0.03, reply('3500').subarray(0, 10));
    expect(instrument.says(0.52)).toBe(askValue);
    instrument.hears(0.53, reply('4000'));
    expect(valuesOf(instrument.heard)).toEqual([4000]);
    expect(instrument.codes).toEqual(['incomplete']);
  });

  test('a second reply to one question is not believed', () => {
    const instrument = greeted();
    instrument.says(0.02);
    instrument.hears(0.03, reply('3500'));
    instrument.hears(0.04, reply('3600'));
    expect(valuesOf(instrument.heard)).toEqual([3500]);
    expect(instrument.codes).toEqual(['unasked']);
  });

  test('a late status is no answer to the question for the value', () => {
    const instrument = new AskedInstrument('ak-protocol');
    instrument.says(0);
    instrument.says(0.5);
    expect(instrument.says(1)).toBe(askValue);
    instrument.hears(1.01, status);
    expect(instrument.codes).toEqual(['other-function']);
    instrument.hears(1.02, reply('3500'));
    expect(valuesOf(instrument.heard)).toEqual([3500]);
  });

  test('an echoing adapter does not stand in the way', () => {
    const instrument = greeted();
    instrument.says(0.02);
    instrument.hears(0.021, text('\u{2} AWRT K0\u{3}'));
    instrument.hears(0.03, reply('3500'));
    expect(valuesOf(instrument.heard)).toEqual([3500]);
    expect(instrument.codes).toEqual(['not-a-reply']);
  });

  test('busy is no value, and the question is put again', () => {
    const instrument = greeted();
    instrument.says(0.02);
    instrument.hears(0.03, reply('BS'));
    expect(instrument.heard.readings).toMatchObject([{ value: { state: 'none', why: 'busy' } }]);
    expect(instrument.says(0.12)).toBe(askValue);
  });
});

describe('settings of the AK protocol', () => {
  const driver = driverOf('ak-protocol');
  const { settingsSchema } = driver;

  test.each(['SREM', 'EPAR', 'awrt', 'AWR', 'AWRTX'])('the function %s is refused', (functionCode) => {
    expect(settingsSchema.safeParse({ functionCode }).success).toBe(false);
  });

  test('only reading functions are in the vocabulary', () => {
    const said = driver
      .vocabulary(settingsSchema.parse({}))
      .map((bytes) => Buffer.from(bytes).toString('latin1'));
    expect(said).toEqual(['\u{2} ASTZ K0\u{3}', '\u{2} AWRT K0\u{3}']);
  });
});
