import { describe, expect, test } from 'vitest';
import type { Reading } from '#core/reading/reading.ts';
import { decoderOf, driverOf } from '../../support/decoder-of.ts';
import { WrittenDialogue } from '../../support/written-dialogue.ts';

const show = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const results = '#2,1,T?,V?,v?,M?,S?;';
const state = (running: 0 | 1, filter = 2): string =>
  `#1,U971,N1234,W1.05.1,Q0.01,M1,R1,F${filter}:1,F3:2,C1:1,C2:2,S${running};`;

class SvantekDialogue extends WrittenDialogue {
  readonly decoder;

  constructor(settings: unknown = {}) {
    const decoder = decoderOf('svantek', settings, 'in-the-middle');
    super(decoder, show);
    this.decoder = decoder;
  }

  /** The meter's answer to the question about results, which is waited for. */
  tell(seconds: number, maximumDb: string, levelDb: string): Reading | undefined {
    for (let turn = 0; turn < 100 && this.lastSaid !== results; turn += 1) this.wait(0.05);
    this.wait(0.2);
    this.hear(`#2,1,T${seconds},V0,v0,M${maximumDb},S${levelDb};`);
    return this.listener.readings.at(-1);
  }

  /** Lets time pass until something is said; results and identity are told as they are asked for. */
  until(said: string): void {
    for (let turn = 0; turn < 100 && this.lastSaid !== said; turn += 1) {
      if (this.lastSaid === results) this.hear('#2,1,T12,V0,v0,M99.00,S74.30;');
      this.wait(0.05);
    }
    if (this.lastSaid !== said) throw new Error(`said ${this.lastSaid} instead of ${said}`);
  }

  clear(filter = 2): void {
    this.decoder.clearMaximum?.();
    for (const [said, answer] of [
      ['#1,S0;', '#1,S0;'],
      ['#1,S1;', '#1,S1;'],
      ['#1;', state(1, filter)],
    ] as const) {
      this.until(said);
      this.hear(answer);
    }
  }

  get codes(): readonly string[] {
    return this.listener.rejections.map(({ rejected }) => rejected);
  }
}

function running(settings: unknown = {}): SvantekDialogue {
  const dialogue = new SvantekDialogue(settings);
  dialogue.wait(0.01);
  dialogue.hear(state(1));
  return dialogue;
}

describe('the dialogue with a Svantek meter', () => {
  test('asks who it is and how it is set, then for results five times a second', () => {
    const dialogue = running();
    dialogue.wait(0.01);
    dialogue.hear('#2,1,T12,V0,v0,M80.00,S74.30;');
    dialogue.wait(0.2);
    expect(dialogue.takeTimed()).toEqual([
      [0, 'say #1;'],
      [0.01, `say ${results}`],
      [0.02, 'reading 74.3'],
      [0.21, `say ${results}`],
    ]);
    expect(dialogue.listener.readings[0]).toMatchObject({
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      overload: 'no',
      underRange: 'no',
      maximum: null,
    });
    expect(dialogue.decoder.identity?.()).toEqual({
      maker: 'Svantek',
      model: '971',
      serialNumber: '1234',
      firmware: '1.05.1',
    });
  });

  test('a meter that stands is started once; with the setting off it is not', () => {
    const dialogue = new SvantekDialogue();
    dialogue.hear(state(0));
    dialogue.hear('#1,S1;');
    dialogue.hear('#2,?;');
    expect(dialogue.take()).toEqual(['say #1;', 'say #1,S1;', `say ${results}`, 'reading null']);
    const left = new SvantekDialogue({ startMeasurement: false });
    left.hear(state(0));
    expect(left.take()).toEqual(['say #1;', `say ${results}`]);
  });

  test('the newer form and other profiles are other questions', () => {
    const dialogue = new SvantekDialogue({ resultForm: 'newer', profile: 2 });
    dialogue.hear(state(1));
    expect(dialogue.take()).toEqual(['say #1;', 'say #2,a,2,T?,V?,v?,M?,S?;']);
    dialogue.hear('#2,a,2,T12,V0,v0,M80.00,S74.30;');
    // Filter 3 and detector 2 of profile 2.
    expect(dialogue.listener.readings[0]).toMatchObject({
      frequencyWeighting: { value: 'C' },
      timeWeighting: { value: 'S' },
    });
  });

  test('silence, then an answer that comes too late: it is dropped, and half of one too', () => {
    const dialogue = running();
    dialogue.hear('#2,1,T12,V0,v0,M80.0');
    dialogue.wait(1.05);
    dialogue.hear('#2,1,T12,V0,v0,M80.00,S74.30;');
    expect(dialogue.codes.slice(-1)).toEqual(['not-asked']);
    expect(dialogue.listener.readings).toEqual([]);
    dialogue.wait(0.6);
    dialogue.hear('#2,1,T13,V0,v0,M80.00,S74.40;');
    expect(dialogue.take().slice(-2)).toEqual([`say ${results}`, 'reading 74.4']);
  });

  test('a doubled answer counts once', () => {
    const dialogue = running();
    dialogue.hear('#2,1,T12,V0,v0,M80.00,S74.30;#2,1,T12,V0,v0,M80.00,S74.30;');
    expect(dialogue.listener.readings).toHaveLength(1);
    expect(dialogue.codes).toEqual(['not-asked']);
  });

  test('a question that is refused is told', () => {
    const dialogue = running();
    dialogue.hear('#7,?;');
    dialogue.wait(0.3);
    expect(dialogue.take()).toEqual(['say #1;', `say ${results}`, 'refused refused', `say ${results}`]);
  });

  test('seconds that stand mark the values as held', () => {
    const dialogue = running();
    for (let poll = 0; poll < 16; poll += 1) {
      dialogue.tell(12, '80.00', '74.30');
      dialogue.wait(0.21);
      if (dialogue.lastSaid === '#1;') dialogue.hear(state(1));
    }
    expect(dialogue.listener.readings[0]).toMatchObject({ hold: 'unknown' });
    expect(dialogue.listener.readings.at(-1)).toMatchObject({ hold: 'hold' });
  });
});

