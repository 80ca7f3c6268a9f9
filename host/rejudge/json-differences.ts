import { canonicalJson } from '#core/record/canonical-json.ts';
import { jsonText } from '../json-text.ts';

/** One place where two JSON values differ; undefined is "not there". */
export interface JsonDifference {
  /** Fields and places from the top, as `series.0.runs.2.notedDb`; empty for the value itself. */
  readonly path: string;
  readonly stored: unknown;
  readonly again: unknown;
}

/** Where two values differ, in the order of their fields; empty where their canonical JSON is the same byte for byte. */
export function jsonDifferences(stored: unknown, again: unknown): readonly JsonDifference[] {
  return canonicalJson(stored) === canonicalJson(again) ? [] : differencesAt('', plain(stored), plain(again));
}

/** What JSON keeps of a value: fields that are not there are left out. */
function plain(value: unknown): unknown {
  return JSON.parse(jsonText(value)) as unknown;
}

function differencesAt(path: string, stored: unknown, again: unknown): JsonDifference[] {
  if (!isNested(stored) || !isNested(again) || Array.isArray(stored) !== Array.isArray(again)) {
    return stored === again ? [] : [{ path, stored, again }];
  }
  const names = new Set([...Object.keys(stored), ...Object.keys(again)]);
  return [...names].flatMap((name) =>
    differencesAt(path === '' ? name : `${path}.${name}`, stored[name], again[name]),
  );
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
