import { describe, expect, test } from 'vitest';
import { askedQuantities } from '#core/procedure/asked-quantities.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { detailWord } from '#core/words/detail-words.ts';
import { gapSentence } from '#core/words/profile-words.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

describe('what a profile leaves open', () => {
  test('is said before the test, each rule by its name', () => {
    const gaps = profileGaps(shippedProfile('kr-inuse-2023'));
    expect(gapSentence(gaps, 'id')).toContain('jumlah uji berurutan, sebaran, cara membaca tingkat bunyi');
    expect(gapSentence(gaps, 'en')).toContain('number of consecutive runs, spread, how the level is read');
  });

  test('is nothing for a whole profile', () => {
    expect(gapSentence(profileGaps(shippedProfile('un-r41-04-stationary')), 'id')).toBeNull();
  });
});

test.each(profileLibrary.list().map((profile) => profile.id))(
  'every datum and rule that %s asks for or leaves open has words in both languages',
  (id) => {
    const profile = shippedProfile(id);
    for (const detail of [...askedQuantities(profile), ...profileGaps(profile)]) {
      expect(detailWord(detail, 'id')).not.toBe(detail);
      expect(detailWord(detail, 'en')).not.toBe(detail);
    }
  },
);
