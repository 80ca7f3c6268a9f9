import type { FieldMeaning } from './format-settings.ts';
import { meanings, type FieldOutcome } from './line-fields.ts';
import { weightingsOfName } from './line-words.ts';

/** Reads cells of which one is a name and the next its value: `<...>, LAF, 74.3, LAFmax, 105.6`. */
export function nameValueFields(
  cells: readonly string[],
  keys: Partial<Record<FieldMeaning, readonly string[]>>,
): FieldOutcome {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const found: Partial<Record<FieldMeaning, string>> = {};
  let levelName = '';
  for (const [meaning, candidates] of meanings(keys)) {
    const name = candidates.find((candidate) => names.includes(candidate.toLowerCase()));
    if (name === undefined) continue;
    const place = names.indexOf(name.toLowerCase());
    if (names.includes(name.toLowerCase(), place + 1)) return { rejected: 'name-twice' };
    const value = cells[place + 1];
    if (value === undefined) return { rejected: 'column-missing' };
    found[meaning] = value.trim();
    if (meaning === 'level') levelName = name;
  }
  if (Object.keys(found).length === 0) return null;
  const { frequencyWeighting, timeWeighting } = weightingsOfName(levelName);
  return {
    fields: { ...found, namedFrequencyWeighting: frequencyWeighting, namedTimeWeighting: timeWeighting },
  };
}
