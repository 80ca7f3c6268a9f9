import { SerialPortStream } from '@serialport/stream';
import { describe, expect, test } from 'vitest';
import type { CloseReason } from '#drivers/transport/byte-stream.ts';
import { SerialByteStream } from '#drivers/transport/serial-byte-stream.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

type Binding = ConstructorParameters<typeof SerialPortStream>[0]['binding'];
type Port = Awaited<ReturnType<Binding['open']>>;

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** A system that opens ports and then never comes back from anything. */
const stuckBinding: Binding = {
  list: () => Promise.resolve([]),
  open: (openOptions) => {
    const port: Port = {
      isOpen: true,
      openOptions: { ...openOptions, dataBits: 8, lock: true, stopBits: 1, parity: 'none' } as never,
      close: never,
      read: never,
      write: never,
      update: never,
      set: never,
      get: never,
      getBaudRate: never,
      flush: never,
      drain: never,
    };
    return Promise.resolve(port);
  },
};

async function stuck() {
  const scheduler = new ManualScheduler();
  const port = new SerialPortStream({
    binding: stuckBinding,
    path: 'STUCK',
    baudRate: 9600,
    autoOpen: false,
  });
  await new Promise<void>((resolve) => {
    port.open(() => resolve());
  });
  const stream = new SerialByteStream(port, scheduler);
  const closes: CloseReason[] = [];
  stream.onClose((reason) => closes.push(reason));
  return { scheduler, port, stream, closes };
}

describe('a port whose system never comes back', () => {
  test('is closed all the same', async () => {
    const { scheduler, stream, closes } = await stuck();
    const closing = stream.close();
    await scheduler.advance(1);
    expect(closes).toEqual([]);
    await scheduler.advance(1.1);
    await closing;
    expect(closes).toEqual([{ kind: 'asked' }]);
  });

  test('an error ends the line with its message', async () => {
    const { scheduler, port, closes } = await stuck();
    port.emit('error', new Error('Writing to COM port (GetOverlappedResult): Unknown error code 121'));
    await scheduler.advance(2.1);
    expect(closes).toMatchObject([{ kind: 'failed', message: expect.stringContaining('121') }]);
  });

  test('a line that takes nothing does not pile up commands', async () => {
    const { stream } = await stuck();
    const accepted = Array.from({ length: 1000 }, () => stream.write(new Uint8Array(16)));
    expect(accepted[0]).toBe(true);
    expect(accepted.at(-1)).toBe(false);
    expect(accepted.filter(Boolean).length * 16).toBeLessThan(5000);
  });
});
