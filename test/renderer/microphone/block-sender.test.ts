import { describe, expect, test } from 'vitest';
import { createBlockSender, type SampleBlock } from '../../../renderer/microphone/block-sender.ts';

const block = (number: number): SampleBlock => ({ number, samples: new Float32Array(4) });

/** A host that answers each block only when told to. */
function patientHost() {
  const received: number[] = [];
  const waiting: (() => void)[] = [];
  return {
    received,
    waiting,
    send: async ({ number }: SampleBlock): Promise<void> => {
      received.push(number);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    },
    answer: async (): Promise<void> => {
      waiting.shift()?.();
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    },
  };
}

describe('sending the microphone in blocks', () => {
  test('a block leaves only when the one before it has arrived', async () => {
    const host = patientHost();
    const sender = createBlockSender(host.send, () => undefined);
    for (const number of [0, 1, 2]) sender.offer(block(number));
    expect(host.received).toEqual([0]);
    await host.answer();
    expect(host.received).toEqual([0, 1]);
    await host.answer();
    await host.answer();
    await sender.drained();
    expect(sender.state()).toEqual({ sent: 3, lost: 0, failed: false });
  });

  test('a missing number is counted as lost', async () => {
    const sender = createBlockSender(
      async () => await Promise.resolve(),
      () => undefined,
    );
    sender.offer(block(0));
    sender.offer(block(3));
    await sender.drained();
    expect(sender.state().lost).toBe(2);
  });

  test('a host that never answers costs blocks, never memory without end', () => {
    const host = patientHost();
    const sender = createBlockSender(host.send, () => undefined);
    for (let number = 0; number < 200; number += 1) sender.offer(block(number));
    expect(sender.state().lost).toBe(79);
  });

  test('a refused block ends the sending and later blocks are not sent', async () => {
    const received: number[] = [];
    const sender = createBlockSender(
      async ({ number }) => {
        received.push(number);
        await Promise.reject(new Error('refused'));
      },
      () => undefined,
    );
    sender.offer(block(0));
    sender.offer(block(1));
    await sender.drained();
    sender.offer(block(2));
    expect(received).toEqual([0]);
    expect(sender.state().failed).toBe(true);
  });
});
