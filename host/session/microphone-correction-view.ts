import { correctionSpan } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { parseMicrophoneCorrection } from '#core/acoustics/microphone-correction/parse-microphone-correction.ts';
import type { KeptCorrection } from '#core/procedure/evidence.ts';
import { correctionSpanWords } from '#core/words/microphone-correction-words.ts';
import type { MicrophoneCorrectionView } from '../http/contract.ts';

/** A chosen correction file as the page shows it. */
export function microphoneCorrectionView(kept: KeptCorrection): MicrophoneCorrectionView {
  const correction = parseMicrophoneCorrection(kept.text);
  const { lowestHz, highestHz } = correctionSpan(correction);
  const responses = correction.points.map(({ responseDb }) => responseDb);
  return {
    fileName: kept.fileName,
    serialNumber: kept.serialNumber,
    sha256: kept.sha256,
    lowestHz,
    highestHz,
    pointCount: correction.points.length,
    lowestDb: Math.min(...responses),
    highestDb: Math.max(...responses),
    statedSensitivityDb: correction.statedSensitivityDb,
    warning: correctionSpanWords(lowestHz, highestHz),
  };
}
