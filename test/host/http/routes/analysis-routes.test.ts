import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { realScheduler } from '#drivers/time.ts';
import { usualReceiveLimits, type ReceiveLimits } from '#host/analysis/received-recordings.ts';
import { RecordingAnalyses } from '#host/analysis/recording-analyses.ts';
import { registerAnalyse } from '#host/command/analyse.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import type { AnalysisProgress, AnalysisRequest, ReceivedRecording } from '#host/http/contract.ts';
import type { Door } from '#host/http/create-door.ts';
import type { Bench } from '#host/session/bench.ts';
import { sine } from '../../../core/acoustics/signals.ts';
import { fakeBench } from '../../../support/fake-bench.ts';
import { knock, openDoor } from '../../../support/open-door.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const opened: Setting[] = [];
afterAll(async () => {
  for (const { analyses, folder } of opened) {
    await analyses.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  }
});

interface Setting {
  readonly door: Door;
  /** Files that lie in the folder of received recordings. */
  readonly files: () => string[];
  readonly analyses: RecordingAnalyses;
  readonly folder: string;
}

function setting(limits: Partial<ReceiveLimits> = {}, bench: Partial<Bench> = {}): Setting {
  const folder = join(mkdtempSync(join(tmpdir(), 'senyap-analysis-')), 'analysis');
  const analyses = new RecordingAnalyses({
    folder,
    scheduler: realScheduler,
    limits: { ...usualReceiveLimits, ...limits },
    log: (error) => {
      throw error;
    },
  });
  const door = openDoor({ analyses, bench: fakeBench([], bench) });
  const made = { door, analyses, folder, files: () => (existsSync(folder) ? readdirSync(folder) : []) };
  opened.push(made);
  return made;
}

const wave = (seconds: number, amplitude: number, sampleRateHz = 48_000): Uint8Array =>
  encodeWaveFile(sine(sampleRateHz, seconds, 1000, amplitude), sampleRateHz, 'float32');

function handOver(door: Door, bytes: Uint8Array, name = 'sound.wav'): Promise<Response> {
  const address = `senyap://bench/api/analysis/recordings?name=${encodeURIComponent(name)}`;
  const body = new Uint8Array(bytes);
  return door.fetch(new Request(address, { method: 'POST', body }));
}

async function received(door: Door, bytes: Uint8Array, name?: string): Promise<ReceivedRecording> {
  return (await (await handOver(door, bytes, name)).json()) as ReceivedRecording;
}

const usual: Omit<AnalysisRequest, 'recordingId'> = {
  channel: null,
  fromSeconds: null,
  toSeconds: null,
  sensitivity: { by: 'none' },
  microphoneCorrection: null,
  speed: null,
  keep: false,
};

async function begun(door: Door, request: AnalysisRequest): Promise<string> {
  const answer = await door.fetch(knock('/api/analysis', 'POST', request));
  return ((await answer.json()) as { id: string }).id;
}

