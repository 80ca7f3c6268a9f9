import { describe, expect, test } from 'vitest';
import { Conversation, type Script, type Turn } from '#drivers/dialogue/conversation.ts';
import type { Speech } from '#drivers/instrument.ts';

const turnOf = (name: string, more: Partial<Turn> = {}): Turn => ({
  name,
  bytes: Buffer.from(name, 'latin1'),
  timeoutSeconds: 1,
  ...more,
});

/** Says its turns one after the other, the last one again and again, and keeps what it was told of silences. */
class ListedTurns implements Script {
  readonly silences: string[] = [];
  asked = 0;
  readonly #turns: (Turn | null)[];

  constructor(...turns: (Turn | null)[]) {
    this.#turns = turns;
  }

  next(): Turn | null {
    const turn = this.#turns[Math.min(this.asked, this.#turns.length - 1)] ?? null;
    this.asked += 1;
    return turn;
  }

  onSilence(turn: Turn, isGivenUp: boolean): void {
    this.silences.push(`${turn.name} ${isGivenUp ? 'given up' : 'again'}`);
  }
}

function begin(...turns: (Turn | null)[]) {
  const script = new ListedTurns(...turns);
  return { script, conversation: new Conversation(script) };
}

/** A speech in short: what is said (or `-`), when to ask again, and what happens to the line. */
function inShort({ bytes, againInSeconds, lineBreak }: Speech): readonly unknown[] {
  const said = bytes === null ? '-' : Buffer.from(bytes).toString('latin1');
  const again = againInSeconds === null ? null : Number(againInSeconds.toFixed(6));
  return lineBreak === undefined ? [said, again] : [said, again, lineBreak];
}

describe('turns of a conversation', () => {
  test('one thing is said, and nothing else before its answer', () => {
    const { script, conversation } = begin(turnOf('a'), turnOf('b'));
    expect(conversation.current).toBeNull();
    expect(inShort(conversation.speak(10))).toEqual(['a', 1]);
    expect(conversation.current?.name).toBe('a');
    expect(inShort(conversation.speak(10.25))).toEqual(['-', 0.75]);
    expect(inShort(conversation.speak(10.999))).toEqual(['-', 0.001]);
    expect(script.asked).toBe(1);
    conversation.answered(10.999);
    expect(conversation.current).toBeNull();
    expect(inShort(conversation.speak(10.999))).toEqual(['b', 1]);
    expect(script.silences).toEqual([]);
  });

  test('the script is asked anew each time the line is free', () => {
    let wish = 'a';
    const conversation = new Conversation({ next: () => turnOf(wish), onSilence: () => undefined });
    conversation.speak(0);
    wish = 'b';
    conversation.answered(0.1);
    wish = 'c';
    expect(inShort(conversation.speak(0.1))).toEqual(['c', 1]);
  });

  test('where the script has nothing to say the instrument speaks by itself, until there is something again', () => {
    const { conversation } = begin(null, turnOf('a'));
    expect(inShort(conversation.speak(0))).toEqual(['-', null]);
    expect(conversation.current).toBeNull();
    expect(inShort(conversation.speak(5))).toEqual(['a', 1]);
  });

  test('an answer to nothing changes nothing', () => {
    const { conversation } = begin(turnOf('a', { pauseSeconds: 3 }), turnOf('b'));
    conversation.answered(0);
    expect(inShort(conversation.speak(0))).toEqual(['a', 1]);
    conversation.answered(0.5);
    conversation.answered(0.6);
    expect(inShort(conversation.speak(0.6))).toEqual(['-', 2.9]);
  });
});

