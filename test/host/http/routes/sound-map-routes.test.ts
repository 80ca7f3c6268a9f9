import { appendFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { decodeSoundMap } from '#core/acoustics/sound-map/sound-map-bytes.ts';
import { levelAt } from '#core/acoustics/sound-map/sound-map.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { realScheduler } from '#drivers/time.ts';
import { SoundMaps } from '#host/analysis/sound-maps.ts';
import type { Door, DoorOptions } from '#host/http/create-door.ts';
import { sine } from '../../../core/acoustics/signals.ts';
import { fakeBench } from '../../../support/fake-bench.ts';
import { knock, openDoor } from '../../../support/open-door.ts';
import { nobodySignedIn, signedInAs } from '../../../support/people/signed-in-as.ts';
import { recordWithWave, type StoredWave, storedWave } from '../../../support/wave-of-run.ts';

const tells = z.object({ unit: z.string(), speedFrom: z.string().nullable() });

function doorTo(record: TestRecord, { path, sha256 }: StoredWave, changes: Partial<DoorOptions> = {}): Door {
  const soundMaps = new SoundMaps({ scheduler: realScheduler, log: () => undefined });
  onTestFinished(() => soundMaps.close());
  const bench = fakeBench([record], { waveformFile: (wanted) => (wanted === sha256 ? path : null) });
  return openDoor({ bench, soundMaps, ...changes });
}

async function asked(door: Door, { id }: TestRecord, query = ''): Promise<Response> {
  for (;;) {
    const answer = await door.fetch(knock(`/api/tests/${id}/sound-map?run=1${query}`));
    if (answer.status !== 202) return answer;
    expect(['waiting', 'running']).toContain(((await answer.json()) as { state: string }).state);
  }
}

async function refusal(answer: Response): Promise<unknown> {
  const { error } = (await answer.json()) as { error: { code: string; message: Record<string, string> } };
  expect(Object.keys(error.message)).toEqual(['id', 'en']);
  return [answer.status, error.code];
}

const speed = {
  samples: Array.from({ length: 41 }, (_, index) => ({
    timeSeconds: index / 20,
    speedRpm: 3000 + 10 * index,
  })),
};

describe('the map of a run', () => {
  test('is fetched by its address, asked until it is there', async () => {
    const wave = storedWave(sine(48_000, 2, 1500, 0.1));
    const record = recordWithWave(wave.sha256);
    const answer = await asked(doorTo(record, wave), record, '&size=8192&highestHz=5000');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    const bytes = await answer.arrayBuffer();
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.byteLength);
    const { head, codes } = decodeSoundMap(bytes, tells);
    expect(head).toMatchObject({ kind: 'spectrogram', size: 8192, hop: 2048, sampleRateHz: 48_000 });
    const at = (hertz: number): number => {
      const cell = levelAt({ head, codes }, 1, hertz);
      return cell.state === 'level' ? cell.levelDb : Number.NEGATIVE_INFINITY;
    };
    expect(at(1500)).toBeGreaterThan(at(3000) + 60);
  });

  test('by engine speed goes by the sensor, and by the speed that was heard where there is none', async () => {
    const wave = storedWave(sine(48_000, 2, 1500, 0.1));
    const heard = { samples: speed.samples.map((sample) => ({ ...sample, confidence: 0.9 })) };
    for (const [from, record] of [
      ['sensor', recordWithWave(wave.sha256, { speed })],
      ['sound', recordWithWave(wave.sha256, { speed: null, speedHeard: heard })],
    ] as const) {
      const answer = await asked(doorTo(record, wave), record, '&kind=campbell');
      const { head, told } = decodeSoundMap(await answer.arrayBuffer(), tells);
      expect([head.kind, told.speedFrom, head.across.step]).toEqual(['campbell', from, 50]);
    }
  });

  test('without a speed is refused in words', async () => {
    const wave = storedWave(sine(48_000, 1, 1500, 0.1));
    const record = recordWithWave(wave.sha256, { speed: null });
    const answer = await asked(doorTo(record, wave), record, '&kind=campbell');
    expect(await refusal(answer)).toEqual([422, 'SOUND_MAP_NO_SPEED']);
  });

  test('is refused where test, run or recording are not there, or the query makes no sense', async () => {
    const wave = storedWave(sine(48_000, 1, 1500, 0.1));
    const record = recordWithWave(wave.sha256);
    const door = doorTo(record, wave);
    const at = async (path: string) => await refusal(await door.fetch(knock(path)));
    expect(await at('/api/tests/no-such/sound-map?run=1')).toEqual([404, 'TEST_UNKNOWN']);
    expect(await at(`/api/tests/${record.id}/sound-map?run=7`)).toEqual([404, 'WAVEFORM_UNKNOWN']);
    expect(await at(`/api/tests/${record.id}/sound-map?run=1&series=4`)).toEqual([404, 'WAVEFORM_UNKNOWN']);
    for (const query of ['run=0', 'run=1&size=5', 'run=1&size=1048576', 'run=1&kind=x', 'run=1&highestHz=0'])
      expect(await at(`/api/tests/${record.id}/sound-map?${query}`)).toEqual([400, 'BODY_INVALID']);
    const gone = doorTo(record, { path: wave.path, sha256: 'f'.repeat(64) });
    expect(await refusal(await asked(gone, record))).toEqual([404, 'WAVEFORM_UNKNOWN']);
  });

  test('is not made of a damaged test, nor of a recording that was altered', async () => {
    const wave = storedWave(sine(48_000, 1, 1500, 0.1));
    const record = recordWithWave(wave.sha256);
    const finding = {
      code: 'RECORD_ALTERED',
      what: record.number,
      testId: record.id,
      notedAt: null,
    } as const;
    const damaged = doorTo(record, wave, {
      integrity: {
        state: () => ({ kind: 'done', scope: 'sample', done: 1, of: 1, findings: [], endedAt: null }),
        beginWhole: () => true,
        stop: () => undefined,
        findingsOf: async () => [finding],
      },
    });
    expect(await refusal(await asked(damaged, record))).toEqual([409, 'TEST_DAMAGED']);
    appendFileSync(wave.path, 'x');
    expect(await refusal(await asked(doorTo(record, wave), record))).toEqual([422, 'SOUND_MAP_ALTERED']);
  });

  test('of an official test is for those who may read official tests', async () => {
    const wave = storedWave(sine(48_000, 1, 1500, 0.1));
    const workshop = recordWithWave(wave.sha256);
    const { evidence } = workshop;
    const official = { ...workshop, evidence: { ...evidence, mode: 'site' as const, simulated: false } };
    const stranger = doorTo(official, wave, { people: nobodySignedIn(true) });
    const path = `/api/tests/${official.id}/sound-map?run=1`;
    expect(await refusal(await stranger.fetch(knock(path)))).toEqual([401, 'SIGN_IN_NEEDED']);
    expect(await refusal(await stranger.fetch(knock(path, 'DELETE')))).toEqual([401, 'SIGN_IN_NEEDED']);
    const reader = doorTo(official, wave, { people: signedInAs('official') });
    expect((await asked(reader, official)).status).toBe(200);
  });

  test('is given up when it is wanted no more', async () => {
    const wave = storedWave(new Float64Array(48_000 * 20));
    const record = recordWithWave(wave.sha256);
    const door = doorTo(record, wave);
    const path = `/api/tests/${record.id}/sound-map?run=1&size=1024`;
    const answer = door.fetch(knock(path));
    expect((await door.fetch(knock(path, 'DELETE'))).status).toBe(204);
    await answer;
    expect((await door.fetch(knock(path, 'DELETE'))).status).toBe(204);
  });
});
