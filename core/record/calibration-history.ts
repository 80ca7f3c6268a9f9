import { calibratorIndication } from '#core/procedure/calibrator-indication.ts';
import type { CalibrationEvidence, KeptCorrection, RunEvidence } from '#core/procedure/evidence.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { atMost, decimalDifference, exactly } from '#core/units/decimal.ts';
import { roundHalfUp } from '#core/units/rounding.ts';

/** What was held to the calibrator. Checks are compared only where all of it is the same. */
export interface CheckedInstrument {
  readonly kind: 'microphone' | 'meter';
  /** The device or driver that delivered the sound or its level. */
  readonly device: string;
  /** As the technician named it. */
  readonly name: string;
  readonly serialNumber: string;
  /** The correction file that the tone went through; null for none. */
  readonly correction: Omit<KeptCorrection, 'text'> | null;
  readonly simulated: boolean;
}

/** One calibration check as it was kept. */
export interface KeptCheck {
  readonly testId: string;
  readonly testNumber: string;
  readonly which: 'before' | 'after';
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly instrument: CheckedInstrument;
  /** The calibrator as it was named, with its serial number; empty where none was. */
  readonly calibrator: string;
  /** What the check found; null where it was cut. */
  readonly found: CalibrationEvidence | null;
  readonly cut: RunEvidence['cut'];
  /** What is wrong with it by its test's profile, drift within the test included. */
  readonly reasons: readonly Reason[];
  /** Largest drift that its test's profile allows, in dB; null where it says none. */
  readonly maximumDriftDb: number | null;
}

/** A check beside those before it. */
export interface ComparedCheck extends KeptCheck {
  readonly accepted: boolean;
  /**
   * What the instrument makes of the calibrator: for a microphone the level of 1 Pa in dB re full scale (rms 1.0), for a
   * meter its reading less the calibrator's level in dB; null where there was no tone.
   */
  readonly indicationDb: number | null;
  /** Indication less that of the last good check before it; null without one. */
  readonly driftFromPreviousDb: number | null;
  /** Indication less that of the first good check of its day; null for that one itself and where there is none. */
  readonly driftFromFirstOfDayDb: number | null;
}

/** All checks of one instrument, oldest first. */
export interface InstrumentHistory {
  readonly instrument: CheckedInstrument;
  readonly checks: readonly ComparedCheck[];
}

const DRIFT_DECIMALS = 2;

/** Sorts checks by instrument and time and compares them. The instrument checked last comes first. */
export function calibrationHistory(checks: readonly KeptCheck[]): readonly InstrumentHistory[] {
  const inOrder = checks.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const byInstrument = new Map<string, KeptCheck[]>();
  for (const check of inOrder) {
    const key = JSON.stringify(keyOf(check.instrument));
    byInstrument.set(key, [...(byInstrument.get(key) ?? []), check]);
  }
  return [...byInstrument.values()]
    .toSorted((one, other) => timeOfLast(other) - timeOfLast(one))
    .flatMap((own) => {
      const [first] = own;
      return first === undefined ? [] : [{ instrument: first.instrument, checks: compared(own) }];
    });
}

/** How much of the allowed drift is used up: `exceeded` is beyond it, `near` beyond half of it. */
export function driftState(
  driftDb: number | null,
  maximumDriftDb: number | null,
): 'unknown' | 'within' | 'near' | 'exceeded' {
  if (driftDb === null || maximumDriftDb === null) return 'unknown';
  const drift = exactly(Math.abs(driftDb));
  if (!atMost(drift, exactly(maximumDriftDb))) return 'exceeded';
  return atMost(drift, exactly(maximumDriftDb / 2)) ? 'within' : 'near';
}

/** True where two checks are of one instrument and may be compared. */
export function isSameInstrument(one: CheckedInstrument, other: CheckedInstrument): boolean {
  return JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
}

function keyOf({ kind, device, name, serialNumber, correction, simulated }: CheckedInstrument): unknown[] {
  return [kind, device, name, serialNumber, correction?.sha256 ?? null, simulated];
}

function timeOfLast(checks: readonly KeptCheck[]): number {
  return Date.parse(checks.at(-1)?.at ?? '');
}

/** The hours of a day are those of the place where the check was made. */
function dayOf({ at }: KeptCheck): string {
  return at.slice(0, 10);
}

function compared(checks: readonly KeptCheck[]): readonly ComparedCheck[] {
  const found: ComparedCheck[] = [];
  let previous: ComparedCheck | null = null;
  let firstOfDay: ComparedCheck | null = null;
  for (const check of checks) {
    if (firstOfDay !== null && dayOf(firstOfDay) !== dayOf(check)) firstOfDay = null;
    const next = compare(check, previous, firstOfDay);
    found.push(next);
    if (!isReference(next)) continue;
    previous = next;
    firstOfDay ??= next;
  }
  return found;
}

function compare(
  check: KeptCheck,
  previous: ComparedCheck | null,
  firstOfDay: ComparedCheck | null,
): ComparedCheck {
  const indicationDb = check.found === null ? null : calibratorIndication(check.found);
  return {
    ...check,
    accepted: check.cut === null && check.reasons.every(({ effect }) => effect !== 'rejects'),
    indicationDb,
    driftFromPreviousDb: driftBetween(previous, indicationDb),
    driftFromFirstOfDayDb: driftBetween(firstOfDay, indicationDb),
  };
}

function driftBetween(before: ComparedCheck | null, indicationDb: number | null): number | null {
  if (before?.indicationDb == null || indicationDb === null) return null;
  return roundHalfUp(decimalDifference(indicationDb, before.indicationDb), DRIFT_DECIMALS);
}

/** A check that is good by itself; that it has drifted does not make it a bad one to go on from. */
function isReference({ cut, reasons, indicationDb }: ComparedCheck): boolean {
  const isGood = reasons.every(({ code, effect }) => effect !== 'rejects' || code === 'CALIBRATION_DRIFT');
  return cut === null && isGood && indicationDb !== null;
}
