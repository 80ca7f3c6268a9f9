import { describe, expect, test } from 'vitest';
import { BlockGatherer, blockLength } from '../../../renderer/microphone/block-gatherer.ts';
import type { SampleBlock } from '../../../renderer/microphone/block-sender.ts';

const quantum = 128;

function gatherer() {
  const blocks: SampleBlock[] = [];
  return { blocks, gatherer: new BlockGatherer((block) => void blocks.push(block)) };
}

/** Samples that tell the frame at which they were heard. */
const heardAt = (frame: number, count = quantum): Float32Array =>
  Float32Array.from({ length: count }, (_, index) => frame + index);

/** Lets the audio thread run over some frames, but for those that it skips. */
function run(
  into: BlockGatherer,
  from: number,
  to: number,
  isSkipped: (frame: number) => boolean = () => false,
) {
  for (let frame = from; frame < to; frame += quantum)
    if (!isSkipped(frame)) into.take(frame, heardAt(frame));
}

/** Block n must hold the frames from n blocks after the first on, whatever happened before. */
function expectInPlace(blocks: readonly SampleBlock[], firstFrame: number): void {
  for (const { number, samples } of blocks) {
    expect(samples).toEqual(heardAt(firstFrame + number * blockLength, blockLength));
  }
}

describe('the blocks of the audio thread', () => {
  test('follow one another without a gap, whatever frame the clock stands on first', () => {
    const { blocks, gatherer: into } = gatherer();
    run(into, 12_800, 12_800 + 3 * blockLength);
    expect(blocks.map(({ number }) => number)).toEqual([0, 1, 2]);
    expectInPlace(blocks, 12_800);
  });

  test.each([1, 3, 15, 16, 17, 40])('leave out the numbers of blocks that miss %i quanta', (quanta) => {
    const { blocks, gatherer: into } = gatherer();
    const from = blockLength + 5 * quantum;
    run(into, 0, 8 * blockLength, (frame) => frame >= from && frame < from + quanta * quantum);
    const touched = (number: number): boolean =>
      (number + 1) * blockLength > from && number * blockLength < from + quanta * quantum;
    const whole = [0, 1, 2, 3, 4, 5, 6, 7].filter((number) => !touched(number));
    expect(blocks.map(({ number }) => number)).toEqual(whole);
    expectInPlace(blocks, 0);
  });

  test('lose one block where a whole one is missing at its border', () => {
    const { blocks, gatherer: into } = gatherer();
    run(into, 0, 4 * blockLength, (frame) => frame >= blockLength && frame < 2 * blockLength);
    expect(blocks.map(({ number }) => number)).toEqual([0, 2, 3]);
    expectInPlace(blocks, 0);
  });

  test('do not count an input that delivers nothing as silence', () => {
    const { blocks, gatherer: into } = gatherer();
    for (let frame = 0; frame < 4 * blockLength; frame += quantum) {
      into.take(frame, frame === blockLength ? undefined : heardAt(frame));
    }
    expect(blocks.map(({ number }) => number)).toEqual([0, 2, 3]);
  });

  test('begin with the first sample, not with the input that is not connected yet', () => {
    const { blocks, gatherer: into } = gatherer();
    into.take(0, undefined);
    into.take(quantum, undefined);
    run(into, 2 * quantum, 2 * quantum + blockLength);
    expect(blocks.map(({ number }) => number)).toEqual([0]);
    expectInPlace(blocks, 2 * quantum);
  });

  test('show a gap where the clock goes back', () => {
    const { blocks, gatherer: into } = gatherer();
    run(into, 0, blockLength);
    run(into, 0, blockLength);
    expect(blocks.map(({ number }) => number)).toEqual([0, 2]);
  });

  test('take quanta of any length', () => {
    const { blocks, gatherer: into } = gatherer();
    for (let frame = 0; frame < 3 * blockLength; frame += 1000) into.take(frame, heardAt(frame, 1000));
    expect(blocks.map(({ number }) => number)).toEqual([0, 1, 2]);
    expectInPlace(blocks, 0);
    const late = gatherer();
    late.gatherer.take(0, heardAt(0, 1000));
    late.gatherer.take(3000, heardAt(3000, 1000));
    for (let frame = 4000; frame < 5 * blockLength; frame += 1000)
      late.gatherer.take(frame, heardAt(frame, 1000));
    expect(late.blocks.map(({ number }) => number)).toEqual([2, 3, 4]);
    expectInPlace(late.blocks, 0);
  });
});
