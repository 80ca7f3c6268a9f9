import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { decodeSoundMap } from '#core/acoustics/sound-map/sound-map-bytes.ts';
import { levelAt } from '#core/acoustics/sound-map/sound-map.ts';
import { realScheduler } from '#drivers/time.ts';
import { KeptBytes } from '#host/analysis/kept-bytes.ts';
import type { SoundMapQuestion } from '#host/analysis/sound-map-question.ts';
import { TooManyAnalysesError } from '#host/analysis/analysis-queue.ts';
import { SoundMaps, type SoundMapsOptions } from '#host/analysis/sound-maps.ts';
import { sine } from '../../core/acoustics/signals.ts';
import { storedWave } from '../../support/wave-of-run.ts';

const tells = z.object({ unit: z.enum(['dB', 'dBFS']), speedFrom: z.string().nullable() });

function desk(): SoundMaps {
  const maps = new SoundMaps({ scheduler: realScheduler, log: () => undefined });
  onTestFinished(() => maps.close());
  return maps;
}

const usual: Omit<SoundMapQuestion, 'path' | 'sha256'> = {
  wish: {
    kind: 'spectrogram',
    weighting: 'Z',
    window: 'hann',
    size: 4096,
    highestHz: 20_000,
    speedStepRpm: 50,
  },
  pascalPerFullScale: 1,
  microphoneCorrection: null,
  speed: [],
  speedFrom: null,
};

function question(seconds: number, changes: Partial<SoundMapQuestion> = {}): SoundMapQuestion {
  return { ...usual, ...storedWave(sine(48_000, seconds, 1500, 0.1)), ...changes };
}

async function made(maps: SoundMaps, key: string, asked: SoundMapQuestion) {
  for (;;) {
    const state = await maps.ask(key, () => asked);
    if (state.state === 'done') return decodeSoundMap(state.bytes.buffer, tells);
  }
}

describe('maps of kept recordings', () => {
  test('are made in a thread, calibrated by the sensitivity of the record, and kept', async () => {
    const maps = desk();
    const asked = question(1);
    const { head, codes, told } = await made(maps, 'a', asked);
    expect(told).toEqual({ unit: 'dB', speedFrom: null });
    // 0.1 Pa peak is 0.0707 Pa, which is 70.97 dB re 20 µPa.
    const cell = levelAt({ head, codes }, 0.5, 1500);
    expect(cell.state === 'level' ? cell.levelDb : cell.state).toBeCloseTo(70.97, 1);
    const again = maps.ask('a', () => {
      throw new Error('a kept map is not made again');
    });
    expect((await again).state).toBe('done');
  });

  test('are in dB re full scale where nothing was calibrated, and say so', async () => {
    const { head, codes, told } = await made(desk(), 'a', question(1, { pascalPerFullScale: null }));
    expect(told.unit).toBe('dBFS');
    const cell = levelAt({ head, codes }, 0.5, 1500);
    expect(cell.state === 'level' ? cell.levelDb : cell.state).toBeCloseTo(-23.01, 1);
  });

  test('are not made of a recording that is another than the record names', async () => {
    const other = question(1, { sha256: '0'.repeat(64) });
    await expect(made(desk(), 'a', other)).rejects.toMatchObject({ problem: { code: 'SOUND_MAP_ALTERED' } });
  });

  test('are refused by name where there is too little sound or no speed, and tried anew afterwards', async () => {
    const maps = desk();
    await expect(made(maps, 'a', question(0.05))).rejects.toMatchObject({
      problem: { code: 'SOUND_MAP_TOO_SHORT' },
    });
    const { wish } = question(1);
    const campbell = question(1, { wish: { ...wish, kind: 'campbell' } });
    await expect(made(maps, 'b', campbell)).rejects.toMatchObject({
      problem: { code: 'SOUND_MAP_NO_SPEED' },
    });
    expect((await made(maps, 'a', question(1))).told.unit).toBe('dB');
  });
});

/** A thread that answers when it is told to. */
function handledThread() {
  const asked: {
    progress: (share: number) => void;
    answer: (bytes: Uint8Array<ArrayBuffer> | null) => void;
  }[] = [];
  const thread: SoundMapsOptions['thread'] = {
    run: (_question, progress) => {
      const place = asked.length;
      const result = new Promise<Uint8Array<ArrayBuffer> | null>((answer) =>
        asked.push({ progress, answer }),
      );
      return { result, stop: () => asked[place]?.answer(null) };
    },
    close: async () => undefined,
  };
  return { asked, thread };
}

describe('the line of maps', () => {
  // The thread of these tests looks at no question.
  const never: SoundMapQuestion = { ...usual, path: '', sha256: '' };
  // Whoever asks is answered at once.
  const impatient = {
    ...realScheduler,
    after: (_seconds: number, action: () => void) => (action(), () => undefined),
  };
  const handled = () => {
    const { asked, thread } = handledThread();
    return { asked, maps: new SoundMaps({ scheduler: impatient, thread, log: () => undefined }) };
  };

  test('tells how far each is, one after the other', async () => {
    const { asked, maps } = handled();
    expect(await maps.ask('first', () => never)).toEqual({ state: 'running', progress: 0 });
    asked[0]?.progress(0.4);
    expect(await maps.ask('first', () => never)).toEqual({ state: 'running', progress: 0.4 });
    expect(await maps.ask('second', () => never)).toEqual({ state: 'waiting' });
    asked[0]?.answer(new Uint8Array(3));
    await Promise.resolve();
    expect(await maps.ask('first', () => never)).toEqual({ state: 'done', bytes: new Uint8Array(3) });
    expect(await maps.ask('second', () => never)).toEqual({ state: 'running', progress: 0 });
  });

  test('goes on with the next one when the first is wanted no more', async () => {
    const { asked, maps } = handled();
    await maps.ask('first', () => never);
    await maps.ask('second', () => never);
    await maps.ask('third', () => never);
    expect([maps.cancel('second'), maps.cancel('first'), maps.cancel('unknown')]).toEqual([
      true,
      true,
      false,
    ]);
    await new Promise((resolve) => setImmediate(resolve));
    expect([maps.isUnderWay('first'), maps.isUnderWay('second'), asked.length]).toEqual([false, false, 2]);
    expect(await maps.ask('third', () => never)).toEqual({ state: 'running', progress: 0 });
  });

  test('has an end', async () => {
    const { maps } = handled();
    for (let index = 0; index < 16; index += 1) await maps.ask(String(index), () => never);
    await expect(maps.ask('one more', () => never)).rejects.toThrow(TooManyAnalysesError);
    expect(await maps.ask('3', () => never)).toEqual({ state: 'waiting' });
  });
});

describe('bytes that are kept', () => {
  test('are those asked for last, up to the most', () => {
    const kept = new KeptBytes(10);
    for (const key of ['a', 'b']) kept.keep(key, new Uint8Array(4));
    expect(kept.get('a')?.length).toBe(4);
    kept.keep('c', new Uint8Array(4));
    expect([kept.get('a')?.length, kept.get('b'), kept.get('c')?.length]).toEqual([4, null, 4]);
    kept.keep('large', new Uint8Array(40));
    expect([kept.get('a'), kept.get('large')?.length]).toEqual([null, 40]);
  });
});