async function ended(door: Door, id: string): Promise<AnalysisProgress> {
  for (;;) {
    const answer = await door.fetch(knock(`/api/analysis/${id}`));
    const state = (await answer.json()) as AnalysisProgress;
    if (state.state === 'done' || state.state === 'failed') return state;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function analysed(door: Door, request: AnalysisRequest): Promise<AnalysisProgress> {
  return ended(door, await begun(door, request));
}

async function emptied(files: () => string[]): Promise<string[]> {
  for (let patience = 200; patience > 0 && files().length > 0; patience -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return files();
}

async function refusal(answer: Response): Promise<unknown> {
  const { error } = (await answer.json()) as { error: { code: string; message: Record<string, string> } };
  expect(Object.keys(error.message)).toEqual(['id', 'en']);
  return [answer.status, error.code];
}

async function commandLine(...words: readonly string[]): Promise<Record<string, unknown>> {
  const lines: string[] = [];
  await runCommandLine(['analyse', ...words, '--json'], [registerAnalyse], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: () => undefined,
  });
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}

describe('a recording handed over', () => {
  test('is described by its header and its name', async () => {
    const { door, files } = setting();
    const recording = await received(door, wave(2, 0.1, 44_100), 'yard_FS129.9dB(PK).wav');
    expect(recording).toMatchObject({
      name: 'yard_FS129.9dB(PK).wav',
      byteLength: wave(2, 0.1, 44_100).length,
      sampleRateHz: 44_100,
      channelCount: 1,
      durationSeconds: 2,
      isUnfinished: false,
      declaredFullScale: { levelDb: 129.9, from: 'file-name', peak: 'stated' },
    });
    expect(files()).toHaveLength(1);
    const removal = await door.fetch(knock(`/api/analysis/recordings/${recording.id}`, 'DELETE'));
    expect([removal.status, files()]).toEqual([204, []]);
  });

  test.each([
    ['no WAV file', new TextEncoder().encode('hello, world, this is no sound at all'), 'NOT_A_WAVE_FILE'],
    ['nothing', new Uint8Array(), 'NOT_A_WAVE_FILE'],
    ['half a file', wave(1, 0.1).subarray(0, 20_000), 'TRUNCATED_FILE'],
  ])('that is %s is refused by name and leaves nothing behind', async (_what, bytes, code) => {
    const { door, files } = setting();
    expect(await refusal(await handOver(door, bytes))).toEqual([422, code]);
    expect(files()).toEqual([]);
  });

  test('that is too large is refused, told beforehand or not, and leaves nothing behind', async () => {
    const { door, files } = setting({ largestBytes: 10_000 });
    expect(await refusal(await handOver(door, wave(1, 0.1)))).toEqual([413, 'RECORDING_TOO_LARGE']);
    const body = new Blob([new Uint8Array(wave(1, 0.1))]).stream();
    const untold = new Request('senyap://bench/api/analysis/recordings?name=a.wav', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await refusal(await door.fetch(untold))).toEqual([413, 'RECORDING_TOO_LARGE']);
    expect(files()).toEqual([]);
  });

  test('for which the disk has no room is refused while tests keep theirs', async () => {
    const { door, files } = setting({ freeBytes: async () => 2 ** 30 + 1000 });
    expect(await refusal(await handOver(door, wave(1, 0.1)))).toEqual([507, 'DISK_TOO_FULL']);
    expect(files()).toEqual([]);
  });

  test('that breaks off on its way leaves nothing behind', async () => {
    const { analyses, files } = setting();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield wave(1, 0.1).subarray(0, 5000);
      throw new Error('hung up');
    }
    await expect(analyses.receive(broken(), null, 'a.wav')).rejects.toThrow('hung up');
    expect(files()).toEqual([]);
  });

  test('that a program which died left behind is removed at the next start', () => {
    const folder = join(temporaryFolder(), 'analysis');
    mkdirSync(folder);
    writeFileSync(join(folder, 'left.wav'), 'x');
    const analyses = new RecordingAnalyses({ folder, scheduler: realScheduler, log: () => undefined });
    onTestFinished(() => analyses.close());
    expect(existsSync(folder)).toBe(false);
  });
});

describe('an analysis asked of the door', () => {
  // One thread for all of them: starting one takes longer than what most of them do.
  const shared = setting();
  const setUp = (): Setting => shared;

  test('gives exactly what the command line prints, with every option', async () => {
    const { door, folder, files } = setUp();
    const names = temporaryFolder();
    const sound = wave(4, 0.1);
    const tone = wave(6, 0.5);
    const speed = [
      'time_s,rpm',
      ...Array.from({ length: 41 }, (_, index) => `${index / 10},${3000 + index}`),
    ];
    const correction = '20 0.5\n1000 0.2\n20000 -1\n';
    const recording = await received(door, sound);
    const calibration = await received(door, tone, 'cal.wav');
    const progress = await analysed(door, {
      ...usual,
      recordingId: recording.id,
      channel: 1,
      fromSeconds: 0.5,
      toSeconds: 3.5,
      sensitivity: {
        by: 'calibrator',
        recordingId: calibration.id,
        levelDb: 94,
        frequencyHz: 1000,
        freeFieldCorrectionDb: -0.1,
      },
      microphoneCorrection: { name: 'microphone.txt', text: correction },
      speed: { name: 'speed.csv', text: speed.join('\n') },
    });
    for (const [name, bytes] of [
      ['sound.wav', sound],
      ['cal.wav', tone],
      ['microphone.txt', correction],
      ['speed.csv', speed.join('\n')],
    ] as const) {
      writeFileSync(join(names, name), bytes);
    }
    const beside =
      '--calibrator-db 94 --free-field-correction-db -0.1 --channel 1 --from 0.5 --to 3.5 --with-history --with-narrow-band --with-order-track';
    const printed = await commandLine(
      join(names, 'sound.wav'),
      '--calibration',
      join(names, 'cal.wav'),
      '--microphone-correction',
      join(names, 'microphone.txt'),
      '--rpm',
      join(names, 'speed.csv'),
      ...beside.split(' '),
    );
    expect(progress).toEqual({ state: 'done', result: { ...printed, path: 'sound.wav' } });
    expect(printed).toHaveProperty('history');
    expect(printed).toHaveProperty('narrowBand');
    expect(printed).toHaveProperty('orderTrack');
    expect(await emptied(files)).toEqual([]);
    expect(folder).not.toBe(names);
  });

  test.each([
    ['the pascal at full scale', { by: 'pascal', pascalPerFullScale: 2 }, 76.99],
    ['the level of full scale', { by: 'full-scale-level', levelDb: 100 }, 76.99],
    ['what the file declares', { by: 'file' }, 76.99],
    ['no sensitivity, re full scale', { by: 'none' }, -23.01],
  ] as const)('measures a sine by %s', async (_how, sensitivity, levelDb) => {
    const { door } = setUp();
    const recording = await received(door, wave(2, 0.1), 'tone_FS100.0dB(PK).wav');
    const progress = await analysed(door, { ...usual, recordingId: recording.id, sensitivity });
    if (progress.state !== 'done') throw new Error(JSON.stringify(progress));
    // A sine of amplitude 0.1 has an rms of 0.0707 of full scale.
    expect(progress.result.levels.LZeq).toBeCloseTo(levelDb, 1);
    expect(progress.result.unit).toBe(sensitivity.by === 'none' ? 'dBFS' : 'dB');
  });

  test('saves the same figures as JSON and CSV', async () => {
    const { door } = setUp();
    const { id: recordingId } = await received(door, wave(1, 0.1), 'bunyi "knalpot" µ.wav');
    const id = await begun(door, { ...usual, recordingId });
    const progress = await ended(door, id);
    const json = await door.fetch(knock(`/api/analysis/${id}/result.json`));
    expect(json.headers.get('content-disposition')).toContain(
      'attachment; filename="bunyi_knalpot_.wav.json"',
    );
    expect({ state: 'done', result: await json.json() }).toEqual(progress);
    const csv = await (await door.fetch(knock(`/api/analysis/${id}/result.csv`))).text();
    expect(csv).toContain('# file;bunyi "knalpot" µ.wav');
    expect(csv).toMatch(/^LAeq,,,-23\.\d+,dBFS$/m);
  });

  test('names what is wrong with samples, interval, channel, calibration and the files beside it', async () => {
    const { door } = setUp();
    const broken = sine(48_000, 1, 1000, 0.1);
    broken[1234] = Number.NaN;
    const { id: notANumber } = await received(door, encodeWaveFile(broken, 48_000, 'float32'));
    const { id: recordingId } = await received(door, wave(2, 0.1));
    const cases: readonly (readonly [Partial<AnalysisRequest>, string])[] = [
      [{ recordingId: notANumber }, 'NON_FINITE_SAMPLE'],
      [{ fromSeconds: 1, toSeconds: 9 }, 'INTERVAL_OUT_OF_RANGE'],
      [{ channel: 2 }, 'CHANNEL_OUT_OF_RANGE'],
      [{ sensitivity: { by: 'file' } }, 'FULL_SCALE_NOT_DECLARED'],
      [
        {
          sensitivity: {
            by: 'calibrator',
            recordingId,
            levelDb: 94,
            frequencyHz: 250,
            freeFieldCorrectionDb: 0,
          },
        },
        'CALIBRATION_UNSTABLE',
      ],
      [{ microphoneCorrection: { name: 'm.txt', text: 'nothing' } }, 'BAD_MICROPHONE_CORRECTION'],
      [{ speed: { name: 's.csv', text: 'a,b\n1,2\n' } }, 'BAD_SPEED_FILE'],
    ];
    for (const [part, code] of cases) {
      const request = { ...usual, recordingId, keep: true, ...part };
      const progress = await analysed(door, request);
      if (progress.state !== 'failed') throw new Error(`${code} was not found`);
      expect(progress.error.code).toBe(code);
      expect(progress.error.message.id).not.toBe(progress.error.message.en);
      expect(progress.error.details === null).toBe(code === 'CALIBRATION_UNSTABLE');
    }
    for (const id of [notANumber, recordingId]) {
      await door.fetch(knock(`/api/analysis/recordings/${id}`, 'DELETE'));
    }
  });

  test('tells every reason against a calibration with its figures in both languages', async () => {
    const { door } = setUp();
    const { id: recordingId } = await received(door, wave(2, 0.1));
    const calibrator = { by: 'calibrator', recordingId, levelDb: 94, frequencyHz: 250 } as const;
    const sensitivity = { ...calibrator, freeFieldCorrectionDb: 0 };
    const progress = await analysed(door, { ...usual, recordingId, sensitivity });
    if (progress.state !== 'failed') throw new Error('accepted');
    const { message } = progress.error;
    expect(message.id).toMatch(/Rekaman kalibrator ditolak: .*2,0 detik.*5,0 detik.*1\.000,0 Hz/);
    expect(message.en).toMatch(/refused: .*2\.0 s.*5\.0 s.*1,000\.0 Hz.*250\.0 Hz/);
  });

  test('waits while another runs, and both end with their own figures', async () => {
    const { door, files } = setUp();
    const [loud, soft] = await Promise.all([received(door, wave(20, 0.5)), received(door, wave(1, 0.005))]);
    const ids = [
      await begun(door, { ...usual, recordingId: loud.id }),
      await begun(door, { ...usual, recordingId: soft.id }),
    ];
    const second = await door.fetch(knock(`/api/analysis/${ids[1]}`));
    expect(await second.json()).toEqual({ state: 'waiting' });
    const [first, last] = await Promise.all(ids.map((id) => ended(door, id)));
    expect(first).toMatchObject({ result: { levels: { LZeq: expect.closeTo(-9.03, 1) as unknown } } });
    expect(last).toMatchObject({ result: { levels: { LZeq: expect.closeTo(-49.03, 1) as unknown } } });
    expect(await emptied(files)).toEqual([]);
  });

  test('that is cancelled ends, removes its file and lets the next one begin', async () => {
    const { door, files } = setUp();
    const { id: recordingId } = await received(door, wave(120, 0.5, 8000));
    const long = await begun(door, { ...usual, recordingId });
    const { id: other } = await received(door, wave(1, 0.5));
    const next = await begun(door, { ...usual, recordingId: other });
    expect((await door.fetch(knock(`/api/analysis/${long}`, 'DELETE'))).status).toBe(204);
    expect(await refusal(await door.fetch(knock(`/api/analysis/${long}`)))).toEqual([
      404,
      'ANALYSIS_UNKNOWN',
    ]);
    expect(await ended(door, next)).toMatchObject({ state: 'done' });
    expect(await emptied(files)).toEqual([]);
  });

  test('keeps the recording for another one where that is wished', async () => {
    const { door, files } = setUp();
    const { id: recordingId } = await received(door, wave(2, 0.1));
    const whole = await analysed(door, { ...usual, recordingId, keep: true });
    const half = await analysed(door, { ...usual, recordingId, keep: true, toSeconds: 1 });
    expect(whole).toMatchObject({ result: { interval: { toSeconds: 2 } } });
    expect(half).toMatchObject({ result: { interval: { toSeconds: 1 } } });
    expect(files()).toEqual([`${recordingId}.wav`]);
    await door.fetch(knock(`/api/analysis/recordings/${recordingId}`, 'DELETE'));
    expect(files()).toEqual([]);
  });

  test('tells its progress', async () => {
    const { analyses } = setUp();
    const bytes = wave(60, 0.1);
    const { id: recordingId } = await analyses.receive(
      (async function* () {
        yield bytes;
      })(),
      bytes.length,
      'a.wav',
    );
    const id = analyses.begin({ ...usual, recordingId });
    const seen = new Set<number>();
    for (let state = analyses.state(id); state?.state !== 'done'; state = analyses.state(id)) {
      if (state?.state === 'running') seen.add(state.progress);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const shares = [...seen];
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe('the door refuses', () => {
  test('an analysis while the core has not proved itself', async () => {
    const unproved = { selfTest: { passed: false, checks: 41, coreHash: '0'.repeat(64) } };
    const { door } = setting({}, { info: () => ({ ...fakeBench().info(), ...unproved }) });
    const { id: recordingId } = await received(door, wave(1, 0.1));
    const answer = await door.fetch(knock('/api/analysis', 'POST', { ...usual, recordingId }));
    expect(await refusal(answer)).toEqual([422, 'SELF_TEST_FAILED']);
  });

  test('recordings and analyses that it does not know', async () => {
    const { door } = setting();
    const id = '00000000-0000-4000-8000-000000000000';
    const request = { ...usual, recordingId: id };
    const asked = async (path: string, method: string, body?: unknown): Promise<unknown> =>
      refusal(await door.fetch(knock(path, method, body)));
    expect(await asked('/api/analysis', 'POST', request)).toEqual([404, 'RECORDING_UNKNOWN']);
    expect(await asked(`/api/analysis/${id}`, 'GET')).toEqual([404, 'ANALYSIS_UNKNOWN']);
    expect(await asked(`/api/analysis/${id}`, 'DELETE')).toEqual([404, 'ANALYSIS_UNKNOWN']);
    expect(await asked(`/api/analysis/${id}/result.csv`, 'GET')).toEqual([404, 'ANALYSIS_UNKNOWN']);
    expect(await asked(`/api/analysis/recordings/${id}`, 'DELETE')).toEqual([404, 'RECORDING_UNKNOWN']);
    expect(await asked('/api/analysis/..%2fsecret', 'GET')).toEqual([400, 'BODY_INVALID']);
  });

  test.each([
    ['an unknown field', { ...usual, surprise: 1 }],
    ['a sensitivity of zero', { ...usual, sensitivity: { by: 'pascal', pascalPerFullScale: 0 } }],
    ['a path for a calibrator', { ...usual, sensitivity: { by: 'calibrator', path: '/etc/passwd' } }],
    ['a channel of zero', { ...usual, channel: 0 }],
  ])('%s', async (_what, body) => {
    const { door } = setting();
    const recordingId = '00000000-0000-4000-8000-000000000000';
    const answer = await door.fetch(knock('/api/analysis', 'POST', { recordingId, ...body }));
    expect(await refusal(answer)).toEqual([400, 'BODY_INVALID']);
  });

  test('more analyses than anybody can have meant', async () => {
    const { door } = setting();
    const { id: recordingId } = await received(door, wave(30, 0.1));
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const request = { ...usual, recordingId, keep: true };
      statuses.push((await door.fetch(knock('/api/analysis', 'POST', request))).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 409]);
  });
});