describe('silence in a conversation', () => {
  test('a turn is given up after its time, and the next one follows at once', () => {
    const { script, conversation } = begin(turnOf('a'), turnOf('b'));
    conversation.speak(0);
    expect(inShort(conversation.speak(1))).toEqual(['b', 1]);
    expect(script.silences).toEqual(['a given up']);
  });

  test('a timer that comes a rounding error early is in time', () => {
    const { script, conversation } = begin(turnOf('a'), turnOf('b'));
    conversation.speak(0.1);
    expect(inShort(conversation.speak(1.1 - 1e-9))).toEqual(['b', 1]);
    expect(script.silences).toEqual(['a given up']);
  });

  test('a turn is said as often as it has tries, each with its full time', () => {
    const { script, conversation } = begin(turnOf('a', { tries: 3 }), turnOf('b'));
    expect(inShort(conversation.speak(0))).toEqual(['a', 1]);
    expect(inShort(conversation.speak(1.5))).toEqual(['a', 1]);
    expect(inShort(conversation.speak(2.25))).toEqual(['-', 0.25]);
    expect(inShort(conversation.speak(2.5))).toEqual(['a', 1]);
    expect(script.silences).toEqual(['a again', 'a again']);
    expect(inShort(conversation.speak(3.5))).toEqual(['b', 1]);
    expect(script.silences).toEqual(['a again', 'a again', 'a given up']);
  });

  test('an answer to a repeat ends the turn, and the next one has all its tries', () => {
    const { script, conversation } = begin(turnOf('a', { tries: 2 }));
    conversation.speak(0);
    conversation.speak(1);
    conversation.answered(1.5);
    expect(inShort(conversation.speak(1.5))).toEqual(['a', 1]);
    expect(inShort(conversation.speak(2.5))).toEqual(['a', 1]);
    expect(script.silences).toEqual(['a again', 'a again']);
  });

  test('after the last try nothing is waited for: a late answer is nobody’s', () => {
    const { conversation } = begin(turnOf('a'), null, turnOf('b'));
    conversation.speak(0);
    expect(inShort(conversation.speak(1))).toEqual(['-', null]);
    expect(conversation.current).toBeNull();
    conversation.answered(1.1);
    expect(inShort(conversation.speak(1.1))).toEqual(['b', 1]);
  });

  test('a script may break the conversation off when it hears of a silence', () => {
    const turns = [turnOf('a', { tries: 5 }), turnOf('b')];
    const conversation: Conversation = new Conversation({
      next: () => turns.shift() ?? null,
      onSilence: () => {
        conversation.interrupt(1, 2);
      },
    });
    conversation.speak(0);
    expect(inShort(conversation.speak(1))).toEqual(['-', 2]);
    expect(inShort(conversation.speak(3))).toEqual(['b', 1]);
  });
});

describe('the rhythm of a conversation', () => {
  test('silence is kept after an answer', () => {
    const { script, conversation } = begin(turnOf('a', { pauseSeconds: 0.5 }), turnOf('b'));
    conversation.speak(0);
    conversation.answered(0.25);
    expect(inShort(conversation.speak(0.25))).toEqual(['-', 0.5]);
    // What comes after the pause is not decided before its end.
    expect(script.asked).toBe(1);
    expect(inShort(conversation.speak(0.5))).toEqual(['-', 0.25]);
    expect(inShort(conversation.speak(0.75))).toEqual(['b', 1]);
  });

  test('a turn without answer is followed by the next one after its pause', () => {
    const { script, conversation } = begin(
      turnOf('a', { unanswered: true, pauseSeconds: 0.5 }),
      turnOf('b', { unanswered: true }),
      turnOf('c'),
    );
    expect(inShort(conversation.speak(0))).toEqual(['a', 0.5]);
    expect(conversation.current).toBeNull();
    expect(inShort(conversation.speak(0.25))).toEqual(['-', 0.25]);
    expect(inShort(conversation.speak(0.5))).toEqual(['b', 0]);
    expect(inShort(conversation.speak(0.5))).toEqual(['c', 1]);
    expect(script.silences).toEqual([]);
  });

  test('a turn of one name is begun no more often than it asks for, counted from when it was said', () => {
    const { conversation } = begin(turnOf('poll', { everySeconds: 0.4 }));
    expect(inShort(conversation.speak(0))).toEqual(['poll', 1]);
    conversation.answered(0.1);
    expect(inShort(conversation.speak(0.1))).toEqual(['-', 0.3]);
    expect(conversation.current).toBeNull();
    expect(inShort(conversation.speak(0.2))).toEqual(['-', 0.2]);
    expect(inShort(conversation.speak(0.4 - 1e-9))).toEqual(['poll', 1]);
    // An answer that took longer than that is followed at once.
    conversation.answered(1.2);
    expect(inShort(conversation.speak(1.2))).toEqual(['poll', 1]);
  });

  test('turns of other names do not wait for it, and do not shorten it', () => {
    const poll = turnOf('poll', { everySeconds: 2 });
    const { conversation } = begin(poll, turnOf('other'), poll);
    conversation.speak(0);
    conversation.answered(0.1);
    expect(inShort(conversation.speak(0.1))).toEqual(['other', 1]);
    conversation.answered(0.2);
    expect(inShort(conversation.speak(0.2))).toEqual(['-', 1.8]);
  });

  test('a repeat after silence comes at once', () => {
    const { conversation } = begin(turnOf('poll', { everySeconds: 5, tries: 2 }));
    conversation.speak(0);
    expect(inShort(conversation.speak(1))).toEqual(['poll', 1]);
    conversation.answered(1.5);
    expect(inShort(conversation.speak(1.5))).toEqual(['-', 4.5]);
  });
});

