import { describe, expect, test } from 'vitest';
import { describePort } from '#drivers/transport/serial-port-description.ts';

describe('the name of a port', () => {
  test.each([
    [{ path: '/dev/ttyS0' }, 'ttyS0'],
    [
      { path: '/dev/ttyUSB0', manufacturer: 'Prolific Technology Inc.' },
      'Prolific Technology Inc. (ttyUSB0)',
    ],
    [{ path: '/dev/ttyUSB0', vendorId: '1A86' }, 'WCH CH340 (ttyUSB0)'],
    [{ path: 'COM7', friendlyName: 'USB-SERIAL CH340 (COM7)' }, 'USB-SERIAL CH340 (COM7)'],
  ])('%o is called %s', (port, friendlyName) => {
    expect(describePort(port).friendlyName).toBe(friendlyName);
  });

  test('keeps what a device can be recognised by', () => {
    const port = { path: '/dev/ttyACM0', vendorId: '2341', productId: '0043', serialNumber: '75' };
    expect(describePort(port)).toMatchObject({ vendorId: '2341', productId: '0043', serialNumber: '75' });
    expect(describePort({ path: '/dev/ttyS0' })).toMatchObject({ vendorId: null, serialNumber: null });
  });
});
