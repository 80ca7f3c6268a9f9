import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOfEntry, readDialogue, type Dialogue as Recorded } from '#drivers/recording/dialogue-file.ts';
import { displayChecks } from '#drivers/recording/display-note.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../support/chunks.ts';
import { decoderOf, driverOf } from '../support/decoder-of.ts';
import { heardNow, heardThen } from '../support/recorded-dialogue.ts';
import { heard } from '../support/recording-listener.ts';

interface Exchange {
  readonly say: string;
  readonly hex?: string;
  readonly text?: string;
  readonly heard: readonly Readonly<Record<string, unknown>>[];
}

interface Dialogue {
  readonly driver: string;
  readonly settings: unknown;
  readonly exchanges: readonly Exchange[];
}

const folder = join(import.meta.dirname, '../../fixtures/dialogues');
const dialogues = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Dialogue] => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);

/** Files that `record` wrote: putting one into the folder makes it a test. */
const recorded = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name): [string, Recorded] => [name, readDialogue(readFileSync(join(folder, name), 'utf8'))]);

function bytesOf({ hex, text }: Exchange): Uint8Array {
  return text === undefined ? bytesOfHex(hex ?? '') : Buffer.from(text, 'latin1');
}

describe.each(dialogues)('the dialogue %s', (_, { driver: driverId, settings, exchanges }) => {
  const decode = (chunks: readonly Uint8Array[]) =>
    heard(decoderOf(driverId, settings), chunks).lines.map((line) => {
      const { raw: _raw, ...said } = line;
      return said;
    });

  test.each(exchanges.map((exchange) => [exchange.say, exchange] as const))('%s', (_say, exchange) => {
    expect(decode([bytesOf(exchange)])).toEqual(exchange.heard);
  });

  test.each(exchanges.map((exchange) => [exchange.say, exchange] as const))(
    '%s, however it is cut',
    (_say, exchange) => {
      const bytes = bytesOf(exchange);
      for (const cut of everyCut(bytes)) expect(decode(cut)).toEqual(exchange.heard);
      expect(decode(singleBytes(bytes))).toEqual(exchange.heard);
    },
  );

  test('all of it in one stream', () => {
    const complete = exchanges.filter(({ heard }) =>
      heard.every(({ rejected }) => rejected !== 'incomplete'),
    );
    const bytes = Buffer.concat(complete.map(bytesOf));
    const expected = complete.flatMap((exchange) => exchange.heard);
    expect(decode([bytes])).toEqual(expected);
    expect(decode(singleBytes(bytes))).toEqual(expected);
  });
});

describe.each(recorded)('the recorded dialogue %s', (_, dialogue) => {
  const { head, entries } = dialogue;

  test('is heard as it was when it was recorded', () => {
    expect(heardThen(dialogue).length).toBeGreaterThan(0);
    expect(heardNow(dialogue, (bytes) => [bytes])).toEqual(heardThen(dialogue));
  });

  test('is heard the same however it is cut', () => {
    expect(heardNow(dialogue, singleBytes)).toEqual(heardThen(dialogue));
    const inThrees = (bytes: Uint8Array): readonly Uint8Array[] => piecesOf(bytes, [3]);
    expect(heardNow(dialogue, inThrees)).toEqual(heardThen(dialogue));
  });

  test('says nothing but what its driver may say', () => {
    const driver = driverOf(head.driver);
    const allowed = driver
      .vocabulary(driver.settingsSchema.parse(head.settings))
      .map((bytes) => Buffer.from(bytes).toString('hex'));
    const sent = entries.flatMap((entry) => ('sent' in entry ? [bytesOfEntry(entry.sent)] : []));
    for (const bytes of sent) expect(allowed).toContain(Buffer.from(bytes).toString('hex'));
  });

  test('agrees with what a person saw on the display', () => {
    expect(displayChecks(dialogue).filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
