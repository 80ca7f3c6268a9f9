import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { nbPcmDriver } from '#drivers/nb-pcm/driver.ts';
import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import { ReplayTransport } from '#drivers/nb-pcm/replay-transport.ts';
import type { Scheduler } from '#drivers/time.ts';
import { CombinedTransport } from '#drivers/transport/combined-transport.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { LineLog } from '../../conformance/instrument.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const rate = 8000;

function wav(
  samples: ArrayLike<number>,
  encoding: 'float32' | 'integer16' | 'integer24' = 'integer16',
): string {
  const path = join(temporaryFolder(), 'run.wav');
  writeFileSync(path, encodeWaveFile(samples, rate, encoding));
  return path;
}

const ramp = (seconds: number) =>
  Float64Array.from({ length: seconds * rate }, (_, n) => ((n % 200) - 100) / 512);

function playOn(path: string, scheduler: Scheduler) {
  const log = new LineLog();
  const supervisor = new LineSupervisor({
    transport: new CombinedTransport(new ReplayTransport(scheduler), new MemoryTransport()),
    scheduler,
    path,
    driver: nbPcmDriver,
    settings: nbPcmDriver.settingsSchema.parse({}),
    listener: log,
  });
  supervisor.start();
  return { log, supervisor };
}

function play(path: string) {
  const scheduler = new ManualScheduler();
  return { scheduler, ...playOn(path, scheduler) };
}

const samplesOf = (blocks: readonly WaveformBlock[]) => blocks.flatMap(({ samples }) => [...samples]);

