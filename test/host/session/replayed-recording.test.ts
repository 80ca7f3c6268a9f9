import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { useMicrophone } from '../../support/test-microphone.ts';

const preparation = { ...demoPreparation, levelSource: 'waveform' } as const;

describe('a recording that is played as a microphone', () => {
  const samples = Float64Array.from({ length: 30 * 8000 }, (_, n) => 0.1 * Math.sin(n / 3));

  function recording(): string {
    const path = join(temporaryFolder(), 'lama.wav');
    writeFileSync(path, encodeWaveFile(samples, 8000));
    return `wav:${path}`;
  }

  test('is called a replay, and a test with it is no real measurement', async () => {
    const on = await benchOnSimulatedSite({ simulated: false });
    const { bench } = on;
    await useMicrophone(on, recording());
    expect(bench.values().microphone).toMatchObject({ state: 'streaming', name: 'Putar ulang: lama.wav' });
    expect(bench.values().microphone.message?.en).toMatch(/played back, not a measurement/);
    const { id } = bench.prepare({
      ...preparation,
      instruments: { ...preparation.instruments, meter: null },
    });
    // A live microphone cannot be slipped in its place, nor the other way round.
    const others = bench.lines().filter(({ role }) => role !== 'microphone');
    const live = { role: 'microphone', driverId: 'nb-pcm', preset: null, settings: {}, line: null } as const;
    await expect(bench.setLines([...others, { ...live, portPath: 'sim:nb-pcm' }])).rejects.toMatchObject({
      code: 'TEST_RUNNING',
    });
    bench.act('abort-test');
    await on.until(() => bench.test(id) !== null);
    const evidence = bench.test(id)?.evidence;
    expect(evidence?.simulated).toBe(true);
    expect(evidence?.instruments.meter).toMatchObject({ name: 'Putar ulang: lama.wav', simulated: true });
  });

  test('marks a test that goes by the meter too, and a test without it is real', async () => {
    const on = await benchOnSimulatedSite({ simulated: false });
    const simulatedOf = async (): Promise<boolean | undefined> => {
      const { id } = on.bench.prepare(demoPreparation);
      on.bench.act('abort-test');
      await on.until(() => on.bench.test(id) !== null);
      return on.bench.test(id)?.evidence.simulated;
    };
    expect(await simulatedOf()).toBe(false);
    await useMicrophone(on, recording());
    expect(await simulatedOf()).toBe(true);
  });

  test('faster than it sounded is shown and measured by in no test', async () => {
    const on = await benchOnSimulatedSite({ simulated: false });
    await useMicrophone(on, `${recording()}?speed=2`);
    await on.pass(12);
    expect(on.bench.values().microphone).toMatchObject({ state: 'streaming' });
    on.bench.prepare(preparation);
    expect(() => on.bench.act('start')).toThrow(expect.objectContaining({ code: 'REPLAY_NOT_REAL_TIME' }));
  });

  test('is over at its end, in words, and is not remembered', async () => {
    const folder = temporaryFolder();
    const on = await benchOnSimulatedSite({ simulated: false, folder });
    await useMicrophone(on, recording());
    expect(on.store.setting('lines')).toEqual([]);
    await on.pass(35);
    expect(on.bench.values().microphone).toMatchObject({ state: 'lost', name: 'Putar ulang: lama.wav' });
    expect(on.bench.values().microphone.message?.en).toMatch(/played to its end/);
  });

  test('that cannot be played says what is wrong with the file', async () => {
    const on = await benchOnSimulatedSite({ simulated: false });
    await useMicrophone(on, 'wav:/nowhere/none.wav');
    expect(on.bench.values().microphone.message?.en).toMatch(/not found/);
    const path = join(temporaryFolder(), 'text.wav');
    writeFileSync(path, 'no sound');
    await useMicrophone(on, `wav:${path}`);
    expect(on.bench.values().microphone).toMatchObject({ state: 'refused' });
    expect(on.bench.values().microphone.message?.id).toMatch(/bukan berkas WAV/);
  });

  test('is taken for nothing else', async () => {
    const on = await benchOnSimulatedSite({ simulated: false });
    const setup = { preset: null, settings: {}, line: null, portPath: recording() };
    for (const line of [
      { role: 'meter', driverId: 'generic-line', ...setup },
      { role: 'meter', driverId: 'nb-pcm', ...setup },
    ] as const) {
      await expect(on.bench.setLines([line])).rejects.toMatchObject({ code: 'REPLAY_FOR_MICROPHONE_ONLY' });
    }
  });
});
