import type { CheckedInstrument } from '#core/record/calibration-history.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';

/** An instrument that was held to a calibrator, as a heading. */
export function instrumentName(instrument: CheckedInstrument, language: Language): string {
  const { calibrations, frame } = pageWords;
  const { kind, device, name, serialNumber, correction, simulated } = instrument;
  const parts = [
    calibrations[kind][language],
    [name, device].filter((part) => part !== '').join(' · ') || calibrations.unnamed[language],
    serialNumber === '' ? '' : `${calibrations.serialNumber[language]} ${serialNumber}`,
    correction === null ? '' : `${calibrations.correction[language]} ${correction.fileName}`,
    simulated ? frame.simulated[language] : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
