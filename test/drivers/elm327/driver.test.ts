import { describe, expect, test } from 'vitest';
import { allCommands } from '#drivers/elm327/commands.ts';
import { decoderOf, driverOf } from '../../support/decoder-of.ts';
import { WrittenDialogue } from '../../support/written-dialogue.ts';

const shown = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/\r$/, '');

function open(settings: unknown = {}): WrittenDialogue {
  return new WrittenDialogue(decoderOf('elm327', settings, 'in-the-middle'), shown);
}

/** Each question with what the adapter says to it, 20 ms later. */
function converse(
  dialogue: WrittenDialogue,
  exchanges: readonly (readonly [string, string])[],
  wait = 0.05,
): void {
  for (const [said, answer] of exchanges) {
    expect(dialogue.take()).toEqual([`say ${said}`]);
    dialogue.wait(0.02);
    dialogue.hear(answer);
    // Long enough for whatever is not asked too often.
    dialogue.wait(wait);
  }
}

const preparation = [
  ['ATE0', 'ATE0\rOK\r\r>'],
  ['ATH1', 'OK\r\r>'],
  ['ATL0', 'OK\r\r>'],
  ['ATRV', '12.4V\r\r>'],
  ['ATSP0', 'OK\r\r>'],
] as const;

const greeting = [
  ['ATZ', '\r\rELM327 v1.5\r\r>'],
  ...preparation,
  ['0100', 'SEARCHING...\r7E8 06 41 00 BE 3E B8 11 \r\r>'],
  ['ATDPN', 'A6\r\r>'],
] as const;

/** A dialogue that has come to its first question for the speed. */
function greeted(settings: unknown = {}): WrittenDialogue {
  const dialogue = open(settings);
  converse(dialogue, greeting);
  return dialogue;
}

/** Answers the question at hand, and tells what came of it and what is asked next. */
function answer(dialogue: WrittenDialogue, text: string): readonly string[] {
  dialogue.take();
  dialogue.wait(0.02);
  dialogue.hear(text);
  dialogue.wait(0.05);
  return dialogue.take();
}

const speed3500 = '7E8 04 41 0C 36 B0 \r\r>';

describe('greeting an ELM327', () => {
  test('goes step by step to the question for the speed', () => {
    const dialogue = open();
    expect(dialogue.take()).toEqual(['say ATZ']);
    converse(dialogue, []);
    dialogue.hear('\r\rELM327 v1.5\r\r>');
    converse(dialogue, greeting.slice(1));
    expect(dialogue.take()).toEqual(['say 010C']);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
    expect(dialogue.listener.rejections).toEqual([]);
  });

  test('keeps what the adapter says of itself', () => {
    const decoder = decoderOf('elm327');
    expect(decoder.identity?.()).toBeNull();
    const dialogue = new WrittenDialogue(decoder, shown);
    converse(dialogue, [['ATZ', 'ATZ\r\r\rELM327 v2.1\r\r>']]);
    expect(decoder.identity?.()).toEqual({
      maker: '',
      model: 'ELM327',
      serialNumber: '',
      firmware: 'ELM327 v2.1',
    });
  });

  test('nothing is said before the prompt, however long the search takes', () => {
    const dialogue = open();
    converse(dialogue, greeting.slice(0, -2));
    expect(dialogue.take()).toEqual(['say 0100']);
    dialogue.hear('SEARCHING...');
    dialogue.wait(9.8);
    dialogue.hear('\r7E8 06 41 00 BE 3E B8 11 \r\r');
    dialogue.wait(0.1);
    expect(dialogue.take()).toEqual([]);
    dialogue.hear('>');
    expect(dialogue.take()).toEqual(['say ATDPN']);
  });

  test('junk around the greeting is no fault, and half a prompt of before is not believed', () => {
    const dialogue = open();
    expect(dialogue.take()).toEqual(['say ATZ']);
    dialogue.hear('41 0C 36 B0 \r\r>');
    dialogue.wait(0.5);
    expect(dialogue.take()).toEqual(['say ATZ']);
    dialogue.hear('\xfc\x80x\r\rELM327 v1.4b\r\r>');
    dialogue.wait(0.5);
    expect(dialogue.take()).toEqual(['say ATE0']);
    expect(dialogue.listener.readings).toEqual([]);
  });

  test('an adapter that greets by another name is spoken to after three resets', () => {
    const dialogue = open();
    for (let turn = 0; turn < 3; turn += 1) {
      expect(dialogue.take()).toEqual(['say ATZ']);
      dialogue.hear('OBDII v1.5\r\r>');
      dialogue.wait(0.5);
    }
    expect(dialogue.take()).toEqual(['say ATE0']);
  });

  test('a silent line is reset again every three seconds', () => {
    const dialogue = open();
    dialogue.wait(7);
    expect(dialogue.takeTimed()).toEqual([
      [0, 'say ATZ'],
      [3, 'say ATZ'],
      [6, 'say ATZ'],
    ]);
  });

  test('commands that are refused are passed over; where headers are refused the answers have none', () => {
    const dialogue = open();
    converse(dialogue, [
      ['ATZ', 'ELM327 v2.1\r\r>'],
      ['ATE0', 'OK\r\r>'],
    ]);
    expect(answer(dialogue, '?\r\r>')).toEqual(['refused not-understood', 'say ATL0']);
    expect(answer(dialogue, 'ATL0\r?\r\r>')).toEqual(['refused not-understood', 'say ATRV']);
    const rejected = dialogue.listener.rejections.map((rejection) => rejection.rejected);
    expect(rejected).toEqual(['not-understood', 'not-understood']);
  });

  test('a copy that hangs at a command is reset and not given it again', () => {
    const dialogue = open();
    converse(dialogue, greeting.slice(0, 3));
    expect(dialogue.take()).toEqual(['say ATL0']);
    dialogue.wait(3.1);
    expect(dialogue.take()).toEqual(['say ATL0', 'say ATZ']);
    dialogue.hear('ELM327 v1.5\r\r>');
    dialogue.wait(0.3);
    converse(dialogue, preparation.slice(0, 2));
    expect(dialogue.take()).toEqual(['say ATRV']);
  });

  test('without headers ATH0 is said', () => {
    const dialogue = open({ headers: false });
    converse(dialogue, greeting.slice(0, 2));
    expect(dialogue.take()).toEqual(['say ATH0']);
  });
});

