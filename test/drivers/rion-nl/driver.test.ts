import { describe, expect, test } from 'vitest';
import type { Reading } from '#core/reading/reading.ts';
import { decoderOf, driverOf } from '../../support/decoder-of.ts';
import { WrittenDialogue } from '../../support/written-dialogue.ts';

const show = (bytes: Uint8Array): string =>
  bytes[0] === 0x1a ? '1A' : Buffer.from(bytes).toString('latin1').replace('\r\n', '');

const answers: Readonly<Record<string, string>> = {
  'Echo,Off': 'R+0000\r\n',
  'Type?': 'R+0000\r\nNL-52\r\n',
  'Serial Number?': 'R+0000\r\n00123456\r\n',
  'System Version?': 'R+0000\r\n1.7\r\n',
  'Frequency Weighting?': 'R+0000\r\nA\r\n',
  'Time Weighting?': 'R+0000\r\nF\r\n',
  'Measure,Stop': 'R+0000\r\n',
  'Measure,Start': 'R+0000\r\n',
  'DRD?': 'R+0000\r\n',
};

const line = (level: string, maximum: string): string =>
  `  1,${level}, 70.0,${maximum}, 60.0, --.-, --.-,0,0\r\n`;

const opening = ['1A', 'Echo,Off', 'Type?', 'Serial Number?', 'System Version?'];
const weightings = ['Frequency Weighting?', 'Time Weighting?'];

class RionDialogue extends WrittenDialogue {
  readonly decoder;

  constructor(settings: unknown = {}) {
    const decoder = decoderOf('rion-nl', settings, 'in-the-middle');
    super(decoder, show);
    this.decoder = decoder;
  }

  /** Answers all that is said until the given command was, which is left unanswered. */
  answerUntil(last: string, otherAnswers: Readonly<Record<string, string>> = {}): readonly string[] {
    const said: string[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const commands = this.take()
        .filter((event) => event.startsWith('say '))
        .map((event) => event.slice(4));
      said.push(...commands);
      const command = commands.at(-1) ?? '';
      if (command === last) return said;
      const answer = otherAnswers[command] ?? answers[command];
      if (answer !== undefined) this.hear(answer);
      this.wait(1.01);
    }
    throw new Error(`never said ${last}: ${said.join(' ')}`);
  }

  /** Goes through the greeting until the stream runs. */
  startStream(otherAnswers: Readonly<Record<string, string>> = {}): void {
    this.answerUntil('DRD?', otherAnswers);
    this.hear('R+0000\r\n');
    this.hear(line(' 74.3', ' 99.9'));
  }

  clear(otherAnswers: Readonly<Record<string, string>> = {}): readonly string[] {
    this.decoder.clearMaximum?.();
    const said = this.answerUntil('DRD?', otherAnswers);
    this.hear('R+0000\r\n');
    return said;
  }

  get last(): Reading | undefined {
    return this.listener.readings.at(-1);
  }

  get codes(): readonly string[] {
    return this.listener.rejections.map(({ rejected }) => rejected);
  }
}

