import { describe, expect, test } from 'vitest';
import { CombinedTransport } from '#drivers/transport/combined-transport.ts';
import { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { driverOf } from '../../support/decoder-of.ts';

const settings = driverOf('lutron-16').defaultLineSettings;

function ports(...paths: readonly string[]) {
  const transport = new MemoryTransport();
  for (const path of paths) transport.addPort(path, path, { attach: () => () => undefined });
  return transport;
}

describe('several transports in one list', () => {
  test('list all ports, in order', async () => {
    const combined = new CombinedTransport(ports('a', 'b'), ports('c'));
    expect((await combined.list()).map(({ path }) => path)).toEqual(['a', 'b', 'c']);
  });

  test('open a port where it is', async () => {
    const first = ports('a');
    const second = ports('b');
    await new CombinedTransport(first, second).open('b', settings);
    await expect(second.open('b')).rejects.toMatchObject({ code: 'busy' });
    await expect(first.open('a')).resolves.toBeDefined();
  });

  test('leave a typed path to the last one', async () => {
    await expect(new CombinedTransport(ports('a'), ports('b')).open('x', settings)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(new CombinedTransport().open('x', settings)).rejects.toMatchObject({ code: 'not-found' });
  });
});
