import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import { judgeCalibration, judgeCalibrationCheck } from '#core/procedure/judge-calibration.ts';
import type { Reason } from '#core/procedure/reason.ts';
import type { CheckedInstrument, KeptCheck } from '#core/record/calibration-history.ts';
import type { JournalEntry } from '../store/journal-entry.ts';
import { EvidenceBuilder } from './evidence-builder.ts';
import type { JournalStep } from './journal-entry.ts';
import { stepOf } from './test-journal.ts';
import type { TestOpening } from './test-opening.ts';

/** Names of the phases that hold calibration checks. */
export const calibrationPhases = ['calibration-before', 'calibration-after'] as const;

/** A test of which checks are read back. */
export interface CheckedTest {
  readonly id: string;
  readonly number: string;
  readonly opening: TestOpening;
  /** True while the recording of its last check may still be analysed. */
  readonly isRunning: boolean;
}

type Which = KeptCheck['which'];

/**
 * The calibration checks of a test, refused and cut ones too, out of the journalled phases that hold them: as they were
 * judged then, by the same rules.
 */
export function keptChecks(
  test: CheckedTest,
  phases: readonly (readonly JournalEntry[])[],
): readonly KeptCheck[] {
  const before: Record<CheckedInstrument['kind'], CalibrationEvidence | null> = {
    meter: null,
    microphone: null,
  };
  return phases.flatMap((entries) => {
    const phase = readPhase(test, entries);
    if (phase === null) return [];
    return phase.found.map(({ instrument, found }) => {
      const reasons = reasonsOf(test.opening, phase, found, before[instrument.kind]);
      if (phase.which === 'before') before[instrument.kind] = found;
      const { which, at, cut } = phase;
      const { maximumDriftDb } = test.opening.profile.calibration;
      const { id: testId, number: testNumber } = test;
      const calibrator = calibratorOf(test.opening);
      return { testId, testNumber, which, at, cut, instrument, calibrator, found, reasons, maximumDriftDb };
    });
  });
}

interface ReadPhase {
  readonly which: Which;
  readonly at: string;
  readonly cut: KeptCheck['cut'];
  readonly found: readonly Pick<KeptCheck, 'instrument' | 'found'>[];
}

/** One phase; null while it is still being measured or analysed. */
function readPhase({ opening, isRunning }: CheckedTest, entries: readonly JournalEntry[]): ReadPhase | null {
  const steps = entries.map(stepOf);
  const begin = steps.map(({ step }) => step).find((step) => step.kind === 'begin-phase');
  const end = steps.map(({ step }) => step).find((step) => step.kind === 'end-phase');
  if (begin?.kind !== 'begin-phase' || end?.kind !== 'end-phase') return null;
  if (isRunning && awaitsAnalysis(steps.map(({ step }) => step))) return null;
  const builder = new EvidenceBuilder(opening);
  for (const step of steps) builder.apply(step);
  const which = begin.phase === 'calibration-before' ? 'before' : 'after';
  const counted = end.cut === null ? builder.calibration(which) : null;
  const told = steps.map(({ step }) => step);
  const found = [
    { instrument: checkedInstrument(opening, deviceOf(told)), found: counted },
    ...besideTheMeter(opening, told),
  ];
  return { which, at: begin.startedAt, cut: end.cut, found };
}

/** The calibrator of a test, as its checks name it; empty where none was named. */
export function calibratorOf({ instruments: { calibrator } }: TestOpening): string {
  if (calibrator === null) return '';
  return [calibrator.name, calibrator.serialNumber].filter((part) => part !== '').join(' · ');
}

function awaitsAnalysis(steps: readonly JournalStep[]): boolean {
  const isRecorded = steps.some(({ kind }) => kind === 'recording');
  return isRecorded && !steps.some(({ kind }) => kind === 'phase-waveform' || kind === 'waveform-lost');
}

/** The instrument whose level counts in a test, as its checks name it; `device` is that of the waveform. */
export function checkedInstrument(opening: TestOpening, device: string): CheckedInstrument {
  const { meter } = opening.instruments;
  const named = { name: meter?.name ?? '', serialNumber: meter?.serialNumber ?? '' };
  const { simulated } = opening;
  if (opening.levelSource === 'waveform') return { ...microphone(opening, device), ...named };
  return { kind: 'meter', device: meter?.driver ?? '', ...named, correction: null, simulated };
}

/** A microphone that ran along with the meter was held to the calibrator only if it heard it. */
function besideTheMeter(
  opening: TestOpening,
  steps: readonly JournalStep[],
): readonly Pick<KeptCheck, 'instrument' | 'found'>[] {
  const step = steps.find((one) => one.kind === 'phase-waveform');
  if (step?.kind !== 'phase-waveform' || step.analysis.of !== 'calibration') return [];
  const { counts, evidence } = step.analysis;
  if (counts) return [];
  const reasons = judgeCalibrationCheck(evidence, 'calibration-before', opening.profile);
  const heard = reasons.every(({ effect }) => effect !== 'rejects');
  return heard ? [{ instrument: microphone(opening, deviceOf(steps)), found: evidence }] : [];
}

function deviceOf(steps: readonly JournalStep[]): string {
  const step = steps.find((one) => one.kind === 'recording');
  return step?.kind === 'recording' ? (step.deviceName ?? '') : '';
}

function microphone(opening: TestOpening, device: string): CheckedInstrument {
  const { microphoneCorrection: kept, simulated } = opening;
  const correction =
    kept === undefined
      ? null
      : { fileName: kept.fileName, serialNumber: kept.serialNumber, sha256: kept.sha256 };
  return { kind: 'microphone', device, name: '', serialNumber: '', correction, simulated };
}

function reasonsOf(
  { profile }: TestOpening,
  { which, cut }: ReadPhase,
  found: CalibrationEvidence | null,
  before: CalibrationEvidence | null,
): readonly Reason[] {
  if (cut !== null) return [];
  const place = `calibration-${which}` as const;
  if (which === 'before' || before === null) return judgeCalibrationCheck(found, place, profile);
  return judgeCalibration(before, found, profile).reasons.filter((reason) => reason.place === place);
}
