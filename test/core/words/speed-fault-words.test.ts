import { expect, test } from 'vitest';
import { languages } from '#core/words/language.ts';
import { reasonRemedy, reasonSentence } from '#core/words/reason-words.ts';
import { buildReason } from '../../support/test-record-builder.ts';

const mismatch = (heard: number, sensor: number) =>
  buildReason('RPM_SOUND_MISMATCH', { measured: heard, required: sensor, unit: 'rpm' });

test('a sensor at twice the speed heard names wasted spark and the correction to make', () => {
  expect(reasonRemedy(mismatch(4000, 8000), 'id')).toContain('wasted spark');
  expect(reasonRemedy(mismatch(4000, 8000), 'id')).toContain(
    'Kalikan pulsa per putaran di setelan sensor dengan 2,',
  );
  expect(reasonRemedy(mismatch(4000, 8000), 'en')).toContain('Multiply the pulses per revolution');
});

test.each([
  [4000, 2000, '1/2', 'four-stroke'],
  [4000, 6000, '3/2', 'cylinders'],
  [4000, 3000, '3/4', 'cylinders'],
])('%d rpm heard and %d rpm by the sensor name the factor %s and the %s', (heard, sensor, factor, cause) => {
  for (const language of languages) expect(reasonRemedy(mismatch(heard, sensor), language)).toContain(factor);
  expect(reasonRemedy(mismatch(heard, sensor), 'en')).toContain(cause);
});

test('without a clear factor, or without figures, the settings are to be looked at as before', () => {
  const plain = 'Check the sensor’s settings (cylinders, strokes, pulses), then repeat the run.';
  expect(reasonRemedy(mismatch(4210, 4000), 'en')).toBe(plain);
  expect(reasonRemedy(buildReason('RPM_SOUND_MISMATCH'), 'en')).toBe(plain);
});

test('every cause is a whole sentence with its figures in both languages', () => {
  for (const sensor of [8000, 2000, 6000]) {
    for (const language of languages) {
      expect(reasonSentence(mismatch(4000, sensor), language)).toMatch(/^\p{Lu}.*\(.*rpm.*\)\. \p{Lu}.*\.$/u);
    }
  }
});

test('a fault of a while names the pick-up and its moments, and what is only noted asks for no repetition', () => {
  const during = { startSeconds: 2.84, endSeconds: 3.31 };
  const missed = { ...mismatch(4000, 2000), during };
  expect(reasonSentence(missed, 'en')).toContain('from 2.8 s to 3.3 s of the run');
  expect(reasonSentence(missed, 'id')).toContain('pada detik 2,8 sampai 3,3 uji ini');
  expect(reasonRemedy(missed, 'en')).toContain('misses pulses');
  expect(reasonRemedy({ ...mismatch(4000, 8000), during }, 'id')).toContain('pulsa tambahan');
  const noted = { ...missed, effect: 'warns' as const };
  expect(reasonRemedy(noted, 'en')).toBe('The run stands. Check the speed sensor if it happens again.');
});
