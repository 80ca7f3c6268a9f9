import type { ComparedCheck, InstrumentHistory } from '#core/record/calibration-history.ts';
import { cutCheckWords, driftWarnings } from '#core/words/calibration-history-words.ts';
import { reasonFinding } from '#core/words/reason-words.ts';
import type { Bilingual, CalibrationCheck, CalibrationHistory } from '../http/contract.ts';

/** The history of calibration checks as the page shows it. */
export function calibrationHistoryView(histories: readonly InstrumentHistory[]): CalibrationHistory {
  return {
    instruments: histories.map(({ instrument, checks }) => ({
      ...instrument,
      checks: checks.map(checkView),
    })),
  };
}

function checkView(check: ComparedCheck): CalibrationCheck {
  const { testId, testNumber, which, at, accepted, found, indicationDb, maximumDriftDb } = check;
  const { driftFromPreviousDb, driftFromFirstOfDayDb } = check;
  return {
    testId,
    testNumber,
    which,
    at,
    accepted,
    nominalLevelDb: found?.nominalLevelDb ?? null,
    levelDb: found?.levelDb ?? null,
    frequencyHz: found?.frequencyHz ?? null,
    fluctuationDb: found?.fluctuationDb ?? null,
    distortionPercent: found?.distortionPercent ?? null,
    indicationDb,
    driftFromPreviousDb,
    driftFromFirstOfDayDb,
    maximumDriftDb,
    reasons: reasonsOf(check),
    warnings: driftWarnings(check),
  };
}

function reasonsOf({ cut, reasons }: ComparedCheck): readonly Bilingual[] {
  const told = reasons.map((reason) => ({
    id: reasonFinding(reason, 'id'),
    en: reasonFinding(reason, 'en'),
  }));
  return cut === null ? told : [cutCheckWords];
}
