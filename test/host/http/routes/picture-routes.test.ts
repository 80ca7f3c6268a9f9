import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TestRecord } from '#core/record/test-record.ts';
import { RunPictures } from '#host/analysis/run-pictures.ts';
import type { RunPictureProgress } from '#host/http/contract.ts';
import type { Door, DoorOptions } from '#host/http/create-door.ts';
import type { HandedOut } from '#host/http/handed-out.ts';
import { fakeBench } from '../../../support/fake-bench.ts';
import { knock, openDoor } from '../../../support/open-door.ts';
import { sampleRecord } from '../../../support/sample-record.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeTone } from '../../../support/tone-file.ts';

const address = '/api/tests/test-1/picture?series=0&run=1';

interface Setting {
  readonly door: Door;
  readonly path: string;
  readonly handedOut: readonly HandedOut[];
}

function recordWith(waveformSha256: string | null): TestRecord {
  const { evidence, ...record } = sampleRecord();
  const run = {
    number: 1,
    startedAt: null,
    level: null,
    speed: { samples: [0, 0.25, 0.5, 0.75, 1].map((timeSeconds) => ({ timeSeconds, speedRpm: 6000 })) },
    cut: null,
    speedFromSound: null,
    waveformSha256,
  };
  return { ...record, evidence: { ...evidence, series: [{ role: 'test', outlet: 1, runs: [run] }] } };
}

/** A door to a bench with one test whose only run is a second of a 1 kHz tone, or was not recorded. */
function setting(isRecorded = true, changes: Partial<DoorOptions> = {}): Setting {
  const path = join(temporaryFolder(), 'tone.wav');
  writeTone(path, { frequencyHz: 1000, peak: 0.5, seconds: 1, sampleRateHz: 16_000 });
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const handedOut: HandedOut[] = [];
  const pictures = new RunPictures({ log: (error) => handedOut.push(error as HandedOut) });
  onTestFinished(() => pictures.close());
  const door = openDoor({
    pictures,
    bench: fakeBench([recordWith(isRecorded ? sha256 : null)], {
      waveformFile: (wanted) => (wanted === sha256 ? path : null),
    }),
    handedOut: (what) => handedOut.push(what),
    ...changes,
  });
  return { door, path, handedOut };
}

async function asked(door: Door, method = 'GET', at = address): Promise<RunPictureProgress> {
  return (await (await door.fetch(knock(at, method))).json()) as RunPictureProgress;
}

async function finished(door: Door): Promise<RunPictureProgress> {
  await asked(door, 'POST');
  for (;;) {
    const progress = await asked(door);
    if (progress.state !== 'waiting' && progress.state !== 'running') return progress;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function refusalOf(door: Door, at: string, method = 'POST') {
  const response = await door.fetch(knock(at, method));
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
}

describe('the picture of a stored run at the door', () => {
  test('is formed when it is asked for, kept, and saved in both decimal forms', async () => {
    const { door, handedOut } = setting();
    expect(await asked(door)).toEqual({ state: 'unasked' });
    const done = await finished(door);
    if (done.state !== 'done') throw new Error(`It is ${done.state}.`);
    // A sine of peak 0.5 is 9.03 dB below an rms of 1.
    expect(done.result.unit).toBe('dBFS');
    const { stepHz = 1, levelDb = [] } = done.result.narrowBand ?? {};
    expect(levelDb[Math.round(1000 / stepHz)]).toBeCloseTo(20 * Math.log10(0.5 / Math.SQRT2), 1);
    expect(await asked(door, 'POST')).toEqual(done);

    const comma = await door.fetch(
      knock('/api/tests/test-1/picture.csv?run=1&plot=third-octave&form=csv-id'),
    );
    const text = await comma.text();
    expect(comma.headers.get('content-disposition')).toContain('2026-0001-1-1-third-octave.csv');
    expect(text).toContain('weighting;nominal_frequency;level;maximum_fast;background');
    expect(text).toMatch(/\r\nZ;1000;-9,0\d/);
    const dot = await door.fetch(knock('/api/tests/test-1/picture.csv?run=1&plot=narrow-band'));
    const lines = (await dot.text()).trimEnd().split('\r\n');
    // Everything to half the sample rate, not only what is drawn.
    expect(lines.at(-1)).toMatch(/^8000,80,-/);
    expect(handedOut.map(({ form }) => form)).toEqual(['csv-id third-octave 1/1', 'csv narrow-band 1/1']);
  });

  test('is forgotten when it is cancelled', async () => {
    const { door } = setting();
    await asked(door, 'POST');
    expect((await door.fetch(knock(address, 'DELETE'))).status).toBe(204);
    expect(await asked(door)).toEqual({ state: 'unasked' });
    expect(await refusalOf(door, address, 'DELETE')).toEqual([404, 'ANALYSIS_UNKNOWN']);
  });

  test('is refused in words where there is no run, no recording, or no longer the one that was made', async () => {
    expect(await refusalOf(setting().door, '/api/tests/test-1/picture?run=7')).toEqual([404, 'RUN_UNKNOWN']);
    expect(await refusalOf(setting(false).door, address)).toEqual([409, 'RUN_NOT_RECORDED']);
    const gone = setting(true, { bench: fakeBench([recordWith('0'.repeat(64))]) });
    expect(await refusalOf(gone.door, address)).toEqual([404, 'WAVEFORM_UNKNOWN']);
    const altered = setting();
    copyFileSync(altered.path, `${altered.path}.before`);
    writeFileSync(altered.path, 'another recording');
    expect(await refusalOf(altered.door, address)).toEqual([409, 'WAVEFORM_ALTERED']);
  });

  test('of a damaged test is refused, and so are its values', async () => {
    const finding = { code: 'RECORD_ALTERED', testId: 'test-1', what: '2026-0001', notedAt: null } as const;
    const { door } = setting(true, {
      integrity: {
        state: () => ({ kind: 'done', scope: 'sample', done: 1, of: 1, findings: [], endedAt: null }),
        beginWhole: () => true,
        stop: () => undefined,
        findingsOf: async () => [finding],
      },
    });
    expect(await refusalOf(door, address)).toEqual([409, 'TEST_DAMAGED']);
    expect(await refusalOf(door, '/api/tests/test-1/picture.csv?plot=history', 'GET')).toEqual([
      409,
      'TEST_DAMAGED',
    ]);
  });

  test('has no values to save before it is done; level and speed need no recording', async () => {
    const { door } = setting(false);
    const orders = '/api/tests/test-1/picture.csv?plot=orders';
    expect(await refusalOf(door, orders, 'GET')).toEqual([409, 'ANALYSIS_NOT_DONE']);
    const history = await door.fetch(knock('/api/tests/test-1/picture.csv?plot=history'));
    expect((await history.text()).trimEnd().split('\r\n').at(-1)).toBe('1,,,6000,');
  });
});
