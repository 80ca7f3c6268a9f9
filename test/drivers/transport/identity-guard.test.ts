import { describe, expect, test } from 'vitest';
import { IdentityGuard, identityWaitSeconds } from '#drivers/transport/identity-guard.ts';

const told = (serialNumber: string) => ({ maker: 'Rion', model: 'NL-52', serialNumber, firmware: '' });

describe('the guard over who is on the line', () => {
  test('takes the first serial number that is told, and another one, told over two connections, for another instrument', () => {
    const guard = new IdentityGuard();
    guard.opened(0);
    expect(guard.judge(null, 1)).toBe('same');
    expect(guard.judge(told('7'), 2)).toBe('same');
    expect(guard.judge(told('8'), 3)).toBe('doubtful');
    expect(guard.judge(told('8'), 4)).toBe('doubtful');
    guard.opened(10);
    expect(guard.judge(told('8'), 11)).toBe('other');
  });

  test('a number that a bad line garbled once locks nobody out', () => {
    const guard = new IdentityGuard();
    guard.opened(0);
    guard.judge(told('12345'), 1);
    guard.opened(10);
    expect(guard.judge(told('1234'), 11)).toBe('doubtful');
    guard.opened(20);
    expect(guard.judge(told('12345'), 21)).toBe('same');
    guard.opened(30);
    expect(guard.judge(told('1234'), 31)).toBe('doubtful');
    guard.opened(40);
    expect(guard.judge(told('2345'), 41)).toBe('doubtful');
    guard.opened(50);
    expect(guard.judge(told('12345'), 51)).toBe('same');
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
