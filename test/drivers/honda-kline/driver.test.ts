import { describe, expect, test } from 'vitest';
import { bytesOfHex } from '../../support/chunks.ts';
import { decoderOf, driverOf } from '../../support/decoder-of.ts';
import { WrittenDialogue } from '../../support/written-dialogue.ts';

const shown = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const greeting = 'fe04728c';
const start = '720500f099';
const table11 = '7205711107';
const table17 = '7205711701';
const reply3500 = '02 18 71 17 0D AC 00 00 FF 0A FF FF FF FF 79 00 00 80 8D 00 00 00 00 1A';
const replyTable11 = '02 0A 71 11 0D AC 00 00 FF BA';

function open(settings: unknown = {}): WrittenDialogue {
  return new WrittenDialogue(decoderOf('honda-kline', settings, 'in-the-middle'), shown);
}

/** The wire hands back what was said, and 20 ms later an answer comes. */
function answer(dialogue: WrittenDialogue, said: string, reply: string): readonly string[] {
  dialogue.take();
  expect(dialogue.lastSaid).toBe(said);
  dialogue.hear(bytesOfHex(said));
  dialogue.wait(0.02);
  dialogue.hear(bytesOfHex(reply));
  const heard = dialogue.take().filter((event) => !event.startsWith('say'));
  dialogue.wait(0.1);
  return heard;
}

/** A dialogue in which the control unit has been woken and started. */
function started(settings: unknown = {}): WrittenDialogue {
  const dialogue = open(settings);
  dialogue.wait(0.2);
  answer(dialogue, greeting, '0E 04 72 7C');
  answer(dialogue, start, '02 04 00 FA');
  return dialogue;
}

describe('waking a Honda control unit', () => {
  test('pulls the line low for 70 ms, leaves it high for 120 ms, and greets', () => {
    const dialogue = open();
    dialogue.wait(0.2);
    expect(dialogue.takeTimed()).toEqual([
      [0, 'break begin'],
      [0.07, 'break end'],
      [0.19, `say ${greeting}`],
    ]);
  });

  test('takes the times of the settings', () => {
    const dialogue = open({ wakeLowSeconds: 0.025, wakeHighSeconds: 0.3 });
    dialogue.wait(0.4);
    expect(dialogue.takeTimed()).toEqual([
      [0, 'break begin'],
      [0.025, 'break end'],
      [0.325, `say ${greeting}`],
    ]);
  });

  test('hears its own pulling low as zeros, which are no fault', () => {
    const dialogue = open();
    dialogue.wait(0.03);
    dialogue.hear(Uint8Array.of(0));
    dialogue.wait(0.04);
    dialogue.hear(Uint8Array.of(0, 0));
    dialogue.wait(0.121);
    dialogue.hear(Uint8Array.of(0));
    expect(answer(dialogue, greeting, '0E 04 72 7C')).toEqual([]);
    expect(dialogue.listener.rejections).toEqual([]);
  });

  test('goes on where the greeting is not answered, as some control units do', () => {
    const dialogue = open();
    dialogue.wait(0.2);
    dialogue.take();
    dialogue.hear(bytesOfHex(greeting));
    dialogue.wait(0.25);
    expect(answer(dialogue, start, '02 04 00 FA')).toEqual([]);
    expect(dialogue.lastSaid).toBe(table11);
  });

  test('is repeated no more often than once a second while nothing answers', () => {
    const dialogue = open();
    dialogue.wait(2.6);
    expect(dialogue.takeTimed()).toEqual([
      [0, 'break begin'],
      [0.07, 'break end'],
      [0.19, `say ${greeting}`],
      [0.44, `say ${start}`],
      [1.19, 'break begin'],
      [1.26, 'break end'],
      [1.38, `say ${greeting}`],
      [1.63, `say ${start}`],
      [2.38, 'break begin'],
      [2.45, 'break end'],
      [2.57, `say ${greeting}`],
    ]);
  });
});

describe('reading tables', () => {
  test('table 11 is asked first and kept where it is there', () => {
    const dialogue = started();
    for (let turn = 0; turn < 3; turn += 1)
      expect(answer(dialogue, table11, replyTable11)).toEqual(['reading 3500']);
  });

  test('where there is no table 11, table 17 is asked, also after the next waking', () => {
    const dialogue = started();
    expect(answer(dialogue, table11, '02 05 71 11 77')).toEqual(['refused table-missing']);
    expect(answer(dialogue, table17, reply3500)).toEqual(['reading 3500']);
    dialogue.wait(1);
    expect(dialogue.lastSaid).toBe(start);
    answer(dialogue, start, '02 04 00 FA');
    expect(answer(dialogue, table17, reply3500)).toEqual(['reading 3500']);
  });

  test('a table that was read is not given up for one answer that denies it', () => {
    const dialogue = started();
    answer(dialogue, table11, replyTable11);
    expect(answer(dialogue, table11, '02 05 71 11 77')).toEqual(['refused table-missing']);
    expect(answer(dialogue, table11, replyTable11)).toEqual(['reading 3500']);
  });

  test('a chosen table is asked alone', () => {
    const dialogue = started({ table: '17' });
    expect(answer(dialogue, table17, '02 05 71 17 71')).toEqual(['refused table-missing']);
    expect(answer(dialogue, table17, reply3500)).toEqual(['reading 3500']);
  });

  test('as fast as answers come, with a floor', () => {
    const dialogue = started();
    const gaps: number[] = [];
    for (const afterSeconds of [0.15, 0.02, 0.04, 0.2, 0.02]) {
      const saidSeconds = dialogue.lastSaidSeconds;
      dialogue.wait(saidSeconds + afterSeconds - dialogue.nowSeconds);
      answerAgain(dialogue);
      while (dialogue.lastSaidSeconds === saidSeconds) dialogue.wait(0.001);
      gaps.push(Math.round((dialogue.lastSaidSeconds - saidSeconds) * 1000) / 1000);
    }
    expect(gaps).toEqual([0.15, 0.1, 0.1, 0.2, 0.1]);
  });
});

