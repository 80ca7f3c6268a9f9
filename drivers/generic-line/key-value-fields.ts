import type { FieldMeaning } from './format-settings.ts';
import { meanings, type FieldOutcome } from './line-fields.ts';
import { unitOf, weightingsOfName } from './line-words.ts';

/** Reads `name: value` and `name=value` pairs, however they are separated. */
export function keyValueFields(
  line: string,
  keys: Partial<Record<FieldMeaning, readonly string[]>>,
): FieldOutcome {
  const pairs = pairsOf(line);
  if (pairs === null) return null;
  const found: Partial<Record<FieldMeaning, string>> = {};
  let levelName = '';
  for (const [meaning, names] of meanings(keys)) {
    const name = names.map(normalised).find((candidate) => pairs.some((pair) => pair.name === candidate));
    if (name === undefined) continue;
    const values = pairs.filter((pair) => pair.name === name);
    // The same name twice with two values: nobody can say which one is meant.
    if (values.some((pair) => pair.value !== values[0]?.value)) return { rejected: 'name-twice' };
    found[meaning] = values[0]?.value ?? '';
    if (meaning === 'level') levelName = name;
  }
  if (Object.keys(found).length === 0) return null;
  const { frequencyWeighting, timeWeighting } = weightingsOfName(levelName);
  return {
    fields: { ...found, namedFrequencyWeighting: frequencyWeighting, namedTimeWeighting: timeWeighting },
  };
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

function normalised(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
}

/** Cuts a line at every `:` and `=`; what stands between two of them is a value and the next name. */
function pairsOf(line: string): readonly Pair[] | null {
  const pieces = line.split(/[:=]/);
  if (pieces.length < 2) return null;
  const cuts = pieces.slice(1, -1).map(valueAndName);
  const names = [lastPart(pieces[0] ?? ''), ...cuts.map((cut) => cut.name)];
  const values = [...cuts.map((cut) => cut.value), firstPart(pieces.at(-1) ?? '')];
  return names.map((name, index) => ({ name: normalised(name), value: (values[index] ?? '').trim() }));
}

/** A comma between two digits is a decimal mark, any other one separates; so do `;`, `|`, tabs and two blanks. */
const separator = /(?<!\d),|,(?!\d)|[;|\t]| {2,}/;

function firstPart(piece: string): string {
  return piece.trim().split(separator, 1)[0] ?? '';
}

function lastPart(piece: string): string {
  return piece.trim().split(separator).at(-1) ?? '';
}

function valueAndName(piece: string): { readonly value: string; readonly name: string } {
  const parts = piece.trim().split(separator);
  if (parts.length > 1) return { value: parts[0] ?? '', name: parts.at(-1) ?? '' };
  const [first = '', ...words] = piece.trim().split(/ +/);
  // `rpm=3500 dB=78.3`: a unit that is the only word before the next mark is that mark's name.
  const unitFollows = words.length > 1 && unitOf(words[0] ?? '') !== null;
  if (!unitFollows) return { value: first, name: words.join(' ') };
  return { value: `${first} ${words[0] ?? ''}`, name: words.slice(1).join(' ') };
}
