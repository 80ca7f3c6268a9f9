import type { StreamStart } from '../instrument.ts';
import { createFieldReader } from './field-reader.ts';
import type { LineFormat } from './format-settings.ts';
import type { FieldOutcome } from './line-fields.ts';
import { lineText } from './line-text.ts';
import type { GenericLineSettings } from './settings.ts';

/** After rubbish, shorter texts than this may be rubbish that looks like a number: noise makes them about once a minute. */
const shortestConvincingText = 4;

const isText = (byte: number): boolean => byte === 0 || byte === 0x09 || (byte >= 0x20 && byte < 0x7f);

/**
 * Makes the reader that tries a device's formats in order. It remembers whether the line can be trusted: the first line
 * of a stream joined in the middle may be cut in front, and short lines amid noise may be noise; only a checksum (or
 * JSON, which cannot be cut) makes them good.
 * @returns null for an empty line.
 */
export function createLineReader(
  settings: GenericLineSettings,
  start: StreamStart,
): (line: Uint8Array) => FieldOutcome {
  const readers = settings.formats.map((format) => ({
    read: createFieldReader(format),
    proved: isProved(format),
  }));
  let mayBeCut = start === 'in-the-middle';
  let afterNoise = false;
  return (line) => {
    const text = lineText(line);
    if (text.trim() === '') return null;
    const noisy = !line.every(isText);
    const isWhole = !mayBeCut;
    const doubt = mayBeCut
      ? 'first-line-cut'
      : (afterNoise || noisy) && text.length < shortestConvincingText
        ? 'noise'
        : null;
    mayBeCut = false;
    afterNoise = noisy;
    for (const { read, proved } of readers) {
      const outcome = read(text, isWhole);
      if (outcome !== null) return doubt === null || proved ? outcome : { rejected: doubt };
    }
    return { rejected: 'no-match' };
  };
}

function isProved(format: LineFormat): boolean {
  return format.mode === 'json' || format.checksum !== null;
}
