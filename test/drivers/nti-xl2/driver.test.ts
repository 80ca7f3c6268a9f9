import { describe, expect, test } from 'vitest';
import type { Reading } from '#core/reading/reading.ts';
import { decoderOf, driverOf } from '../../support/decoder-of.ts';
import { heard } from '../../support/recording-listener.ts';
import { WrittenDialogue } from '../../support/written-dialogue.ts';

const show = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace('\r\n', '');

const level = 'MEAS:SLM:123? LAF';
const maximum = 'MEAS:SLM:123:dt? LAFMAX';
const interval = 'MEAS:DTTI?';

class Xl2Dialogue extends WrittenDialogue {
  readonly decoder;

  constructor(settings: unknown = {}) {
    const decoder = decoderOf('nti-xl2', settings, 'in-the-middle');
    super(decoder, show);
    this.decoder = decoder;
  }

  /** Greets the bench as a running meter does; the first latch has been said. */
  greet(state = 'RUNNING'): void {
    this.hear('NTiAudio,XL2,A2A-12345-D0,FW4.80\r\n');
    this.hear(`${state}\r\n`);
  }

  /** Answers one set; the next is asked for a tenth of a second after this one. */
  set(levelText: string, maximumText: string, intervalText = '0.100 sec, OK'): Reading | undefined {
    this.wait(0.002);
    for (const text of [levelText, maximumText, intervalText]) {
      this.hear(`${text}\r\n`);
      this.answerState();
    }
    const reading = this.listener.readings.at(-1);
    this.wait(0.099);
    return reading;
  }

  answerState(): void {
    if (this.lastSaid === 'INIT:STATE?') this.hear('RUNNING\r\n');
  }

  get codes(): readonly string[] {
    return this.listener.rejections.map(({ rejected }) => rejected);
  }

  get count(): number {
    return this.listener.readings.length;
  }
}

function running(settings: unknown = {}): Xl2Dialogue {
  const dialogue = new Xl2Dialogue(settings);
  dialogue.greet();
  return dialogue;
}

/** A dialogue in which the maximum is already told. */
function chained(): Xl2Dialogue {
  const dialogue = running();
  dialogue.set('60.0 dB, OK', '61.0 dB, OK');
  expect(dialogue.set('60.1 dB, OK', '62.0 dB, OK')).toMatchObject({
    maximum: { levelDb: 62, since: 'last-reading' },
  });
  return dialogue;
}

