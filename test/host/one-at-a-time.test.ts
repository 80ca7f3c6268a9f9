import { expect, test } from 'vitest';
import { OneAtATime } from '#host/one-at-a-time.ts';

test('what is asked for later waits until everything before it is over, and each gets its own answer', async () => {
  const turns = new OneAtATime();
  const told: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const first = turns.do(async () => {
    told.push('first begins');
    await held;
    told.push('first ends');
    return 1;
  });
  const second = turns.do(async () => told.push('second'));
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  expect(told).toEqual(['first begins']);
  letGo();
  expect([await first, await second]).toEqual([1, 3]);
  expect(told).toEqual(['first begins', 'first ends', 'second']);
});

test('a failure is told to who asked for it, and the next one is done', async () => {
  const turns = new OneAtATime();
  const failing = turns.do(() => Promise.reject(new Error('no')));
  const next = turns.do(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
