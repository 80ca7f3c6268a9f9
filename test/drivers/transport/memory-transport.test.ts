import { describe, expect, test } from 'vitest';
import type { ByteStream } from '#drivers/transport/byte-stream.ts';
import { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { describeTransport } from '../../conformance/transport.ts';

describeTransport('memory', () => {
  const transport = new MemoryTransport();
  let device: ByteStream | null = null;
  transport.addPort('memory:1', 'A port in memory', {
    attach(stream) {
      device = stream;
      return () => undefined;
    },
  });
  return Promise.resolve({
    transport,
    path: 'memory:1',
    device: () => (device === null ? Promise.reject(new Error('not open')) : Promise.resolve(device)),
    unplug: () => Promise.resolve(transport.unplug('memory:1')),
    plug: () => Promise.resolve(transport.plug('memory:1')),
    dispose: () => Promise.resolve(),
  });
});

describe('ports in memory', () => {
  test('are listed while plugged in', async () => {
    const transport = new MemoryTransport();
    transport.addPort('memory:1', 'Simulasi: meter', { attach: () => () => undefined });
    expect(await transport.list()).toMatchObject([{ path: 'memory:1', friendlyName: 'Simulasi: meter' }]);
    transport.unplug('memory:1');
    expect(await transport.list()).toEqual([]);
    transport.plug('memory:1');
    expect(await transport.list()).toHaveLength(1);
  });

  test('the device is taken off when the line closes', async () => {
    let attached = 0;
    const transport = new MemoryTransport();
    transport.addPort('memory:1', 'x', {
      attach() {
        attached += 1;
        return () => {
          attached -= 1;
        };
      },
    });
    const stream = await transport.open('memory:1');
    expect(attached).toBe(1);
    await stream.close();
    expect(attached).toBe(0);
  });
});
