import { describe, expect, test } from 'vitest';
import { FrameConfirmation } from '#drivers/framing/frame-confirmation.ts';

describe('frames without checksum', () => {
  test('count at once where the stream is heard from its first byte', () => {
    const confirmation = new FrameConfirmation(true);
    expect([confirmation.take(), confirmation.take()]).toEqual([true, true]);
  });

  test('count from the second on where the stream is joined in the middle', () => {
    const confirmation = new FrameConfirmation(false);
    expect([confirmation.take(), confirmation.take(), confirmation.take()]).toEqual([false, true, true]);
  });

  test('count from the second in a row on after every loss', () => {
    const confirmation = new FrameConfirmation(true);
    confirmation.lose();
    expect(confirmation.take()).toBe(false);
    confirmation.lose();
    expect([confirmation.take(), confirmation.take()]).toEqual([false, true]);
  });
});