describe('the dialogue with a Rion meter', () => {
  test('ends an old stream, asks who it is and how it is set, and then for the stream', () => {
    const dialogue = new RionDialogue();
    expect(dialogue.answerUntil('DRD?')).toEqual([...opening, ...weightings, 'DRD?']);
    dialogue.hear('R+0000\r\n');
    dialogue.hear(line(' 74.3', ' 76.0'));
    expect(dialogue.last).toMatchObject({
      value: { value: 74.3 },
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      overload: 'no',
      underRange: 'no',
      maximum: null,
    });
    expect(dialogue.decoder.identity?.()).toEqual({
      maker: 'Rion',
      model: 'NL-52',
      serialNumber: '00123456',
      firmware: '1.7',
    });
    dialogue.take();
    dialogue.wait(20);
    expect(dialogue.take()).toEqual([]);
  });

  test('drains the stream for 0.2 s and leaves a second between an answer and the next command', () => {
    const dialogue = new RionDialogue();
    dialogue.wait(0.3);
    dialogue.hear('$R+0000\r\n');
    dialogue.wait(2);
    expect(dialogue.takeTimed()).toEqual([
      [0, 'say 1A'],
      [0.2, 'say Echo,Off'],
      [1.3, 'say Type?'],
    ]);
  });

  test('an echo before the answer is skipped, blanks in it too', () => {
    const dialogue = new RionDialogue();
    dialogue.answerUntil('Type?');
    dialogue.hear('Type?\r\n$R+0000\r\nNL-42\r\n');
    expect(dialogue.codes).toEqual([]);
    expect(dialogue.decoder.identity?.()?.model).toBe('NL-42');
  });

  test('an open menu is told and waited for', () => {
    const dialogue = new RionDialogue();
    dialogue.answerUntil('DRD?');
    dialogue.hear('R+0004\r\n');
    dialogue.wait(1.1);
    expect(dialogue.take()).toEqual(['refused wrong-state', 'say DRD?']);
    dialogue.hear('R+0000\r\n');
    dialogue.hear(line(' 74.3', ' 76.0'));
    expect(dialogue.take()).toEqual(['reading 74.3']);
  });

  test('silence: the stream is ended in case it runs, then the same is asked again', () => {
    const dialogue = new RionDialogue();
    dialogue.answerUntil('Type?');
    dialogue.wait(4.5);
    expect(dialogue.take()).toEqual(['say 1A', 'say Type?']);
    dialogue.hear('R+0000\r\nNL-43\r\n');
    expect(dialogue.decoder.identity?.()?.model).toBe('NL-43');
  });

  test('half an answer is forgotten when its time is up', () => {
    const dialogue = new RionDialogue();
    dialogue.answerUntil('Type?');
    dialogue.hear('R+0000\r\nNL-');
    dialogue.wait(4.5);
    dialogue.hear('R+0000\r\nNL-53\r\n');
    expect(dialogue.codes).toEqual(['line-unknown']);
    expect(dialogue.decoder.identity?.()?.model).toBe('NL-53');
  });

  test('an answer that comes too late is not taken for the next one', () => {
    const dialogue = new RionDialogue();
    dialogue.answerUntil('Frequency Weighting?');
    dialogue.wait(3.1);
    dialogue.hear('R+0000\r\nA\r\n');
    dialogue.wait(2);
    expect(dialogue.lastSaid).toBe('Frequency Weighting?');
    expect(dialogue.codes).toEqual(['line-unknown']);
  });

  test('lines of an old stream do not count before the weightings are known', () => {
    const dialogue = new RionDialogue();
    dialogue.wait(0.1);
    dialogue.hear(`0.1, 60.0, --.-, --.-,0,0\r\n${line(' 74.3', ' 76.0')}`);
    expect(dialogue.listener.readings).toEqual([]);
    expect(dialogue.codes).toEqual(['fields-missing', 'not-asked']);
  });

  test('what the meter does not tell of its weightings may be declared', () => {
    const dialogue = new RionDialogue({ frequencyWeighting: 'A' });
    dialogue.startStream({ 'Frequency Weighting?': 'R+0003\r\n', 'Time Weighting?': 'R+0003\r\n' });
    expect(dialogue.last).toMatchObject({
      frequencyWeighting: { origin: 'declared', value: 'A' },
      timeWeighting: { origin: 'unknown' },
    });
  });

  test('a meter that stands on C says so', () => {
    const dialogue = new RionDialogue();
    dialogue.startStream({ 'Frequency Weighting?': 'R+0000\r\nC\r\n' });
    expect(dialogue.last).toMatchObject({ frequencyWeighting: { origin: 'reported', value: 'C' } });
  });

  test('snapshots are asked for no more than once a second', () => {
    const dialogue = new RionDialogue({ output: 'DOD', commandPauseSeconds: 0.02 });
    dialogue.answerUntil('DOD?');
    for (let second = 0; second < 3; second += 1) {
      dialogue.hear('R+0000\r\n 74.3, 73.9, 88.1, 76.0, 70.1, 75.8, 75.0, 73.6, 71.2, 70.6\r\n');
      dialogue.wait(1.01);
    }
    const times = dialogue.events.filter(([, event]) => event === 'say DOD?').map(([seconds]) => seconds);
    const gaps = times.slice(1).map((seconds, index) => seconds - (times[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(1);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1);
    expect(dialogue.last).toMatchObject({ value: { value: 74.3 }, overload: 'unknown', maximum: null });
  });
});

describe("a Rion meter's own maximum", () => {
  const clearing = ['1A', 'Measure,Stop', 'Measure,Start', ...weightings, 'DRD?'];

  test('is told from the confirmed clearing on, never before', () => {
    const dialogue = new RionDialogue();
    dialogue.startStream();
    expect(dialogue.last).toMatchObject({ maximum: null });
    expect(dialogue.clear()).toEqual(clearing);
    dialogue.hear(line(' 74.3', ' 76.0'));
    expect(dialogue.last).toMatchObject({ maximum: { levelDb: 76, since: 'cleared' } });
  });

  test('lines that are still under way when it is cleared carry none', () => {
    const dialogue = new RionDialogue();
    dialogue.startStream();
    dialogue.clear();
    dialogue.hear(line(' 74.3', ' 76.0'));
    dialogue.decoder.clearMaximum?.();
    dialogue.hear(line(' 74.4', ' 76.0'));
    expect(dialogue.last).toMatchObject({ value: { value: 74.4 }, maximum: null });
  });

  test('is not told when the stop was not confirmed, and the meter is not left stopped', () => {
    const dialogue = new RionDialogue();
    dialogue.startStream();
    const said = dialogue.clear({ 'Measure,Stop': 'R+0004\r\n' });
    expect(said).toEqual([
      '1A',
      'Measure,Stop',
      'Measure,Start',
      'Measure,Stop',
      'Measure,Start',
      ...weightings,
      'DRD?',
    ]);
    dialogue.hear(line(' 74.3', ' 76.0'));
    expect(dialogue.last).toMatchObject({ maximum: null });
  });

  test('a start that is refused after the stop is repeated until it is confirmed', () => {
    const dialogue = new RionDialogue();
    dialogue.startStream();
    dialogue.decoder.clearMaximum?.();
    dialogue.answerUntil('Measure,Start');
    dialogue.hear('R+0004\r\n');
    dialogue.wait(1.1);
    expect(dialogue.lastSaid).toBe('Measure,Start');
  });

  test('weightings are read again with each clearing', () => {
    const dialogue = new RionDialogue();
    dialogue.startStream();
    dialogue.clear({ 'Frequency Weighting?': 'R+0000\r\nC\r\n' });
    dialogue.hear(line(' 74.3', ' 76.0'));
    expect(dialogue.last).toMatchObject({ frequencyWeighting: { value: 'C' } });
  });

  test('counts no longer once it has fallen or stays behind the level', () => {
    for (const strange of [line(' 70.0', ' 75.9'), line(' 77.0', ' 76.0')]) {
      const dialogue = new RionDialogue();
      dialogue.startStream();
      dialogue.clear();
      dialogue.hear(line(' 74.3', ' 76.0'));
      dialogue.hear(strange);
      expect(dialogue.last).toMatchObject({ maximum: null });
      dialogue.hear(line(' 74.3', ' 78.0'));
      expect(dialogue.last).toMatchObject({ maximum: null });
    }
  });

  test('a maximum that is off on the display is none', () => {
    const dialogue = new RionDialogue();
    dialogue.startStream();
    dialogue.clear();
    dialogue.hear(line(' 74.3', ' --.-'));
    expect(dialogue.last).toMatchObject({ value: { value: 74.3 }, maximum: null });
  });
});

describe('a Rion meter on an unknown port', () => {
  const question = driverOf('rion-nl').identification.question;
  const identityIn = (text: string) => question?.identityIn(Buffer.from(text, 'latin1')) ?? null;

  test('is known by its type, with echo or prompt', () => {
    expect(identityIn('Type?\r\n$R+0000\r\nNL-52\r\n')?.model).toBe('NL-52');
    expect(identityIn('R+0000\r\nNL-43\r\n')?.model).toBe('NL-43');
  });

  test('other answers are not its', () => {
    for (const text of ['R+0001\r\n', 'NL-52\r\n', 'Type?\r\n?\r\n', '', 'R+0000\r\nERROR\r\n'])
      expect(identityIn(text)).toBeNull();
  });
});
