import { type FieldPath, partsOf, valueAt, withValueAt } from './field-value.ts';

/** Marks of facts that have one of their own beside that of their rule. */
const ownMarks: Readonly<Record<string, string>> = {
  noteDecimals: 'noteConfidence',
  noteRounding: 'noteConfidence',
  unreachableFactorOfMaximum: 'unreachableConfidence',
  meterCertificateMonths: 'certificateConfidence',
  calibratorCertificateMonths: 'certificateConfidence',
};

/** Words about a fact, which change nothing in the fact itself. */
const remarks: ReadonlySet<string | number> = new Set([
  'clause',
  'legalBasis',
  'jurisdiction',
  'validFrom',
  'validTo',
]);

/**
 * A profile with one value changed by its laboratory. A changed fact was not read in the text that its rule was read in: its
 * mark becomes L, the laboratory's choice, until the laboratory says otherwise. A rule that is unsure (U) stays so unless it
 * is a single figure: its other figures were not chosen.
 */
export function withOwnChoice(profile: unknown, path: FieldPath, value: unknown): unknown {
  const changed = withValueAt(profile, path, value);
  const mark = markOf(profile, path);
  if (mark === null) return changed;
  const rulePath = mark.slice(0, -1);
  const isUnsure = valueAt(profile, mark) === 'U';
  if (isUnsure && !('value' in partsOf(valueAt(profile, rulePath)))) return changed;
  return withValueAt(changed, mark, 'L');
}

/** Place of the mark that stands over a fact; null for what is no fact, for a mark itself and where there is none. */
function markOf(profile: unknown, path: FieldPath): FieldPath | null {
  const name = path.at(-1);
  if (name === undefined || path.some((step) => remarks.has(step)) || isMark(name)) return null;
  const own = ownMarks[String(name)];
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const rule = path.slice(0, length);
    if ('confidence' in partsOf(valueAt(profile, rule))) return [...rule, own ?? 'confidence'];
  }
  return null;
}

function isMark(name: string | number): boolean {
  return String(name).toLowerCase().endsWith('confidence');
}
