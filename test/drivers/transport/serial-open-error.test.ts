import { describe, expect, test } from 'vitest';
import { portOpenErrorFrom } from '#drivers/transport/serial-open-error.ts';

describe('why a port could not be opened', () => {
  test.each([
    ['Error: No such file or directory, cannot open /dev/ttyUSB9', 'not-found'],
    ['Opening COM7: File not found', 'not-found'],
    ['Error Resource temporarily unavailable Cannot lock port', 'busy'],
    ['Error: Device or resource busy, cannot open /dev/ttyUSB0', 'busy'],
    ['Opening COM7: Access denied', 'busy'],
    ['Error: Permission denied, cannot open /dev/ttyUSB0', 'permission-denied'],
    ['Error: Input/output error, cannot open /dev/ttyS4', 'failed'],
  ])('"%s" is %s', (message, code) => {
    expect(portOpenErrorFrom(new Error(message), '/dev/x')).toMatchObject({ code, path: '/dev/x', message });
  });
});