describe('a recording that is played', () => {
  test('comes in real time, sample by sample as it was written', async () => {
    const source = ramp(2);
    const { log, scheduler } = play(`wav:${wav(source)}`);
    await scheduler.advance(1);
    const heard = samplesOf(log.blocks).length;
    expect(heard).toBeGreaterThan(0.95 * rate);
    expect(heard).toBeLessThanOrEqual(rate);
    await scheduler.advance(1.1);
    expect(samplesOf(log.blocks)).toEqual([...Float32Array.from(source)]);
    expect(log.blocks.every(({ clipped, overrun, testSignal }) => !clipped && !overrun && !testSignal)).toBe(
      true,
    );
    const starts = log.blocks.map(({ firstSample }) => firstSample);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  test('comes four times as fast where that is asked for', async () => {
    const { log, scheduler } = play(`wav:${wav(ramp(8))}?speed=4`);
    await scheduler.advance(1);
    expect(samplesOf(log.blocks).length).toBeGreaterThan(3.9 * rate);
    expect(samplesOf(log.blocks).length).toBeLessThanOrEqual(4 * rate);
    expect(log.blocks[0]?.sampleRateHz).toBe(rate);
  });

  test('is over at its end: the line is lost for good and does not begin anew', async () => {
    const { log, scheduler, supervisor } = play(`wav:${wav(ramp(1))}`);
    await scheduler.advance(30);
    expect(samplesOf(log.blocks)).toHaveLength(rate);
    expect(log.states).toEqual(['opening', 'waiting', 'streaming', 'lost']);
    expect(log.statuses.at(-1)).toMatchObject({ reason: 'ended', message: '' });
    await supervisor.stop();
    expect(log.states.at(-1)).toBe('absent');
  });

  test('does not rush after the computer has slept', async () => {
    const scheduler = new ManualScheduler();
    let sleptSeconds = 0;
    const asleep = {
      monotonicSeconds: () => scheduler.monotonicSeconds() + sleptSeconds,
      after: (delaySeconds: number, action: () => void) => scheduler.after(delaySeconds, action),
    };
    const { log } = playOn(`wav:${wav(ramp(8))}`, asleep);
    await scheduler.advance(1);
    sleptSeconds = 3600;
    await scheduler.advance(1);
    expect(samplesOf(log.blocks).length).toBeLessThanOrEqual(3 * rate);
    await scheduler.advance(7);
    expect(samplesOf(log.blocks)).toEqual([...Float32Array.from(ramp(8))]);
  });

  test('says where it is cut off at the end of its range', async () => {
    const { log, scheduler } = play(`wav:${wav([0, 1, 1, 0, -1, 0])}`);
    await scheduler.advance(1);
    expect(log.blocks.map(({ clipped }) => clipped)).toEqual([true]);
    const touched = play(`wav:${wav([0, 1, 0, -1, 0])}`);
    await touched.scheduler.advance(1);
    expect(touched.log.blocks.map(({ clipped }) => clipped)).toEqual([false]);
    const beyond = play(`wav:${wav([0, 1.5, 0], 'float32')}`);
    await beyond.scheduler.advance(1);
    expect(beyond.log.blocks.map(({ clipped }) => clipped)).toEqual([true]);
  });

  test('ends with a name where a sample is no number', async () => {
    const { log, scheduler } = play(`wav:${wav([...ramp(1), Number.NaN, ...ramp(1)], 'float32')}`);
    await scheduler.advance(20);
    expect(samplesOf(log.blocks).length).toBeLessThanOrEqual(rate);
    expect(samplesOf(log.blocks).every((sample) => Number.isFinite(sample))).toBe(true);
    expect(log.statuses.at(-1)).toMatchObject({ state: 'lost', reason: 'ended' });
    expect(log.statuses.at(-1)?.message).toMatch(/^NON_FINITE_SAMPLE: /);
  });

  test('a stopped line plays no more', async () => {
    const { log, scheduler, supervisor } = play(`wav:${wav(ramp(4))}`);
    await scheduler.advance(1);
    await supervisor.stop();
    const { length } = log.blocks;
    await scheduler.advance(2);
    expect(log.blocks).toHaveLength(length);
  });
});

describe('a recording that cannot be played', () => {
  const refusal = async (path: string) => {
    const opened = new ReplayTransport(new ManualScheduler()).open(path);
    return await opened.then(
      () => null,
      (error: unknown) => error,
    );
  };

  test('is refused by the name of what is wrong', async () => {
    const folder = temporaryFolder();
    const write = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return `wav:${join(folder, name)}`;
    };
    const good = encodeWaveFile(ramp(1), rate, 'integer16');
    expect(await refusal(`wav:${join(folder, 'none.wav')}`)).toMatchObject({ code: 'not-found' });
    expect(await refusal(write('text.wav', Buffer.from('no sound at all')))).toMatchObject({
      code: 'failed',
      message: expect.stringMatching(/^NOT_A_WAVE_FILE: /),
    });
    expect(await refusal(write('cut.wav', good.subarray(0, good.length - 100)))).toMatchObject({
      message: expect.stringMatching(/^TRUNCATED_FILE: /),
    });
    expect(await refusal(write('empty.wav', encodeWaveFile([], rate)))).toMatchObject({
      message: expect.stringMatching(/^EMPTY_RECORDING: /),
    });
    expect(await refusal(`${write('good.wav', good)}?speed=0.5`)).toMatchObject({
      message: expect.stringMatching(/^BAD_REPLAY_SPEED: /),
    });
    expect(await refusal(`${write('good.wav', good)}?speed=65`)).toMatchObject({ code: 'failed' });
    expect(await refusal(`wav:${folder}`)).toMatchObject({ code: 'failed' });
  });
});

describe('the path of a recording', () => {
  test.each([
    ['wav:/a/b.wav', { filePath: '/a/b.wav', fileName: 'b.wav', speed: 1 }],
    ['wav:/a/b.wav?speed=4', { filePath: '/a/b.wav', fileName: 'b.wav', speed: 4 }],
    ['wav:/a/b?speed=x.wav', { filePath: '/a/b?speed=x.wav', fileName: 'b?speed=x.wav', speed: 1 }],
    ['wav:C:\\a\\b.wav?speed=2.5', { filePath: 'C:\\a\\b.wav', fileName: 'b.wav', speed: 2.5 }],
    ['/dev/ttyACM0', null],
    ['sim:nb-pcm', null],
  ])('%s', (path, replay) => {
    expect(replayOfPath(path)).toEqual(replay);
  });
});
