import type { SpeedAgreement } from '#core/procedure/speed-agreement.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatNumber } from './number-format.ts';

/** Words for the sensor's speed against the speed heard; figures come in already formatted. */
interface AgreementWords {
  readonly verified: (share: string) => string;
  readonly untold: string;
  readonly largest: (percent: string) => string;
  readonly during: (from: string, to: string) => string;
}

const words: InEachLanguage<AgreementWords> = {
  id: {
    verified: (share) => `putaran sensor cocok dengan bunyi pada ${share} % lama tahan`,
    untold: 'bunyi tidak dapat memastikan putaran sensor selama tahan',
    largest: (percent) => `selisih terbesar ${percent} %`,
    during: (from, to) => `pada detik ${from} sampai ${to} uji ini`,
  },
  en: {
    verified: (share) => `sensor speed agrees with the sound in ${share} % of the hold`,
    untold: 'the sound cannot confirm the sensor’s speed in the hold',
    largest: (percent) => `largest difference ${percent} %`,
    during: (from, to) => `from ${from} s to ${to} s of the run`,
  },
};

/** How much of the hold the sound confirms: `sensor speed agrees with the sound in 92 % of the hold, largest difference 0.6 %`. */
export function agreementText(agreement: SpeedAgreement, language: Language): string {
  const { verified, untold, largest } = words[language];
  const { verifiedShare, largestDifferencePercent } = agreement;
  if (largestDifferencePercent === null) return untold;
  // Downward: no share is called verified that was not.
  const share = formatNumber(Math.floor(verifiedShare * 100 + 1e-9), 0, language);
  return `${verified(share)}, ${largest(formatNumber(largestDifferencePercent, 1, language))}`;
}

/** Some words as a sentence of their own. */
export function sentenceOf(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** When in a run something was: `from 2.8 s to 3.3 s of the run`. */
export function duringText(
  { startSeconds, endSeconds }: { readonly startSeconds: number; readonly endSeconds: number },
  language: Language,
): string {
  const figure = (value: number): string => formatNumber(value, 1, language);
  return words[language].during(figure(startSeconds), figure(endSeconds));
}
