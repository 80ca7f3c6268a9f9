import type {
  BenchInfo,
  Bilingual,
  CalibrationHistory,
  DriverChoice,
  InstrumentCard,
  Letterhead,
  LineSetup,
  LineWatch,
  LiveHistory,
  LiveTest,
  MicrophoneCorrectionFile,
  MicrophoneCorrectionView,
  OperatorAction,
  PortChoice,
  PortSearch,
  PrepareTest,
  Profile,
  SimulationCommand,
  TestRecord,
  RiderDoorView,
  TestSummary,
  UnfinishedTest,
} from '#host/http/contract.ts';
import type { IntegrityState } from '#core/record/integrity-state.ts';
import type { Photo } from '#core/procedure/photo.ts';
import type { PaperKind } from '#core/report/paper-kind.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DoorError, type ProblemPlace } from './door-error.ts';

/** The one way the page speaks with the host; every method rejects with {@link DoorError}. */
export interface Door {
  readonly bench: () => Promise<BenchInfo>;
  readonly ports: () => Promise<readonly PortChoice[]>;
  readonly drivers: () => Promise<readonly DriverChoice[]>;
  readonly lines: () => Promise<readonly LineSetup[]>;
  readonly setLines: (lines: readonly LineSetup[]) => Promise<unknown>;
  /** Bytes and readings of a line since a chunk; null where none is configured. */
  readonly watchLine: (role: LineSetup['role'], after: number) => Promise<LineWatch | null>;
  readonly beginSearch: (path: string) => Promise<PortSearch>;
  readonly search: () => Promise<PortSearch | null>;
  readonly endSearch: () => Promise<unknown>;
  readonly integrity: () => Promise<IntegrityState>;
  readonly checkEverything: () => Promise<IntegrityState>;
  readonly stopCheck: () => Promise<IntegrityState>;
  readonly instruments: () => Promise<readonly InstrumentCard[]>;
  readonly setInstruments: (cards: readonly InstrumentCard[]) => Promise<readonly InstrumentCard[]>;
  readonly letterhead: () => Promise<Letterhead | null>;
  /** Null takes the letterhead away. */
  readonly setLetterhead: (letterhead: Letterhead | null) => Promise<Letterhead | null>;
  readonly microphoneCorrection: () => Promise<MicrophoneCorrectionView | null>;
  /** Null takes the correction away. */
  readonly setMicrophoneCorrection: (file: MicrophoneCorrectionFile | null) => Promise<unknown>;
  readonly calibrations: () => Promise<CalibrationHistory>;
  readonly profiles: (category: string | null) => Promise<readonly Profile[]>;
  /** Tests, latest first; with a text the closed ones in which it stands. */
  readonly tests: (before: string | null, text?: string) => Promise<readonly TestSummary[]>;
  readonly test: (id: string) => Promise<TestRecord>;
  /** Keeps a picture; a test or record names it by its SHA-256. */
  readonly keepPhoto: (picture: Blob) => Promise<KeptPhoto>;
  /** Adds a kept photo to the running test. */
  readonly addPhoto: (photo: Pick<Photo, 'subject' | 'sha256' | 'remark'>) => Promise<LiveTest | null>;
  prepare(test: PrepareTest): Promise<{ readonly id: string }>;
  exportTest(id: string): Promise<{ readonly folder: string }>;
  readonly act: (action: OperatorAction) => Promise<LiveTest | null>;
  readonly voidRun: (runNumber: number, reason: string) => Promise<LiveTest | null>;
  readonly mark: () => Promise<LiveTest | null>;
  readonly pause: (reason: string) => Promise<LiveTest | null>;
  readonly resume: () => Promise<LiveTest | null>;
  readonly handOver: (to: string, remark: string) => Promise<LiveTest | null>;
  /** Tests that a failure cut and nobody has decided on. */
  readonly unfinished: () => Promise<readonly UnfinishedTest[]>;
  readonly continueTest: (id: string) => Promise<LiveTest | null>;
  readonly closeUnfinished: (id: string) => Promise<unknown>;
  readonly history: () => Promise<LiveHistory>;
  readonly riderDoor: () => Promise<RiderDoorView>;
  readonly openRiderDoor: (address: string) => Promise<RiderDoorView>;
  readonly closeRiderDoor: () => Promise<RiderDoorView>;
  readonly simulate: (command: SimulationCommand) => Promise<unknown>;
  readonly beginWaveform: (source: WaveformSource) => Promise<unknown>;
  readonly sendBlock: (number: number, samples: Float32Array<ArrayBuffer>) => Promise<unknown>;
  readonly endWaveform: () => Promise<unknown>;
}

/** What the page knows about the sound it is going to send. */
export interface WaveformSource {
  readonly sampleRateHz: number;
  readonly deviceName: string;
  readonly processing: readonly string[];
}

/** A picture that the bench has kept. */
export type KeptPhoto = Pick<Photo, 'sha256' | 'mediaType'>;

/** Address of a kept photo, for a picture on the page. */
export function photoAddress(sha256: string): string {
  return `/api/photos/${sha256}`;
}

/** How many tests one page of the history holds. */
export const historyPageSize = 50;

