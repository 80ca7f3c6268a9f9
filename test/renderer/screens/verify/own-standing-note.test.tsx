import { expect, test } from 'vitest';
import { nextNumber, type OwnStanding } from '../../../../renderer/door/standing-door.ts';
import { OwnStandingNote } from '../../../../renderer/screens/verify/own-standing-note.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';

const noteOn = (standing: OwnStanding | null): string =>
  drawnPage(<OwnStandingNote keyId="k" number="2026-0147" />, {
    answers: [[['own-standing', 'k', '2026-0147'], standing]],
  }).text;

const by = { id: 'later', number: '2026-0151', isWithdrawn: false };

test('a genuine paper of this bench whose record was replaced since is said to hold no more', () => {
  expect(noteOn({ kind: 'replaced', by })).toContain('The one that holds is 2026-0151.');
  expect(noteOn({ kind: 'replaced', by: { ...by, isWithdrawn: true } })).toContain(
    'declared void by record 2026-0151',
  );
});

test('a paper that this bench signed and knows nothing of is said to be so', () => {
  expect(noteOn({ kind: 'unknown' })).toContain('this bench keeps no test of that number');
});

test('nothing is said of a paper that holds, or of another bench', () => {
  expect([noteOn({ kind: 'holds' }), noteOn(null)]).toEqual(['', '']);
});

test.each([
  ['2026-0147', '2026-0148'],
  ['2026-0999', '2026-1000'],
  ['2026-9999', '2026-10000'],
  ['J2026-0001', null],
  ['', null],
])('the number after %s is %s', (number, next) => {
  expect(nextNumber(number)).toBe(next);
});
