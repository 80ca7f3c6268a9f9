import { describe, expect, test } from 'vitest';
import { CommandError } from '#host/command/command-error.ts';
import { riderDoorPlace } from '#host/command/rider-door-place.ts';

describe('--rider-door', () => {
  test('takes an address, with or without a port', () => {
    expect(riderDoorPlace('192.168.1.5')).toEqual({ address: '192.168.1.5', port: null });
    expect(riderDoorPlace('192.168.1.5:8000')).toEqual({ address: '192.168.1.5', port: 8000 });
  });

  test.each([
    '',
    '0.0.0.0',
    '0.0.0.0:80',
    'localhost',
    '192.168.1.5:',
    '192.168.1.5:70000',
    '192.168.1.5:1:2',
    '::1',
  ])('refuses "%s"', (text) => {
    expect(() => riderDoorPlace(text)).toThrow(CommandError);
  });
});
