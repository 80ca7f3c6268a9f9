import { describe, expect, test } from 'vitest';
import type { LineSetup } from '#host/http/contract.ts';
import { withPortIdentities } from '#host/session/identified-lines.ts';
import type { PortDescription } from '#drivers/transport/byte-stream.ts';

const meter: LineSetup = {
  role: 'meter',
  portPath: '/dev/ttyUSB0',
  driverId: 'lutron-16',
  preset: null,
  settings: {},
  line: null,
};

const device = { vendorId: '0403', productId: '6001', serialNumber: 'A5' };

const listed = (path: string, usb = device): PortDescription => ({ path, friendlyName: path, ...usb });

const identityOf = (setup: LineSetup, before: readonly LineSetup[], ports: readonly PortDescription[]) =>
  withPortIdentities([setup], before, ports)[0]?.portIdentity;

describe('lines that know their device', () => {
  test('a line on a listed port takes the identity of what hangs there', () => {
    expect(identityOf(meter, [], [listed('/dev/ttyUSB0')])).toEqual(device);
    expect(identityOf(meter, [], [listed('/dev/ttyUSB1')])).toBeNull();
  });

  test('an identity that a line brings along is kept, whatever hangs at its path now', () => {
    const other = { ...device, serialNumber: 'B6' };
    const known = { ...meter, portIdentity: device };
    expect(identityOf(known, [], [listed('/dev/ttyUSB0', other)])).toEqual(device);
  });

  test('a line that is set up again takes the device that hangs there now', () => {
    const other = { ...device, serialNumber: 'B6' };
    const before = [{ ...meter, portIdentity: device }];
    expect(identityOf(meter, before, [listed('/dev/ttyUSB0', other)])).toEqual(other);
  });

  test('a port that is not there keeps what was known of it for the same role', () => {
    const before = [{ ...meter, portIdentity: device }];
    expect(identityOf(meter, before, [])).toEqual(device);
    expect(identityOf({ ...meter, portPath: '/dev/ttyUSB9' }, before, [])).toBeNull();
    expect(identityOf({ ...meter, role: 'speed-sensor' }, before, [])).toBeNull();
  });
});
