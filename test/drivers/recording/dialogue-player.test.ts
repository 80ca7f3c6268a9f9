import { describe, expect, test } from 'vitest';
import type { DialogueEntry } from '#drivers/recording/dialogue-file.ts';
import { playDialogue } from '#drivers/recording/dialogue-player.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { dialogueHead } from '../../support/dialogue-head.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

const entries: readonly DialogueEntry[] = [
  { t: 1, received: '01' },
  { t: 3, received: '02' },
  { t: 4, sent: '3f 0d' },
  { t: 4.5, received: '03' },
  { t: 5, note: 'nothing of the line' },
  { t: 6.5, received: '04 05' },
];

function played(speed: number) {
  const scheduler = new ManualScheduler();
  const { host, device } = createMemoryLine();
  const came: string[] = [];
  host.onBytes((chunk) => came.push(`${scheduler.monotonicSeconds()}: ${[...chunk].join()}`));
  const end = { seconds: Number.NaN };
  const stop = playDialogue({
    dialogue: { head: dialogueHead(), entries },
    stream: device,
    scheduler,
    speed,
    onEnd: () => {
      end.seconds = scheduler.monotonicSeconds();
    },
  });
  return { scheduler, host, device, came, end, stop };
}

describe('playing a recorded dialogue', () => {
  test('says everything at its time, and waits for the host where it spoke', async () => {
    const { scheduler, host, came, end } = played(1);
    await scheduler.advance(10);
    expect(came).toEqual(['1: 1', '3: 2']);
    host.write(Uint8Array.of(0x3f));
    await scheduler.advance(1);
    host.write(Uint8Array.of(0x0d));
    await scheduler.advance(5);
    expect(came.slice(2)).toEqual(['11.5: 3', '13.5: 4,5']);
    expect(end.seconds).toBe(13.5);
  });

  test('twice as fast', async () => {
    const { scheduler, came } = played(2);
    await scheduler.advance(10);
    expect(came).toEqual(['0.5: 1', '1.5: 2']);
  });

  test('as fast as the host speaks', async () => {
    const { scheduler, host, came, end } = played(Number.POSITIVE_INFINITY);
    expect(came).toEqual(['0: 1', '0: 2']);
    host.write(Uint8Array.of(9, 0x3f, 0x0d));
    await scheduler.advance(0);
    expect(came.slice(2)).toEqual(['0: 3', '0: 4,5']);
    expect(end.seconds).toBe(0);
  });

  test('what the host said too early counts, other words do not', async () => {
    const { scheduler, host, came } = played(1);
    host.write(Uint8Array.of(0x3f, 0x0e, 0x3f, 0x0d));
    await scheduler.advance(10);
    expect(came).toHaveLength(4);
  });

  test('stopped or without a line it says nothing more', async () => {
    const one = played(1);
    await one.scheduler.advance(2);
    one.stop();
    await one.scheduler.advance(10);
    expect(one.came).toHaveLength(1);
    expect(one.scheduler.plannedCount).toBe(0);
    const other = played(1);
    other.device.pullOut();
    await other.scheduler.advance(10);
    expect(other.scheduler.plannedCount).toBe(0);
    expect(Number.isNaN(other.end.seconds)).toBe(true);
  });
});
