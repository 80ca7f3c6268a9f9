import { describe, expect, test } from 'vitest';
import { reasonCodes } from '#core/procedure/reason.ts';
import { languages } from '#core/words/language.ts';
import { reasonFinding, reasonSentence, reasonTitle } from '#core/words/reason-words.ts';
import { buildReason } from '../../support/test-record-builder.ts';

describe('every reason', () => {
  test.each(reasonCodes)('%s says what happened and what to do in both languages', (code) => {
    const said = languages.map((language) => {
      expect(reasonTitle(code, language)).toMatch(/^\p{L}/u);
      const sentence = reasonSentence(buildReason(code), language);
      expect(sentence).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\(\)|\.\./);
      return sentence;
    });
    expect(new Set(said).size).toBe(languages.length);
  });

  test('has a title of its own, so that two reasons are never taken for one', () => {
    for (const language of languages) {
      const titles = reasonCodes.map((code) => reasonTitle(code, language));
      expect(new Set(titles).size).toBe(reasonCodes.length);
    }
  });
});

describe('the figures of a reason', () => {
  test('stand with their unit in the form of the language', () => {
    const reason = buildReason('HOLD_TOO_SHORT', { measured: 0.6, required: 1, unit: 's' });
    expect(reasonFinding(reason, 'id')).toBe(
      'Putaran mesin ditahan terlalu singkat (terukur 0,6 detik, paling sedikit 1,0 detik).',
    );
    expect(reasonFinding(reason, 'en')).toBe(
      'Engine speed was held for too short a time (measured 0.6 s, at least 1.0 s).',
    );
  });

  test('are left out where there are none', () => {
    const wind = buildReason('CONDITIONS_MISSING', { detail: 'wind' });
    expect(reasonFinding(wind, 'id')).toBe('Data yang wajib belum diisi: kecepatan angin.');
    const certificate = buildReason('CERTIFICATE_EXPIRED', { required: 24, unit: 'months', detail: 'meter' });
    expect(reasonFinding(certificate, 'en')).toContain('sound level meter (valid for at most 24 months)');
  });

  test('are bound the right way round', () => {
    const short = buildReason('CALIBRATION_UNSTABLE', { measured: 3, required: 5, unit: 's' });
    const restless = buildReason('CALIBRATION_UNSTABLE', { measured: 0.4, required: 0.1, unit: 'dB' });
    const drift = buildReason('CALIBRATION_DRIFT', { measured: -0.7, required: 0.5, unit: 'dB' });
    expect(reasonFinding(short, 'id')).toContain('paling sedikit 5,0 detik');
    expect(reasonFinding(restless, 'id')).toContain('paling banyak 0,1 dB');
    expect(reasonFinding(drift, 'id')).toContain('terukur −0,7 dB, paling banyak ±0,5 dB');
  });
});

describe('a reason that only warns', () => {
  test('does not say that the run must be repeated', () => {
    const rejecting = buildReason('OVERLOAD');
    const warning = buildReason('OVERLOAD', { effect: 'warns' });
    expect(reasonSentence(rejecting, 'id')).toContain('ulangi');
    expect(reasonSentence(warning, 'id')).toContain('di luar bagian yang dihitung');
    expect(reasonSentence(warning, 'id')).not.toContain('ulangi');
  });

  test('says at the limit that the true level may reach it', () => {
    const close = buildReason('SAMPLING_TOO_SLOW', { place: 'limit', effect: 'warns' });
    expect(reasonFinding(close, 'id')).toContain('Terlalu dekat dengan batas');
  });
});