describe('looking for the vehicle', () => {
  test('where the search fails the protocols are tried by name in their order, then all begins anew', () => {
    const dialogue = open();
    converse(dialogue, greeting.slice(0, 6));
    const order: string[] = [];
    for (let turn = 0; turn < 11; turn += 1) {
      dialogue.wait(1);
      expect(dialogue.take()).toEqual(['say 0100']);
      dialogue.hear(turn % 2 === 0 ? 'SEARCHING...\rUNABLE TO CONNECT\r\r>' : 'BUS INIT: ...ERROR\r\r>');
      order.push(dialogue.take().at(-1)?.slice(4) ?? '');
      dialogue.hear('OK\r\r>');
    }
    expect(order).toEqual([...Array.from('681792345A', (digit) => `ATTP${digit}`), 'ATSP0']);
  });

  test('the protocol that answers is used', () => {
    const dialogue = open();
    converse(dialogue, greeting.slice(0, 6));
    expect(dialogue.take()).toEqual(['say 0100']);
    dialogue.wait(1);
    dialogue.hear('UNABLE TO CONNECT\r\r>');
    expect(answer(dialogue, 'OK\r\r>')).toEqual(['say 0100']);
    dialogue.hear('7E8 06 41 00 BE 3E B8 11 \r\r>');
    converse(dialogue, [['ATDPN', '6\r\r>']]);
    expect(dialogue.take()).toEqual(['say 010C']);
  });

  test('five questions in a row without data: the vehicle is looked for again', () => {
    const dialogue = greeted();
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
    for (let miss = 1; miss <= 4; miss += 1)
      expect(answer(dialogue, 'NO DATA\r\r>')).toEqual(['refused no-data', 'say 010C']);
    dialogue.wait(1);
    expect(answer(dialogue, 'NO DATA\r\r>')).toEqual(['refused no-data', 'say 0100']);
    // The vehicle is known: only its ignition is off, so no protocol is tried by name.
    expect(answer(dialogue, 'UNABLE TO CONNECT\r\r>')).toEqual(['refused unable-to-connect', 'say ATSP0']);
    answer(dialogue, 'OK\r\r>');
    dialogue.wait(1);
    expect(answer(dialogue, 'SEARCHING...7E8 06 41 00 BE 3E B8 11 \r\r>')).toEqual(['say ATDPN']);
    expect(answer(dialogue, 'A6\r\r>')).toEqual(['say 010C']);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
  });

  test('data in between begin the count anew', () => {
    const dialogue = greeted();
    for (let turn = 0; turn < 4; turn += 1) {
      for (let miss = 0; miss < 4; miss += 1) answer(dialogue, 'NO DATA\r\r>');
      expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
    }
  });
});

