import { describe, expect, test } from 'vitest';
import { IdentityGuard, identityWaitSeconds } from '#drivers/transport/identity-guard.ts';

const told = (serialNumber: string) => ({ maker: 'Rion', model: 'NL-52', serialNumber, firmware: '' });

describe('the guard over who is on the line', () => {
  test('takes the first serial number that is told, and another one for another instrument', () => {
    const guard = new IdentityGuard();
    guard.opened(0);
    expect(guard.judge(null, 1)).toBe('same');
    expect(guard.judge(told('7'), 2)).toBe('same');
    expect(guard.judge(told('8'), 3)).toBe('other');
    guard.opened(10);
    expect(guard.judge(told('7'), 11)).toBe('same');
    expect(guard.judge(told('8'), 12)).toBe('other');
  });

  test('after a reconnection waits for the number, but not for ever', () => {
    const guard = new IdentityGuard();
    guard.opened(0);
    guard.judge(told('7'), 1);
    guard.opened(100);
    expect(guard.judge(null, 101)).toBe('waiting');
    expect(guard.judge(told(''), 101)).toBe('waiting');
    expect(guard.judge(null, 100 + identityWaitSeconds)).toBe('same');
  });

  test('instruments without a number are never held up', () => {
    const guard = new IdentityGuard();
    guard.opened(0);
    expect(guard.judge(told(''), 0)).toBe('same');
    guard.opened(5);
    expect(guard.judge(null, 5)).toBe('same');
  });
});
