import type { ComparedCheck } from '#core/record/calibration-history.ts';
import { driftState } from '#core/record/calibration-history.ts';
import type { InEachLanguage } from './language.ts';
import { formatNumber, formatSigned } from './number-format.ts';

const since = {
  previous: { id: 'sejak pemeriksaan sebelumnya', en: 'since the check before' },
  day: { id: 'sejak pemeriksaan pertama hari itu', en: "since the day's first check" },
} as const;

/** What a person should know about the drift of a check, one sentence for each comparison that is near or beyond its limit. */
export function driftWarnings(check: ComparedCheck): readonly InEachLanguage<string>[] {
  const { driftFromPreviousDb, driftFromFirstOfDayDb, maximumDriftDb } = check;
  // The check before is often the day's first: that is said once.
  const sinceDayDb = driftFromFirstOfDayDb === driftFromPreviousDb ? null : driftFromFirstOfDayDb;
  return [
    ...driftWarning(driftFromPreviousDb, maximumDriftDb, since.previous),
    ...driftWarning(sinceDayDb, maximumDriftDb, since.day),
  ];
}

function driftWarning(
  driftDb: number | null,
  limitDb: number | null,
  from: InEachLanguage<string>,
): readonly InEachLanguage<string>[] {
  const state = driftState(driftDb, limitDb);
  if (driftDb === null || limitDb === null || (state !== 'near' && state !== 'exceeded')) return [];
  const drift = (language: 'id' | 'en'): string => formatSigned(driftDb, 2, language);
  const limit = (language: 'id' | 'en'): string => formatNumber(limitDb, 1, language);
  const isBeyond = state === 'exceeded';
  const advice = isBeyond
    ? {
        id: 'Periksa alat dan kalibrator; pengukuran di antaranya diragukan.',
        en: 'Check instrument and calibrator; measurements in between are doubtful.',
      }
    : { id: 'Amati pemeriksaan berikutnya.', en: 'Watch the next check.' };
  return [
    {
      id: `Bergeser ${drift('id')} dB ${from.id}, ${isBeyond ? 'melampaui' : 'mendekati'} batas ${limit('id')} dB. ${advice.id}`,
      en: `Drifted by ${drift('en')} dB ${from.en}, ${isBeyond ? 'beyond' : 'near'} the limit of ${limit('en')} dB. ${advice.en}`,
    },
  ];
}

/** Why a check that was cut is none. */
export const cutCheckWords: InEachLanguage<string> = {
  id: 'Pemeriksaan terputus sebelum selesai.',
  en: 'The check was cut before it was complete.',
};