describe('what goes wrong on the wire', () => {
  test('an echo that differs is told, and the question is asked again', () => {
    const dialogue = started();
    dialogue.take();
    dialogue.hear(bytesOfHex('72 05 7F 11 07'));
    expect(dialogue.take()).toEqual(['refused echo-wrong']);
    dialogue.wait(0.25);
    expect(dialogue.take()).toEqual([`say ${table11}`]);
    expect(answerAgain(dialogue)).toContain('reading 3500');
  });

  test('without echo the answer is read and the missing echo told', () => {
    const dialogue = started();
    dialogue.take();
    dialogue.hear(bytesOfHex(replyTable11));
    expect(dialogue.take()).toEqual(['refused echo-missing', 'reading 3500', `say ${table11}`]);
  });

  test('an adapter that takes the echo out itself is believed', () => {
    const dialogue = open({ adapterEchoes: false });
    dialogue.wait(0.2);
    for (const reply of ['0E 04 72 7C', '02 04 00 FA', replyTable11]) {
      dialogue.hear(bytesOfHex(reply));
      dialogue.wait(0.1);
    }
    expect(dialogue.listener.rejections).toEqual([]);
    expect(dialogue.listener.readings).toHaveLength(1);
  });

  test('half an answer is dropped and not mixed with the next one', () => {
    const dialogue = started();
    dialogue.take();
    dialogue.hear(bytesOfHex(`${table11} 02 18 71 11 0D`));
    dialogue.wait(0.25);
    expect(dialogue.take()).toEqual([`say ${table11}`]);
    expect(answerAgain(dialogue).slice(0, 2)).toEqual(['refused incomplete', 'reading 3500']);
  });

  test('a question without answer is asked once more', () => {
    const dialogue = started();
    dialogue.take();
    dialogue.hear(bytesOfHex(table11));
    dialogue.wait(0.26);
    expect(dialogue.take()).toEqual([`say ${table11}`]);
    expect(answerAgain(dialogue)[0]).toBe('reading 3500');
  });

  test('two questions without answer: the control unit is woken again', () => {
    const dialogue = started();
    dialogue.wait(1);
    dialogue.take();
    const said = silentFor(dialogue, 1.5);
    expect(said).toContain('break begin');
    expect(said.at(-1)).not.toBe(`say ${table11}`);
  });

  test('a computer that slept for more than two seconds wakes the control unit first', () => {
    const decoder = decoderOf('honda-kline');
    const dialogue = new WrittenDialogue(decoder, shown);
    dialogue.wait(0.2);
    answer(dialogue, greeting, '0E 04 72 7C');
    answer(dialogue, start, '02 04 00 FA');
    answer(dialogue, table11, replyTable11);
    const nowSeconds = dialogue.nowSeconds;
    expect(decoder.speak?.(nowSeconds + 2.5)).toMatchObject({ bytes: null, lineBreak: 'begin' });
  });
});

describe('the driver of the Honda line', () => {
  test('may say exactly four messages, all of them reading', () => {
    const driver = driverOf('honda-kline');
    const vocabulary = driver.vocabulary(driver.settingsSchema.parse({})).map(shown);
    expect(vocabulary).toEqual([greeting, start, table11, table17]);
  });

  test('is never asked by guess', () => {
    expect(driverOf('honda-kline').identification.question).toBeNull();
  });

  test('expects no reading sooner than it asks', () => {
    const driver = driverOf('honda-kline');
    const period = (raw: unknown): number => driver.nominalPeriodSeconds(driver.settingsSchema.parse(raw));
    expect(period({})).toBe(0.25);
    expect(period({ shortestPollSeconds: 1 })).toBe(1);
  });
});

function answerAgain(dialogue: WrittenDialogue): readonly string[] {
  dialogue.hear(bytesOfHex(table11));
  dialogue.hear(bytesOfHex(replyTable11));
  return dialogue.take();
}

function silentFor(dialogue: WrittenDialogue, seconds: number): readonly string[] {
  dialogue.wait(seconds);
  return dialogue.take();
}
