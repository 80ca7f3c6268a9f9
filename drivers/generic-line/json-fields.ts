import type { FieldMeaning } from './format-settings.ts';
import { meanings, type FieldOutcome, type LineFields } from './line-fields.ts';
import { weightingsOfName } from './line-words.ts';

/** Reads a line that is one JSON object; other lines are not its business. */
export function jsonFields(
  line: string,
  paths: Partial<Record<FieldMeaning, readonly string[]>>,
): FieldOutcome {
  const text = line.trim();
  if (!text.startsWith('{')) return null;
  const document = parsed(text);
  if (document === undefined) return { rejected: 'not-json' };
  const found: Partial<Record<FieldMeaning, string | null>> = {};
  let levelName = '';
  let ownNumberStyle = false;
  for (const [meaning, candidates] of meanings(paths)) {
    const path = candidates.find((candidate) => valueAt(document, candidate) !== undefined);
    if (path === undefined) continue;
    const value = valueAt(document, path);
    const text = textOf(value);
    if (text === undefined) return { rejected: 'not-a-number' };
    found[meaning] = text;
    ownNumberStyle ||= typeof value === 'number';
    if (meaning === 'level') levelName = path;
  }
  return { fields: { ...withName(found, levelName), ownNumberStyle } };
}

/** Numbers and switches as text; null stays null, lists and objects are no values. */
function textOf(value: unknown): string | null | undefined {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function withName(found: LineFields, levelName: string): LineFields {
  const { frequencyWeighting, timeWeighting } = weightingsOfName(levelName);
  return { ...found, namedFrequencyWeighting: frequencyWeighting, namedTimeWeighting: timeWeighting };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value at a dotted path, upper and lower case alike; undefined where there is none. */
function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    const own = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase());
    if (own === undefined) return undefined;
    value = own[1];
  }
  return value;
}
