import { expect, test } from 'vitest';
import { fuzzDoor } from '../../support/door-fuzz/fuzz-door.ts';
import { guessForDay } from '../../support/door-fuzz/guess-passwords.ts';
import { rightProblem } from '../../support/door-fuzz/right-problem.ts';

test('six hundred hostile requests of everybody meet refusals or success, never a failure, a right or a secret of somebody else', async () => {
  const { requests, answers, byAsker, routes } = await fuzzDoor(600, 11);
  expect(requests).toBe(600);
  expect(Object.keys(answers)).not.toContain('5xx');
  expect(Object.keys(byAsker)).toEqual(
    expect.arrayContaining(['T', 'M', 'O', 'A', 'nobody', 'expired token']),
  );
  expect(byAsker['without the key of the door']?.['2xx']).toBeUndefined();
  // Most of them must get past the gate, or nothing behind it was tried.
  expect(routes.succeeded).toBeGreaterThan(routes.described / 3);
}, 120_000);

test('an answer that gives more or less than the table of rights is told as such', () => {
  const asked = { route: 'GET /api/accounts', method: 'GET', status: 200, code: null };
  expect(rightProblem({ ...asked, letter: 'A' })).toBeNull();
  expect(rightProblem({ ...asked, letter: 'T' })).toBe('a right was gained');
  expect(rightProblem({ ...asked, letter: 'T', status: 403, code: 'RIGHT_MISSING' })).toBeNull();
  expect(rightProblem({ ...asked, letter: 'A', status: 403, code: 'RIGHT_MISSING' })).toBe(
    'a right was refused',
  );
  expect(rightProblem({ ...asked, letter: null })).toBe('somebody without the key of the door was let in');
  expect(rightProblem({ ...asked, letter: 'N', status: 400, code: 'BODY_INVALID' })).toBe(
    'a right was gained',
  );
});

test('a day of guesses at the door is about a hundred of one name', async () => {
  const ofOne = await guessForDay(() => 'Made Wirawan');
  expect(ofOne.guesses).toBeLessThan(120);
  expect(ofOne.longestWaitSeconds).toBe(900);
}, 120_000);
