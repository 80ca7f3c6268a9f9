import { expect, test } from 'vitest';
import type { SpeedAgreement } from '#core/procedure/speed-agreement.ts';
import { agreementText, sentenceOf } from '#core/words/speed-agreement-words.ts';

const agreement: SpeedAgreement = {
  verifiedShare: 0.919,
  disagreeingShare: 0,
  largestDifferencePercent: 0.64,
  agreesAnywhere: true,
  disagreements: [],
};

test('the share of the hold that the sound confirms is told downward, with the largest difference', () => {
  expect(agreementText(agreement, 'en')).toBe(
    'sensor speed agrees with the sound in 91 % of the hold, largest difference 0.6 %',
  );
  expect(agreementText(agreement, 'id')).toBe(
    'putaran sensor cocok dengan bunyi pada 91 % lama tahan, selisih terbesar 0,6 %',
  );
});

test('what cannot be told is never called agreement', () => {
  const untold = { ...agreement, verifiedShare: 0, largestDifferencePercent: null };
  expect(sentenceOf(agreementText(untold, 'en'))).toBe(
    'The sound cannot confirm the sensor’s speed in the hold.',
  );
});