describe('asking for the speed', () => {
  test('as fast as the answers come, with a floor', () => {
    const dialogue = greeted({ shortestPollSeconds: 0.05 });
    dialogue.takeTimed();
    const start = dialogue.nowSeconds;
    dialogue.hear(speed3500);
    dialogue.wait(0.3);
    dialogue.hear(speed3500);
    dialogue.wait(0.3);
    const times = dialogue
      .takeTimed()
      .filter(([, event]) => event.startsWith('say'))
      .map(([timeSeconds]) => Math.round((timeSeconds - start) * 1000) / 1000);
    // The question at hand was asked 0.05 s before the first answer; the second answer took longer than the floor.
    expect(times).toEqual([0, 0.3]);
    dialogue.hear(speed3500);
    dialogue.hear('');
    expect(dialogue.take()).toEqual(['reading 3500', 'say 010C1']);
    dialogue.hear(speed3500);
    expect(dialogue.take()).toEqual(['reading 3500']);
    dialogue.wait(0.04);
    expect(dialogue.take()).toEqual([]);
    dialogue.wait(0.011);
    expect(dialogue.take()).toEqual(['say 010C1']);
  });

  test('after three good answers the adapter is told not to wait for more', () => {
    const dialogue = greeted();
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C1']);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C1']);
  });

  test('a refused count is never tried again', () => {
    const dialogue = greeted();
    for (let turn = 0; turn < 3; turn += 1) answer(dialogue, speed3500);
    expect(answer(dialogue, '010C1\r?\r\r>')).toEqual(['refused not-understood', 'say 010C']);
    for (let turn = 0; turn < 8; turn += 1)
      expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
  });

  test('a count at which the adapter falls silent is never tried again', () => {
    const dialogue = greeted();
    for (let turn = 0; turn < 3; turn += 1) answer(dialogue, speed3500);
    dialogue.wait(2.5);
    expect(dialogue.take()).toEqual(['say 010C']);
    for (let turn = 0; turn < 8; turn += 1)
      expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
  });

  test('without data the plain question is asked, and the quicker one again after three good answers', () => {
    const dialogue = greeted();
    for (let turn = 0; turn < 3; turn += 1) answer(dialogue, speed3500);
    expect(answer(dialogue, 'NO DATA\r\r>')).toEqual(['refused no-data', 'say 010C']);
    answer(dialogue, speed3500);
    answer(dialogue, speed3500);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C1']);
  });

  test('of two control units the lowest of the first answer is kept, and both are waited for', () => {
    const dialogue = greeted();
    const both = '7E9 04 41 0C 00 04 \r7E8 04 41 0C 36 B0 \r\r>';
    for (let turn = 0; turn < 6; turn += 1)
      expect(answer(dialogue, both)).toEqual(['reading 3500', 'say 010C']);
    expect(answer(dialogue, '7E9 04 41 0C 00 04 \r\r>')).toEqual(['refused other-unit', 'say 010C']);
    expect(answer(dialogue, '7E8 04 41 0C 36 B0 \r7E9 04 41 0C 00 04 \r\r>')).toEqual([
      'reading 3500',
      'say 010C',
    ]);
  });

  test('a reading has the time at which its own line ended, not that of the prompt', () => {
    const dialogue = greeted();
    dialogue.take();
    dialogue.hear('7E8 04 41 0C 36 B');
    dialogue.wait(0.01);
    dialogue.hear('0 \r');
    const endedSeconds = dialogue.nowSeconds;
    dialogue.wait(0.2);
    dialogue.hear('\r>');
    expect(dialogue.listener.readings).toMatchObject([{ timeSeconds: endedSeconds }]);
  });

  test('a checksum of another kind than the protocol has is refused', () => {
    const iso = '48 6B 10 41 0C 36 B0 F6 \r\r>';
    const found = (digit: string): WrittenDialogue => {
      const dialogue = open();
      converse(dialogue, [...greeting.slice(0, 6), ['0100', '48 6B 10 41 00 BE 3E B8 11 C9 \r\r>']]);
      converse(dialogue, [['ATDPN', `A${digit}\r\r>`]]);
      return dialogue;
    };
    expect(answer(found('3'), iso)).toEqual(['reading 3500', 'say 010C']);
    expect(answer(found('1'), iso)).toEqual(['refused checksum-bad', 'say 010C']);
  });
});

