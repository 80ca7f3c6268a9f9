import { describe, expect, test } from 'vitest';
import {
  bytesOfEntry,
  dialogueLine,
  hexOfEntry,
  readDialogue,
  type DialogueEntry,
} from '#drivers/recording/dialogue-file.ts';
import { dialogueHead } from '../../support/dialogue-head.ts';

const entries: readonly DialogueEntry[] = [
  { t: 0, line: 'waiting', reason: 'opened' },
  { t: 0.1, sent: '3f 0d' },
  { t: 0.25, received: '37 0d' },
  { t: 0.25, heard: { kind: 'spl', value: 74.3, unit: 'dB' } },
  { t: 1, display: 74.3, unit: null },
  { t: 1.5, brokenSince: 1.2, port: '/dev/ttyUSB1' },
  { t: 2, note: 'engine idles' },
];

const text = [dialogueHead(), ...entries].map(dialogueLine).join('');

describe('a dialogue file', () => {
  test('is read as it was written', () => {
    expect(readDialogue(text)).toEqual({ head: dialogueHead(), entries });
  });

  test('whose last line was cut off by a power cut is read up to there', () => {
    expect(readDialogue(text.slice(0, -9)).entries).toEqual(entries.slice(0, -1));
  });

  test.each([
    ['an empty file', '', /^Line 1 .*not JSON/],
    ['another kind of file', '{"driver":"x","exchanges":[]}\n', /^Line 1 /],
    ['a later version', dialogueLine({ ...dialogueHead(), version: 2 as 1 }), /^Line 1 .*version/],
    ['bytes that are none', `${dialogueLine(dialogueHead())}{"t":1,"received":"4"}\n{}\n`, /^Line 2 /],
    ['a broken line in the middle', `${dialogueLine(dialogueHead())}{"t":\n{"t":1,"note":"x"}\n`, /^Line 2 /],
  ])('%s is refused with the line', (_, wrong, message) => {
    expect(() => readDialogue(wrong)).toThrow(message);
  });

  test('holds bytes whole, however many', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, place) => place & 0xff);
    expect(hexOfEntry(Uint8Array.of(0, 255, 16))).toBe('00 ff 10');
    expect(bytesOfEntry(hexOfEntry(bytes))).toEqual(bytes);
  });
});
