import { describe, expect, test } from 'vitest';
import { valueAt, withValueAt, type FieldPath } from '#core/procedure/own-profile/field-value.ts';
import { withOwnChoice } from '#core/procedure/own-profile/own-choice.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { profileSchema } from '#core/procedure/profile.ts';

const netherlands = profileLibrary.find('nl-regeling-voertuigen-motorcycle');
const marksAfter = (path: FieldPath, value: unknown, mark: FieldPath): readonly unknown[] => {
  const changed = withOwnChoice(netherlands, path, value);
  return [valueAt(changed, path), valueAt(changed, mark)];
};

describe('what a laboratory changes in its profile is marked as its choice', () => {
  test.each<[string, FieldPath, unknown, FieldPath]>([
    ['a figure that the text leaves open', ['holdSeconds', 'value'], 1, ['holdSeconds', 'confidence']],
    ['a figure that was read in the text', ['spreadDb', 'value'], 3, ['spreadDb', 'confidence']],
    ['a figure of a rule of several', ['background', 'minimumMarginDb'], 6, ['background', 'confidence']],
    ['a choice', ['aggregate', 'runs'], 'mean', ['aggregate', 'confidence']],
    [
      'a condition of a target',
      ['targetSpeed', 'pieces', 1, 'when', 0, 'value'],
      6000,
      ['targetSpeed', 'confidence'],
    ],
    ['a limit', ['limits', 1, 'maximumDb'], 95, ['limits', 1, 'confidence']],
    ['how readings are noted', ['reading', 'noteDecimals'], 1, ['reading', 'noteConfidence']],
    [
      'the age of a certificate',
      ['instruments', 'meterCertificateMonths'],
      24,
      ['instruments', 'certificateConfidence'],
    ],
  ])('%s', (_what, path, value, mark) => {
    expect(marksAfter(path, value, mark)).toEqual([value, 'L']);
    expect(profileSchema.safeParse(withOwnChoice(netherlands, path, value)).success).toBe(true);
  });

  test.each<[string, FieldPath, unknown, FieldPath, unknown]>([
    ['a clause', ['spreadDb', 'clause'], '33', ['spreadDb', 'confidence'], 'C'],
    ['a legal basis', ['limits', 1, 'legalBasis', 'id'], 'SNI', ['limits', 1, 'confidence'], 'C'],
    ['a day of validity', ['limits', 1, 'validFrom'], '2027-01-01', ['limits', 1, 'confidence'], 'C'],
    [
      'one figure of a rule that is unsure as a whole',
      ['wind', 'maximumMps'],
      5,
      ['wind', 'confidence'],
      'U',
    ],
  ])('but not with %s', (_what, path, value, mark, stays) => {
    expect(marksAfter(path, value, mark)).toEqual([value, stays]);
  });

  test('and the laboratory can say itself where it was read', () => {
    const chosen = withOwnChoice(netherlands, ['holdSeconds', 'value'], 1);
    const read = withOwnChoice(chosen, ['holdSeconds', 'confidence'], 'C2');
    expect(valueAt(read, ['holdSeconds'])).toEqual({ value: 1, confidence: 'C2', clause: null });
  });

  test('so that a gap that is filled no longer keeps a verdict back (decision 18)', () => {
    const tolerance = withOwnChoice(netherlands, ['speedTolerancePercent', 'value'], 5);
    const whole = profileSchema.parse(withOwnChoice(tolerance, ['holdSeconds', 'value'], 1));
    expect(profileGaps(profileSchema.parse(netherlands))).toEqual(['speedTolerancePercent', 'holdSeconds']);
    expect(profileGaps(whole)).toEqual([]);
  });

  test('and no profile that ships claims a choice of a laboratory', () => {
    expect(JSON.stringify(profileLibrary.list())).not.toMatch(/onfidence":"L"/);
  });
});

test('whoever lets one technical manager perform and authorise chooses it, and it is marked so', () => {
  const allowed = withOwnChoice(
    withValueAt(netherlands, ['signing'], { selfAuthorisation: false, confidence: 'K' }),
    ['signing', 'selfAuthorisation'],
    true,
  );
  expect(profileSchema.parse(allowed).signing).toEqual({ selfAuthorisation: true, confidence: 'L' });
  const loose = withValueAt(allowed, ['signing', 'anybody'], true);
  expect(profileSchema.safeParse(loose).success).toBe(false);
});
