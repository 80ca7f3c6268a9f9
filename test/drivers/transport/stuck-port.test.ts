import { describe, expect, test } from 'vitest';
import type { CloseReason } from '#drivers/transport/byte-stream.ts';
import { SerialByteStream } from '#drivers/transport/serial-byte-stream.ts';
import type { SystemPort } from '#drivers/transport/system-port.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** A port of a system that never comes back from anything. */
const stuckPort: SystemPort = { close: never, read: never, write: never, set: never, writeNow: () => 0 };

function stuck(more: Partial<SystemPort> = {}) {
  const scheduler = new ManualScheduler();
  const stream = new SerialByteStream({ ...stuckPort, ...more }, 'STUCK', scheduler);
  const closes: CloseReason[] = [];
  stream.onClose((reason) => closes.push(reason));
  return { scheduler, stream, closes };
}

describe('a port whose system never comes back', () => {
  test('is closed all the same', async () => {
    const { scheduler, stream, closes } = stuck();
    const closing = stream.close();
    await scheduler.advance(1);
    expect(closes).toEqual([]);
    await scheduler.advance(1.1);
    await closing;
    expect(closes).toEqual([{ kind: 'asked' }]);
  });

  test('a write that fails ends the line with its message, and nothing more is taken', async () => {
    const fails = () => Promise.reject(new Error('Writing to COM port: Unknown error code 121'));
    const { scheduler, stream, closes } = stuck({ write: fails });
    expect(stream.write(Uint8Array.of(1))).toBe(true);
    await scheduler.advance(0);
    expect(closes).toMatchObject([{ kind: 'failed', message: expect.stringContaining('121') }]);
    expect(stream.write(Uint8Array.of(1))).toBe(false);
  });

  test('a write that finds no device is a lost device, at once or later', async () => {
    const gone = Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' });
    const atOnce = stuck({
      writeNow: () => {
        throw gone;
      },
    });
    expect(atOnce.stream.write(Uint8Array.of(1))).toBe(false);
    expect(atOnce.closes).toEqual([{ kind: 'device-lost' }]);
    const later = stuck({ write: () => Promise.reject(gone) });
    expect(later.stream.write(Uint8Array.of(1))).toBe(true);
    await later.scheduler.advance(0);
    expect(later.closes).toEqual([{ kind: 'device-lost' }]);
  });

  test('a read that fails is a lost device, told once', async () => {
    const { scheduler, stream, closes } = stuck({ read: () => Promise.reject(new Error('EIO')) });
    stream.onBytes(() => undefined);
    await scheduler.advance(0);
    expect(closes).toEqual([{ kind: 'device-lost' }]);
    await scheduler.advance(5);
    expect(closes).toHaveLength(1);
  });

  test('a line that takes nothing does not pile up commands', () => {
    const { stream } = stuck();
    const accepted = Array.from({ length: 1000 }, () => stream.write(new Uint8Array(16)));
    expect(accepted[0]).toBe(true);
    expect(accepted.at(-1)).toBe(false);
    expect(accepted.filter(Boolean).length * 16).toBeLessThan(5000);
  });

  test('what the system takes only in part is sent on in order', async () => {
    const taken: number[] = [];
    const { scheduler, stream } = stuck({
      writeNow: (bytes) => taken.push(bytes[0] ?? 0) && 1,
      write: (bytes) => {
        taken.push(...bytes);
        return Promise.resolve();
      },
    });
    stream.write(Uint8Array.of(1, 2, 3));
    stream.write(Uint8Array.of(4));
    await scheduler.advance(0);
    expect(taken).toEqual([1, 2, 3, 4]);
  });
});
