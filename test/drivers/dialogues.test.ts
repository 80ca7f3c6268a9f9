import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOfHex, everyCut, singleBytes } from '../support/chunks.ts';
import { decoderOf } from '../support/decoder-of.ts';
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