describe('the dialogue with an XL2', () => {
  test('greets, then asks in sets of one latch ten times a second', () => {
    const dialogue = running();
    dialogue.wait(0.02);
    for (const text of ['60.0 dB, OK', '61.0 dB, OK', '0.100 sec, OK']) {
      dialogue.hear(`${text}\r\n`);
      dialogue.wait(0.01);
    }
    dialogue.wait(0.1);
    expect(dialogue.takeTimed()).toEqual([
      [0, 'say *IDN?'],
      [0, 'say INIT:STATE?'],
      [0, 'say MEAS:INIT'],
      [0, `say ${level}`],
      [0.02, `say ${maximum}`],
      [0.03, `say ${interval}`],
      [0.04, 'reading 60'],
      [0.1, 'say MEAS:INIT'],
      [0.1, `say ${level}`],
    ]);
    expect(dialogue.decoder.identity?.()).toEqual({
      maker: 'NTi Audio',
      model: 'XL2',
      serialNumber: 'A2A-12345-D0',
      firmware: 'FW4.80',
    });
  });

  test('a reading names the weighting that was asked for, and keeps all its lines', () => {
    const reading = running().set('60.0 dB, OK', '61.0 dB, OK');
    expect(reading).toMatchObject({
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      hold: 'none',
      overload: 'no',
      underRange: 'no',
    });
    const text = Buffer.from((reading?.rawHex ?? '').replaceAll(' ', ''), 'hex').toString('latin1');
    expect(text).toBe('60.0 dB, OK\r\n61.0 dB, OK\r\n0.100 sec, OK');
  });

  test('another weighting is another question', () => {
    const dialogue = running({ frequencyWeighting: 'C', timeWeighting: 'S', readMaximum: false });
    dialogue.wait(0.01);
    expect(dialogue.take()).toContain('say MEAS:SLM:123? LCS');
    dialogue.hear('70.0 dB, OK\r\n');
    expect(dialogue.listener.readings.at(-1)).toMatchObject({
      frequencyWeighting: { value: 'C' },
      timeWeighting: { value: 'S' },
      maximum: null,
    });
  });

  test('a stopped meter is started once, in its function sound level meter', () => {
    const dialogue = new Xl2Dialogue();
    dialogue.greet('STOPPED');
    dialogue.wait(2.6);
    dialogue.hear('SETTLING\r\n');
    dialogue.wait(0.6);
    dialogue.hear('RUNNING\r\n');
    expect(dialogue.takeTimed()).toMatchObject([
      [0, 'say *IDN?'],
      [0, 'say INIT:STATE?'],
      [0, 'say MEAS:FUNC SLM'],
      [2, 'say INIT START'],
      [2.5, 'say INIT:STATE?'],
      [3, 'say INIT:STATE?'],
      [3.2, 'say MEAS:INIT'],
      [3.2, `say ${level}`],
    ]);
  });

  test('a meter that the operator stops is not started again, and says so', () => {
    const dialogue = running();
    dialogue.set('-999 dB, UNDEF', '-999 dB, UNDEF', '-999 sec, UNDEF');
    expect(dialogue.listener.readings.at(-1)?.value).toEqual({ state: 'none', why: 'undefined' });
    dialogue.wait(0.6);
    const stopped = new Xl2Dialogue({ startMeasurement: false });
    stopped.greet('STOPPED');
    stopped.wait(0.6);
    stopped.hear('STOPPED\r\n');
    expect(stopped.codes).toEqual(['not-running', 'not-running']);
    expect(stopped.take().some((event) => event.includes('START'))).toBe(false);
  });

  test('a frozen display is told as held', () => {
    const dialogue = new Xl2Dialogue();
    dialogue.greet('FROZEN');
    dialogue.wait(0.01);
    dialogue.hear('60.0 dB, OK\r\n');
    dialogue.hear('61.0 dB, OK\r\n');
    dialogue.hear('0.100 sec, OK\r\n');
    expect(dialogue.listener.readings.at(-1)).toMatchObject({ hold: 'hold', maximum: null });
    expect(dialogue.lastSaid).toBe('INIT:STATE?');
  });

  test('overload counts where either of both values carries it', () => {
    expect(running().set('105.6 dB, OVLD', '106.0 dB, OVLD')).toMatchObject({ overload: 'now' });
    expect(running().set('60.0 dB, OK', '125.0 dB, OVLD')).toMatchObject({ overload: 'now' });
    expect(running().set('21.4 dB, LOW', '30.0 dB, OK')).toMatchObject({ underRange: 'now', overload: 'no' });
  });
});

