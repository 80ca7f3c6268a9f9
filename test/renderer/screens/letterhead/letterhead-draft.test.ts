import { expect, test } from 'vitest';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import {
  blankAccreditation,
  blankLetterhead,
  finishedLetterhead,
} from '../../../../renderer/screens/letterhead/letterhead-draft.ts';
import { sampleAccreditation, sampleLetterhead } from '../../../support/sample-letterhead.ts';

test('a letterhead can be kept once the laboratory has a name', () => {
  expect(finishedLetterhead(blankLetterhead)).toEqual({ problem: letterheadWords.nameMissing });
  const named = sampleLetterhead();
  expect(finishedLetterhead(named)).toEqual({ letterhead: named });
});

test('an accreditation needs its number and its last day', () => {
  const problem = { problem: letterheadWords.accreditationMissing };
  const keptWith = (accreditation: typeof blankAccreditation) =>
    finishedLetterhead({ ...sampleLetterhead(), accreditation });
  expect(keptWith({ ...blankAccreditation, validUntil: '2027-01-01' })).toEqual(problem);
  expect(keptWith({ ...blankAccreditation, number: 'LP-1' })).toEqual(problem);
  const accreditation = sampleAccreditation();
  expect(keptWith(accreditation)).toEqual({ letterhead: sampleLetterhead({ accreditation }) });
});
