import { describe, expect, test } from 'vitest';
import type { PortDescription } from '#drivers/transport/byte-stream.ts';
import { findPort, portIdentityOf } from '#drivers/transport/find-port.ts';

const port = (path: string, usb: string | null, serialNumber: string | null = null): PortDescription => ({
  path,
  friendlyName: path,
  vendorId: usb?.split(':')[0] ?? null,
  productId: usb?.split(':')[1] ?? null,
  serialNumber,
});

const ch340 = '1a86:7523';
const ftdi = '0403:6001';
const free = (): boolean => false;

describe('the identity of a port', () => {
  test('is what its device says of itself', () => {
    expect(portIdentityOf('a', [port('a', ftdi, 'A5'), port('b', ftdi, 'B6')])).toEqual({
      vendorId: '0403',
      productId: '6001',
      serialNumber: 'A5',
    });
  });

  test('is unknown for a typed path, a port without USB, and one of two that nothing tells apart', () => {
    expect(portIdentityOf('/dev/typed', [port('a', ftdi, 'A5')])).toBeNull();
    expect(portIdentityOf('a', [port('a', null)])).toBeNull();
    expect(portIdentityOf('a', [port('a', ch340), port('b', ch340)])).toBeNull();
    // Clones carry the same number each.
    expect(portIdentityOf('a', [port('a', ftdi, '0001'), port('b', ftdi, '0001')])).toBeNull();
  });
});

describe('finding a device again', () => {
  const numbered = { vendorId: '0403', productId: '6001', serialNumber: 'A5' };
  const plain = { vendorId: '1a86', productId: '7523', serialNumber: null };

  test.each([
    ['at its old path', numbered, [port('old', ftdi, 'A5')], 'old'],
    ['under another name', numbered, [port('x', ftdi, 'B6'), port('new', ftdi, 'A5')], 'new'],
    ['nowhere: the old path is tried', numbered, [port('x', ftdi, 'B6')], 'old'],
    ['not where another device has taken its name', numbered, [port('old', ftdi, 'B6')], null],
    ['elsewhere, while another has its name', numbered, [port('old', ch340), port('n', ftdi, 'A5')], 'n'],
    ['without a serial number, if it is the only one', plain, [port('new', ch340)], 'new'],
    ['never by guess between two equal ones', plain, [port('x', ch340), port('y', ch340)], 'old'],
    ['at its old path beside an equal one', plain, [port('old', ch340), port('y', ch340)], 'old'],
    ['not by maker alone', plain, [port('x', '1a86:55d4')], 'old'],
    ['not where the system does not say what it is', plain, [port('old', null)], null],
  ] as const)('%s', (_, identity, ports, found) => {
    expect(findPort('old', identity, ports, free)).toBe(found);
  });

  test('a port that another line uses is not taken', () => {
    expect(findPort('old', plain, [port('new', ch340)], (path) => path === 'new')).toBe('old');
  });

  test('without an identity only the path counts', () => {
    expect(findPort('old', null, [port('new', ch340)], free)).toBe('old');
  });
});