describe("an XL2's maximum since the last reading", () => {
  test('is not told with the first reading, whose interval began before anybody listened', () => {
    expect(running().set('60.0 dB, OK', '99.0 dB, OK')).toMatchObject({ maximum: null });
    chained();
  });

  test.each([
    ['the level', 0],
    ['the maximum', 1],
    ['the interval', 2],
  ])('after a lost answer about %s the next reading carries none, the one after it does', (_, lost) => {
    const dialogue = chained();
    dialogue.wait(0.002);
    for (const text of ['60.0 dB, OK', '90.0 dB, OK', '0.100 sec, OK'].slice(0, lost))
      dialogue.hear(`${text}\r\n`);
    const before = dialogue.count;
    dialogue.wait(1);
    expect(dialogue.count).toBe(before);
    expect(dialogue.lastSaid).toBe('INIT:STATE?');
    dialogue.hear('RUNNING\r\n');
    // The meter's interval is the one between the lost latch and this: the loud moment lies before it.
    expect(dialogue.set('60.0 dB, OK', '61.0 dB, OK', '0.900 sec, OK')).toMatchObject({ maximum: null });
    expect(dialogue.set('60.0 dB, OK', '61.5 dB, OK')).toMatchObject({ maximum: { levelDb: 61.5 } });
  });

  test('an answer that comes too late is not taken for another question', () => {
    const dialogue = chained();
    dialogue.wait(0.6);
    dialogue.hear('95.0 dB, OK\r\n');
    expect(dialogue.codes).toEqual(['out-of-step']);
    dialogue.wait(0.5);
    expect(dialogue.lastSaid).toBe('INIT:STATE?');
    dialogue.hear('94.0 dB, OK\r\n');
    dialogue.wait(0.5);
    dialogue.hear('RUNNING\r\n');
    expect(dialogue.set('60.0 dB, OK', '61.0 dB, OK', '1.800 sec, OK')).toMatchObject({
      value: { value: 60 },
      maximum: null,
    });
    expect(dialogue.codes).toEqual(['out-of-step', 'out-of-step']);
  });

  test('a doubled answer spoils its set, wherever it arrives', () => {
    for (const chunks of [['60.0 dB, OK\r\n60.0 dB, OK\r\n'], ['60.0 dB, OK\r\n', '60.0 dB, OK\r\n']]) {
      const dialogue = chained();
      const before = dialogue.count;
      dialogue.wait(0.002);
      for (const chunk of chunks) dialogue.hear(chunk);
      dialogue.hear('88.0 dB, OK\r\n');
      dialogue.hear('0.100 sec, OK\r\n');
      expect(dialogue.count).toBe(before);
      expect(dialogue.codes[0]).toBe('out-of-step');
    }
  });

  test('an implausible level between two readings breaks the chain', () => {
    const dialogue = chained();
    dialogue.set('190.0 dB, OK', '190.0 dB, OK');
    expect(dialogue.codes).toEqual(['implausible']);
    expect(dialogue.set('60.0 dB, OK', '61.0 dB, OK')).toMatchObject({ maximum: null });
  });

  test('is not told when the meter was restarted in between, or its latch was missed', () => {
    expect(chained().set('60.0 dB, OK', '61.0 dB, OK', '0.020 sec, OK')).toMatchObject({ maximum: null });
    expect(chained().set('60.0 dB, OK', '61.0 dB, OK', '0.200 sec, OK')).toMatchObject({ maximum: null });
    expect(chained().set('60.0 dB, OK', '61.0 dB, OK', '-999 sec, UNDEF')).toMatchObject({ maximum: null });
  });

  test('may come some milliseconds early or late', () => {
    for (const seconds of ['0.065', '0.135'])
      expect(chained().set('60.0 dB, OK', '61.0 dB, OK', `${seconds} sec, OK`)).toMatchObject({
        maximum: { levelDb: 61 },
      });
  });

  test('is not told where it is undefined, unknown, or below the level that it must contain', () => {
    for (const text of ['-999 dB, NO_DT_VALUE', ';', '59.0 dB, OK'])
      expect(chained().set('60.0 dB, OK', text)).toMatchObject({ value: { value: 60 }, maximum: null });
  });

  test('after a reading without a level it is not told', () => {
    const dialogue = chained();
    dialogue.set('-999 dB, UNDEF', '-999 dB, UNDEF', '-999 sec, UNDEF');
    dialogue.wait(0.5);
    dialogue.answerState();
    expect(dialogue.set('60.0 dB, OK', '61.0 dB, OK')).toMatchObject({ value: { value: 60 }, maximum: null });
  });

  test('in a recording nobody knows when the latches were: no maximum, but every level', () => {
    const sets = ['60.0', '61.0'].map((text) => `${text} dB, OK\r\n99.0 dB, OK\r\n0.100 sec, OK\r\n`);
    const { readings } = heard(
      decoderOf('nti-xl2'),
      sets.map((text) => Buffer.from(text, 'latin1')),
    );
    expect(readings).toMatchObject([
      { value: { value: 60 }, maximum: null },
      { value: { value: 61 }, maximum: null },
    ]);
  });
});

describe('an XL2 on an unknown port', () => {
  const question = driverOf('nti-xl2').identification.question;
  const identityIn = (text: string) => question?.identityIn(Buffer.from(text, 'latin1')) ?? null;

  test('is known by its name, and nothing else is', () => {
    expect(identityIn('NTiAudio,XL2,A2A-12345-D0,FW2.03\r\n')?.serialNumber).toBe('A2A-12345-D0');
    for (const text of ['KEITHLEY,2000,1,A\r\n', 'NTiAudio,XL2\r\n', '52.1 dB, OK\r\n', ''])
      expect(identityIn(text)).toBeNull();
  });
});
