/** Stands in place of a character that the type does not have. */
export const replacementSign = '□';

const whiteSpace = /(?:[^\S\u00a0]|\p{Cc})+/gu;
const invisible = /[\p{Cf}\p{Co}\p{Cs}\p{Cn}\u034f\ufe00-\ufe0f]/gu;

/** A text whose every character can be printed, and whether something had to be replaced. */
export interface PrintableText {
  readonly text: string;
  readonly isComplete: boolean;
}

/** Composes accents, drops what is invisible, and puts □ in place of characters without a glyph. */
export function printableText(text: string, hasGlyph: (character: string) => boolean): PrintableText {
  const composed = text.normalize('NFC').replace(invisible, '').replace(whiteSpace, ' ');
  const characters = Array.from(composed, (character) => (hasGlyph(character) ? character : replacementSign));
  const printable = characters.join('');
  return { text: printable, isComplete: printable === composed };
}

/** Changes every text inside plain data (objects, arrays, texts), leaving everything else as it is. */
export function mapTexts<Data>(data: Data, change: (text: string) => string): Data {
  if (typeof data === 'string') return change(data) as Data;
  if (Array.isArray(data)) return data.map((item: unknown) => mapTexts(item, change)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, mapTexts<unknown>(value, change)]);
  return Object.fromEntries(entries) as Data;
}