describe("a Svantek meter's own maximum", () => {
  test('is told from the confirmed clearing on, never before', () => {
    const dialogue = running();
    expect(dialogue.tell(12, '99.00', '74.30')).toMatchObject({ maximum: null });
    dialogue.clear();
    expect(dialogue.tell(0, '75.00', '74.30')).toMatchObject({
      maximum: { levelDb: 75, since: 'cleared' },
    });
    expect(dialogue.tell(0, '75.10', '74.30')).toMatchObject({ maximum: { levelDb: 75.1 } });
  });

  test('is not told while the clearing is under way', () => {
    const dialogue = running();
    dialogue.clear();
    dialogue.tell(0, '75.00', '74.30');
    dialogue.decoder.clearMaximum?.();
    dialogue.hear('#2,1,T0,V0,v0,M75.00,S74.30;');
    expect(dialogue.listener.readings.at(-1)).toMatchObject({ maximum: null });
  });

  test('a start that the meter refuses is repeated, so that it is not left standing', () => {
    const dialogue = running();
    dialogue.tell(12, '99.00', '74.30');
    dialogue.decoder.clearMaximum?.();
    dialogue.until('#1,S0;');
    dialogue.hear('#1,S0;');
    dialogue.hear('#1,?;');
    dialogue.wait(1.1);
    expect(dialogue.take().filter((event) => event === 'say #1,S1;')).toHaveLength(2);
    dialogue.hear('#1,S1;');
    dialogue.hear(state(1));
    expect(dialogue.tell(0, '75.00', '74.30')).toMatchObject({ maximum: { levelDb: 75 } });
  });

  test('a clearing whose stop is not confirmed is none', () => {
    const dialogue = running();
    dialogue.tell(12, '99.00', '74.30');
    dialogue.decoder.clearMaximum?.();
    dialogue.until('#1,S0;');
    dialogue.hear('#1,?;');
    dialogue.hear('#1,S1;');
    dialogue.hear(state(1));
    expect(dialogue.tell(13, '99.00', '74.30')).toMatchObject({ maximum: null });
  });

  test.each([
    ['fallen', '74.90', '74.30', 0],
    ['reset with the seconds', '75.10', '74.30', -9],
    ['left behind by the level', '75.10', '76.00', 3],
    ['paused, so that the seconds lag', '75.10', '74.30', -2],
  ])('counts no longer once it has %s', (_, maximumDb, levelDb, seconds) => {
    const dialogue = running();
    dialogue.clear();
    expect(dialogue.tell(10, '75.00', '74.30')).toMatchObject({ maximum: { levelDb: 75 } });
    dialogue.wait(0.1);
    expect(dialogue.tell(10 + seconds, maximumDb, levelDb)).toMatchObject({ maximum: null });
    expect(dialogue.tell(11 + seconds, '80.00', '74.30')).toMatchObject({ maximum: null });
  });

  test('filter and detector are read again with each clearing, and after an interruption', () => {
    const dialogue = running();
    dialogue.clear(3);
    expect(dialogue.tell(0, '75.00', '74.30')).toMatchObject({ frequencyWeighting: { value: 'C' } });
    dialogue.tell(30, '75.00', '74.30');
    dialogue.wait(0.3);
    expect(dialogue.lastSaid).toBe('#1;');
  });
});

describe('a Svantek meter on an unknown port', () => {
  const question = driverOf('svantek').identification.question;
  const identityIn = (text: string) => question?.identityIn(Buffer.from(text, 'latin1')) ?? null;

  test('is known by its model, and nothing else is', () => {
    expect(identityIn(state(1))?.model).toBe('971');
    for (const text of ['#1;', '#1,?;', 'R+0001\r\n', '']) expect(identityIn(text)).toBeNull();
  });
});