describe('a line that must be woken', () => {
  const wakeBefore = { lowSeconds: 0.07, highSeconds: 0.12 };

  test('is pulled low, left high, and then spoken to', () => {
    const { conversation } = begin(turnOf('hello', { wakeBefore }));
    expect(inShort(conversation.speak(1))).toEqual(['-', 0.07, 'begin']);
    expect(conversation.current).toBeNull();
    // The break itself is heard as a byte, which must not shorten it.
    expect(inShort(conversation.speak(1.02))).toEqual(['-', 0.05]);
    expect(inShort(conversation.speak(1.07))).toEqual(['-', 0.12, 'end']);
    expect(inShort(conversation.speak(1.1))).toEqual(['-', 0.09]);
    expect(inShort(conversation.speak(1.19))).toEqual(['hello', 1]);
    expect(conversation.current?.name).toBe('hello');
  });

  test('keeps both times when the computer is late', () => {
    const { conversation } = begin(turnOf('hello', { wakeBefore }));
    conversation.speak(0);
    expect(inShort(conversation.speak(0.09))).toEqual(['-', 0.12, 'end']);
    expect(inShort(conversation.speak(0.2))).toEqual(['-', 0.01]);
    expect(inShort(conversation.speak(0.21))).toEqual(['hello', 1]);
  });

  test('is woken once for all tries of a turn, and again for the next turn', () => {
    const { conversation } = begin(turnOf('hello', { wakeBefore, tries: 2 }));
    for (const timeSeconds of [0, 0.07, 0.19]) conversation.speak(timeSeconds);
    expect(inShort(conversation.speak(1.19))).toEqual(['hello', 1]);
    expect(inShort(conversation.speak(2.19))).toEqual(['-', 0.07, 'begin']);
  });

  test('is not woken before its turn is due', () => {
    const { conversation } = begin(turnOf('hello', { wakeBefore, everySeconds: 3 }));
    for (const timeSeconds of [0, 0.07, 0.19]) conversation.speak(timeSeconds);
    conversation.answered(0.3);
    expect(inShort(conversation.speak(0.3))).toEqual(['-', 2.89]);
    expect(inShort(conversation.speak(3.19))).toEqual(['-', 0.07, 'begin']);
  });

  test('is let go at once where waking is broken off while it is low', () => {
    const { conversation } = begin(turnOf('hello', { wakeBefore }), turnOf('b'));
    conversation.speak(0);
    conversation.interrupt(0.03, 0.5);
    expect(inShort(conversation.speak(0.03))).toEqual(['-', 0.5, 'end']);
    expect(inShort(conversation.speak(0.13))).toEqual(['-', 0.4]);
    expect(inShort(conversation.speak(0.53))).toEqual(['b', 1]);
  });

  test('is left alone where waking is broken off while it is high', () => {
    const { conversation } = begin(turnOf('hello', { wakeBefore }), turnOf('b'));
    conversation.speak(0);
    conversation.speak(0.07);
    conversation.interrupt(0.1);
    expect(inShort(conversation.speak(0.1))).toEqual(['b', 1]);
  });
});

describe('a conversation that is broken off', () => {
  test('forgets the turn and keeps quiet for the time given', () => {
    const { script, conversation } = begin(turnOf('a', { tries: 3 }), turnOf('b'));
    conversation.speak(0);
    conversation.interrupt(0.5, 2);
    expect(conversation.current).toBeNull();
    conversation.answered(0.6);
    expect(inShort(conversation.speak(0.6))).toEqual(['-', 1.9]);
    expect(inShort(conversation.speak(2.5))).toEqual(['b', 1]);
    expect(script.silences).toEqual([]);
  });

  test('goes on at once where no quiet is asked for, with all tries', () => {
    const { script, conversation } = begin(turnOf('a', { tries: 2 }));
    conversation.speak(0);
    conversation.speak(1);
    conversation.interrupt(1.2);
    expect(inShort(conversation.speak(1.2))).toEqual(['a', 1]);
    expect(inShort(conversation.speak(2.2))).toEqual(['a', 1]);
    expect(script.silences).toEqual(['a again', 'a again']);
  });

  test('drops a turn that was decided and not yet said', () => {
    const { conversation } = begin(turnOf('a'), turnOf('a', { everySeconds: 9 }), turnOf('b'));
    conversation.speak(0);
    conversation.answered(0.1);
    expect(inShort(conversation.speak(0.1))).toEqual(['-', 8.9]);
    conversation.interrupt(0.2);
    expect(inShort(conversation.speak(0.2))).toEqual(['b', 1]);
  });
});