/** Address of a test's report, or of a shorter paper, in one language, for a link. */
export function reportAddress(testId: string, language: 'id' | 'en', paper: PaperKind = 'report'): string {
  const kind = paper === 'report' ? '' : `&paper=${paper}`;
  return `/api/tests/${encodeURIComponent(testId)}/report.pdf?language=${language}${kind}`;
}

interface RefusalBody {
  readonly code?: string;
  readonly message?: Bilingual;
  readonly details?: unknown;
}

/** The single things that are wrong, where the host names them in words. */
function placesOf(details: unknown): readonly ProblemPlace[] {
  if (!Array.isArray(details)) return [];
  return details.filter(
    (one): one is ProblemPlace =>
      typeof one === 'object' && one !== null && 'path' in one && typeof one.message === 'object',
  );
}

async function refusal(response: Response): Promise<DoorError> {
  const body: unknown = await response.json().catch(() => null);
  const error = (body as { error?: RefusalBody } | null)?.error;
  const words = error?.message ?? pageWords.door.noAnswer;
  return new DoorError(
    error?.code ?? 'NO_ANSWER',
    response.status,
    words,
    placesOf(error?.details),
    error?.details,
  );
}

/** Asks the door for something. @throws DoorError */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api${path}`, init).catch(() => {
    throw new DoorError('CONNECTION_LOST', 0, pageWords.door.connectionLost);
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

/** Reads JSON from the door. @throws DoorError */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await request(path, signal === undefined ? {} : { signal })).json()) as T;
}

/** Sends JSON to the door and reads its JSON. @throws DoorError */
export async function send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
  const response = await request(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

/** The door of this page's own origin. */
export const door: Door = {
  bench: async () => await read('/bench'),
  ports: async () => await read('/ports'),
  drivers: async () => await read('/drivers'),
  lines: async () => await read('/lines'),
  setLines: async (lines) => await send('PUT', '/lines', lines),
  watchLine: async (role, after) => await read(`/lines/${role}/watch?after=${after}`),
  beginSearch: async (path) => await send('POST', '/ports/identify', { path }),
  search: async () => await read('/ports/identify'),
  endSearch: async () => await request('/ports/identify', { method: 'DELETE' }),
  instruments: async () => await read('/instruments'),
  setInstruments: async (cards) => await send('PUT', '/instruments', cards),
  integrity: async () => await read('/integrity'),
  checkEverything: async () => await send('POST', '/integrity/check', {}),
  stopCheck: async () =>
    (await (await request('/integrity/check', { method: 'DELETE' })).json()) as IntegrityState,
  letterhead: async () => await read('/letterhead'),
  setLetterhead: async (letterhead) =>
    letterhead === null
      ? ((await (await request('/letterhead', { method: 'DELETE' })).json()) as null)
      : await send('PUT', '/letterhead', letterhead),
  microphoneCorrection: async () => await read('/microphone-correction'),
  setMicrophoneCorrection: async (file) =>
    file === null
      ? await request('/microphone-correction', { method: 'DELETE' })
      : await send('PUT', '/microphone-correction', file),
  calibrations: async () => await read('/calibrations'),
  profiles: async (category) =>
    await read(`/profiles${category === null ? '' : `?category=${encodeURIComponent(category)}`}`),
  tests: async (before, text = '') => {
    const parameters = new URLSearchParams({ limit: String(historyPageSize) });
    if (before !== null) parameters.set('before', before);
    if (text !== '') parameters.set('text', text);
    return await read(`/tests?${parameters}`);
  },
  test: async (id) => await read(`/tests/${encodeURIComponent(id)}`),
  keepPhoto: async (picture) =>
    (await (
      await request('/photos', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: picture,
      })
    ).json()) as KeptPhoto,
  addPhoto: async (photo) => await send('POST', '/session/photos', photo),
  prepare: async (test) => await send('POST', '/tests', test),
  exportTest: async (id) => await send('POST', `/tests/${encodeURIComponent(id)}/export`, {}),
  act: async (action) => await send('POST', '/session/action', { action }),
  voidRun: async (runNumber, reason) => await send('POST', '/session/void', { runNumber, reason }),
  mark: async () => await send('POST', '/session/marker', {}),
  pause: async (reason) => await send('POST', '/session/pause', { reason }),
  resume: async () => await send('POST', '/session/resume', {}),
  handOver: async (to, remark) => await send('POST', '/session/hand-over', { to, remark }),
  unfinished: async () => await read('/unfinished'),
  continueTest: async (id) => await send('POST', `/unfinished/${encodeURIComponent(id)}/continue`, {}),
  closeUnfinished: async (id) => await send('POST', `/unfinished/${encodeURIComponent(id)}/close`, {}),
  history: async () => await read('/session/history'),
  riderDoor: async () => await read('/rider-door'),
  openRiderDoor: async (address) => await send('POST', '/rider-door', { address }),
  closeRiderDoor: async () =>
    (await (await request('/rider-door', { method: 'DELETE' })).json()) as RiderDoorView,
  simulate: async (command) => await send('POST', '/simulation', { command }),
  beginWaveform: async (source) => await send('POST', '/waveform/begin', source),
  sendBlock: async (number, samples) =>
    await request(`/waveform/blocks?number=${number}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: samples,
    }),
  endWaveform: async () => await send('POST', '/waveform/end', {}),
};