describe('what goes wrong with an ELM327', () => {
  test('STOPPED: asked once more, and only a second one counts', () => {
    const dialogue = greeted();
    expect(answer(dialogue, 'STOPPED\r\r>')).toEqual(['refused stopped', 'say 010C']);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
    const search = open();
    converse(search, greeting.slice(0, 6));
    search.wait(2);
    expect(answer(search, 'SEARCHING...STOPPED\r\r>')).toEqual(['refused stopped', 'say 0100']);
    expect(answer(search, 'STOPPED\r\r>')).toEqual(['refused stopped', 'say ATTP6']);
  });

  test.each([
    ['LV RESET\r\r>', ['refused adapter-restarted']],
    ['\r\rELM327 v1.5\r\r>', []],
  ])('the adapter starts anew (%j): its settings are made again, without a reset', (words, heard) => {
    const dialogue = greeted();
    answer(dialogue, speed3500);
    dialogue.hear(words);
    expect(dialogue.take()).toEqual(heard);
    dialogue.wait(0.25);
    converse(dialogue, greeting.slice(1), 0.2);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
  });

  test('the adapter starts anew and its greeting is lost: missing headers tell it', () => {
    const dialogue = greeted();
    answer(dialogue, speed3500);
    expect(answer(dialogue, '010C\r41 0C 36 B0 \r\r>')).toEqual(['refused header-missing']);
    dialogue.wait(0.2);
    expect(dialogue.take()).toEqual(['say ATE0']);
  });

  test('half an answer is waited for, dropped, and not mixed with the next one', () => {
    const dialogue = greeted();
    expect(dialogue.take()).toEqual(['say 010C']);
    dialogue.hear('7E8 04 41 0C');
    dialogue.wait(2.4);
    expect(dialogue.take()).toEqual([]);
    dialogue.wait(0.1);
    expect(dialogue.take()).toEqual(['say 010C']);
    dialogue.hear('7E8 04 41 0C 36 B0 \r\r>');
    expect(dialogue.take().slice(0, 2)).toEqual(['refused incomplete', 'reading 3500']);
  });

  test('an answer that comes too late is told, and what was asked meanwhile is not mixed up', () => {
    const dialogue = greeted();
    dialogue.take();
    dialogue.wait(2.5);
    expect(dialogue.take()).toEqual(['say 010C']);
    dialogue.hear('STOPPED\r\r>');
    dialogue.wait(0.1);
    expect(dialogue.take()).toEqual(['refused stopped', 'say 010C']);
    expect(answer(dialogue, speed3500)).toEqual(['reading 3500', 'say 010C']);
  });

  test('silence twice in a row: the adapter is reset', () => {
    const dialogue = greeted();
    dialogue.take();
    dialogue.wait(5);
    expect(dialogue.take()).toEqual(['say 010C', 'say ATZ']);
  });

  test('bytes of an answer that nobody asked for hold the next question back until its prompt', () => {
    const dialogue = greeted();
    dialogue.hear(speed3500);
    dialogue.take();
    // The next question is not due yet.
    dialogue.hear(speed3500);
    dialogue.hear('ELM327 v');
    dialogue.wait(0.5);
    expect(dialogue.take()).toEqual(['reading 3500']);
    dialogue.hear('1.5\r\r>');
    dialogue.wait(0.2);
    expect(dialogue.take()).toEqual(['say ATE0']);
  });

  test('echoes that come back after an error are not mistaken', () => {
    const dialogue = greeted();
    expect(answer(dialogue, '?\r\r>')).toEqual(['refused not-understood', 'say 010C']);
    expect(answer(dialogue, '010C\r7E8 04 41 0C 36 B0 \r\r>')).toEqual(['reading 3500', 'say 010C']);
    expect(answer(dialogue, '010C7E8 04 41 0C 36 B0 \r\r>')).toEqual(['reading 3500', 'say 010C']);
  });
});

describe('the driver of the ELM327', () => {
  test('may say its commands and nothing else, and never an empty one', () => {
    for (const headers of [true, false]) {
      const driver = driverOf('elm327');
      const vocabulary = driver.vocabulary(driver.settingsSchema.parse({ headers })).map(shown);
      expect(vocabulary).toEqual(allCommands(headers));
      expect(vocabulary.filter((command) => !/^(?:AT[A-Z]+[0-9A]?|01(?:00|0C1?))$/.test(command))).toEqual(
        [],
      );
    }
  });

  test('knows an adapter by its name, whatever stands around it, and nothing else', () => {
    const { question } = driverOf('elm327').identification;
    const identity = (text: string) => question?.identityIn(Buffer.from(text, 'latin1'));
    expect(identity('ATI\rELM327 v1.5\r\r>')).toMatchObject({ model: 'ELM327', firmware: 'ELM327 v1.5' });
    expect(identity('ELM327 v1.')).toBeNull();
    expect(identity('ATI\r\r\nERROR\r\n')).toBeNull();
  });

  test('expects no reading sooner than it asks', () => {
    const driver = driverOf('elm327');
    const period = (raw: unknown): number => driver.nominalPeriodSeconds(driver.settingsSchema.parse(raw));
    expect(period({})).toBe(1);
    expect(period(driver.presets['can'])).toBe(0.25);
    expect(period({ shortestPollSeconds: 2 })).toBe(2);
  });
});
