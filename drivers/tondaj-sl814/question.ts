const measure = 0x30;
const keyPress = 0x10;
const harmlessKey = 0x04;

/** Last byte of every question and answer; a byte inside may have the same value. */
export const endByte = 0x0d;

/** Length of a question. */
export const questionLength = 3;

/** With this counter an answer could begin like the echo of its question. */
const ambiguousCounter = endByte - 1;

/** Counters that questions are given in turn, so that an answer tells which question it belongs to. */
export const counters: readonly number[] = Array.from({ length: 256 }, (_, counter) => counter).filter(
  (counter) => counter !== ambiguousCounter,
);

/** Asks for the value of this moment; changes nothing in the meter. */
export function measureQuestion(counter: number): Uint8Array {
  return Uint8Array.of(measure, counter, endByte);
}

/** The counter that the answer to a question carries. */
export function answeringCounter(question: Uint8Array): number {
  return ((question[1] ?? 0) + 1) & 0xff;
}

/** Each presses a key: weighting, range, maximum and more. Only 04 is known to do nothing. */
export const keyPresses: readonly Uint8Array[] = Array.from({ length: 256 }, (_, key) => key)
  .filter((key) => key !== harmlessKey)
  .map((key) => Uint8Array.of(keyPress, key, endByte));
