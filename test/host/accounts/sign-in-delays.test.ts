import { describe, expect, test } from 'vitest';
import { delayOfBench, delayOfName, oneMoreFailure, waitSeconds } from '#host/accounts/sign-in-delays.ts';

const failed = (count: number) => ({ count, lastAtSeconds: 1000 });

describe('the delay after failures', () => {
  test.each([
    [0, 0],
    [3, 0],
    [4, 2],
    [5, 4],
    [6, 8],
    [12, 512],
    [13, 900],
    [1000, 900],
  ])('of one name: %i give %i s', (count, seconds) => {
    expect(waitSeconds(failed(count), delayOfName, 1000)).toBe(seconds);
  });

  test('runs out by itself', () => {
    expect(waitSeconds(failed(5), delayOfName, 1003)).toBe(1);
    expect(waitSeconds(failed(5), delayOfName, 1004)).toBe(0);
  });

  test('of the bench stays short, for it holds up everybody', () => {
    expect(waitSeconds(failed(1000), delayOfBench, 1000)).toBe(30);
  });

  test('begins from nothing a day after the last failure', () => {
    const dayLater = 1000 + 86_401;
    expect(oneMoreFailure(failed(9), delayOfName, dayLater).count).toBe(1);
    expect(oneMoreFailure(failed(9), delayOfName, dayLater - 2).count).toBe(10);
  });

  test('lets nobody guess more than a few hundred passwords of one name in a day', () => {
    let now = 0;
    let guesses = 0;
    let failures = null as ReturnType<typeof oneMoreFailure> | null;
    while (now < 86_400) {
      now += waitSeconds(failures, delayOfName, now);
      failures = oneMoreFailure(failures, delayOfName, now);
      guesses += 1;
    }
    expect(guesses).toBeLessThan(120);
  });
});
