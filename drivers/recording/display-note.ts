import type { Dialogue, DialogueEntry, DialogueHead } from './dialogue-file.ts';

type DisplayEntry = Extract<DialogueEntry, { readonly display: number }>;
type HeardEntry = Extract<DialogueEntry, { readonly heard: object }>;

const displayText = /^(-?\d+(?:[.,]\d+)?)\s*(db.*|rpm|r\/min|\/min)?$/i;

/** What a person typed while recording: a number is what the display shows, anything else a note. */
export function entryOfTyped(text: string, t: number): DialogueEntry {
  const typed = text.trim();
  const [, number, unit] = displayText.exec(typed) ?? [];
  if (number === undefined) return { t, note: typed };
  const display = Number(number.replace(',', '.'));
  if (unit === undefined) return { t, display, unit: null };
  return { t, display, unit: unit.toLowerCase().startsWith('db') ? 'dB' : 'rpm' };
}

/** How a number on the display agrees with the reading nearest to it in time. */
export interface DisplayCheck {
  readonly entry: DisplayEntry;
  /** Value of that reading; null where none is near enough or it has no value. */
  readonly value: number | null;
  readonly agrees: boolean;
}

/** Compares all that a person saw on the display with what was read. */
export function displayChecks({ head, entries }: Dialogue): readonly DisplayCheck[] {
  const heard = entries.filter(isReading);
  return entries.filter(isDisplay).map((entry) => checkOf(entry, heard, head.display));
}

function checkOf(
  entry: DisplayEntry,
  heard: readonly HeardEntry[],
  { toleranceDb, toleranceRpm, withinSeconds }: DialogueHead['display'],
): DisplayCheck {
  const distance = ({ t }: HeardEntry): number => Math.abs(t - entry.t);
  const [nearest] = heard
    .filter((one) => distance(one) <= withinSeconds)
    .filter(({ heard: { unit } }) => entry.unit === null || unit === entry.unit)
    .toSorted((one, other) => distance(one) - distance(other));
  const value = nearest?.heard['value'];
  if (typeof value !== 'number') return { entry, value: null, agrees: false };
  const tolerance = nearest?.heard['unit'] === 'rpm' ? toleranceRpm : toleranceDb;
  // The last digit shown is exact; what floating point adds to a difference is not.
  return { entry, value, agrees: Math.abs(value - entry.display) <= tolerance + 1e-9 };
}

function isDisplay(entry: DialogueEntry): entry is DisplayEntry {
  return 'display' in entry;
}

function isReading(entry: DialogueEntry): entry is HeardEntry {
  return 'heard' in entry && (entry.heard['kind'] === 'spl' || entry.heard['kind'] === 'rpm');
}
