/**
 * What crosses the door between the page and the host. The page imports these types only; the host's zod schemas
 * check every request body. All paths begin with `/api`.
 *
 * GET  /bench                      -> BenchInfo
 * GET  /ports                      -> PortChoice[]
 * GET  /drivers                    -> DriverChoice[]
 * GET  /lines      PUT /lines      -> LineSetup[]          (which port carries meter, speed sensor and digital microphone)
 * GET  /lines/:role/watch?after=N  -> LineWatch | null     (bytes of a line since chunk N with what was read in them; null without a line)
 * POST /ports/identify { path }    -> PortSearch           (409 TEST_RUNNING, PORT_IN_USE or SEARCH_RUNNING)
 * GET  /ports/identify             -> PortSearch | null    ; DELETE /ports/identify -> PortSearch | null (ends the search)
 * GET  /instruments ; PUT /instruments -> InstrumentCard[] (serial numbers, classes and certificates, kept from test to test)
 * GET  /microphone-correction ; PUT (MicrophoneCorrectionFile) ; DELETE -> MicrophoneCorrectionView | null (409 TEST_RUNNING)
 * GET  /calibrations             -> CalibrationHistory   (every check that is kept, refused ones too)
 * GET  /profiles?category=         -> Profile[]            (with the method for this vehicle category)
 * GET  /tests?before=&limit=       -> TestSummary[]        (latest first)
 * POST /tests (PrepareTest)        -> { id }               (409 TEST_RUNNING while another runs)
 * GET  /tests/:id                  -> TestRecord           (404 while running or unknown)
 * GET  /tests/:id/report.pdf?language=id|en -> application/pdf
 * POST /tests/:id/export           -> { folder }           (the folder that `judge` reads)
 * POST /session/action { action }  -> LiveTest             (OperatorAction)
 * GET  /session                    -> LiveTest | null
 * GET  /session/history            -> LiveHistory          (time history of the current phase, for a page that joins late)
 * GET  /live                       -> server-sent events: `live` (LiveValues, at most 20 a second), `test` (LiveTest | null, on change), `spectrum` (LiveSpectrum, at most 5 a second)
 * POST /waveform/begin { sampleRateHz, deviceName, processing } ; POST /waveform/blocks?number=N (body: Float32 little-endian) ; POST /waveform/end
 * POST /analysis/recordings?name=   -> ReceivedRecording   (body: a WAV file, streamed; at most 8 GiB; 413, 422, 507)
 * DELETE /analysis/recordings/:id   -> 204                 (ends what is being analysed of it)
 * POST /analysis (AnalysisRequest)  -> { id }              (one after the other, each in a thread of its own)
 * GET  /analysis/:id                -> AnalysisProgress    ; DELETE /analysis/:id -> 204 (cancels or forgets)
 * GET  /analysis/:id/result.json, /result.csv -> files     (result.json is the JSON of the command `analyse`)
 * POST /simulation { command }     -> 204, only with --simulate (SimulationCommand)
 * Errors: { error: { code, message: { id, en }, details? } } with status 400, 403, 404, 409, 413, 422 or 507.
 */
import type { FileAnalysis } from '../analysis/file-analysis.ts';
import type {
  AnalysisRequest,
  ReceivedRecording,
  WantedSensitivity,
} from '../analysis/recording-analyses.ts';
import type { RecordingProblem } from '../analysis/recording-problem.ts';
import type { DriverVerification, MaximumRegisterKind, MeasuredQuantity } from '#drivers/instrument.ts';
import type { SettingField } from './instruments-contract.ts';
import type { LineSettings, PortDescription } from '#drivers/transport/byte-stream.ts';
import type { PortIdentity } from '#drivers/transport/find-port.ts';
import type { Conditions, Exhaust, Instruments, TestEvidence, Vehicle } from '#core/procedure/evidence.ts';
import type { Cue, OperatorAction, PhaseName, TestStep } from '#core/procedure/procedure-state.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { CheckedInstrument } from '#core/record/calibration-history.ts';
import type { InstrumentCard, InstrumentKind } from '#core/record/instrument-card.ts';
import type { TestRecord, TestSummary } from '#core/record/test-record.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';

export type { LineWatch, PortSearch, RawChunk, RawOutcome, SettingField } from './instruments-contract.ts';
export type { AnalysisRequest, FileAnalysis, ReceivedRecording, RecordingProblem, WantedSensitivity };
export type {
  InstrumentCard,
  InstrumentKind,
  LineSettings,
  OperatorAction,
  Profile,
  RunJudgement,
  TestJudgement,
  TestRecord,
  TestSummary,
};

/** Words in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** The program and how it runs. */
export interface BenchInfo {
  readonly name: 'Senyap';
  readonly version: string;
  /** True with `--simulate`: everything shown and printed is marked as simulated. */
  readonly simulated: boolean;
  readonly shell: 'desktop' | 'browser';
  readonly dataFolder: string;
  readonly selfTest: SelfTest;
}

/** What the measurement core proved of itself at the start of the program; it measures nothing unless it passed. */
export interface SelfTest {
  readonly passed: boolean;
  readonly checks: number;
  /** SHA-256 of the measurement core. */
  readonly coreHash: string;
}

/** A port a person can choose. */
export type PortChoice = PortDescription;

/** A driver a person can choose. */
export interface DriverChoice {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly MeasuredQuantity[];
  readonly verification: DriverVerification;
  readonly maximumRegister: MaximumRegisterKind;
  readonly defaultLineSettings: LineSettings;
  readonly presets: readonly { readonly id: string; readonly name: string; readonly settings: unknown }[];
  /** What can be set, as far as a form can show it. */
  readonly settings: readonly SettingField[];
}

/** One configured line: which instrument hangs on which port. */
export interface LineSetup {
  readonly role: 'meter' | 'speed-sensor' | 'microphone';
  readonly portPath: string;
  /** The device behind the port, by which it is found under another name; the host fills it in for a listed port. */
  readonly portIdentity?: PortIdentity | null;
  readonly driverId: string;
  /** A preset's name or explicit settings, checked by the driver's schema. */
  readonly preset: string | null;
  readonly settings: unknown;
  readonly line: LineSettings | null;
  /** Card of the instrument, where one was chosen. */
  readonly cardId?: string | null;
}

/** A correction file of the measuring microphone as the page picked it; `text` has one letter for each byte (Latin-1). */
export interface MicrophoneCorrectionFile {
  readonly fileName: string;
  readonly text: string;
}

/** The chosen correction file. A sensitivity that it states is shown and never used: only a calibrator check calibrates. */
export interface MicrophoneCorrectionView {
  readonly fileName: string;
  readonly serialNumber: string | null;
  readonly sha256: string;
  readonly lowestHz: number;
  readonly highestHz: number;
  readonly pointCount: number;
  readonly lowestDb: number;
  readonly highestDb: number;
  readonly statedSensitivityDb: number | null;
  /** What should be known about its reach, or null. */
  readonly warning: Bilingual | null;
}

/** One calibration check. */
export interface CalibrationCheck {
  readonly testId: string;
  readonly testNumber: string;
  readonly which: 'before' | 'after';
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly accepted: boolean;
  readonly nominalLevelDb: number | null;
  readonly levelDb: number | null;
  readonly frequencyHz: number | null;
  readonly fluctuationDb: number | null;
  readonly distortionPercent: number | null;
  /** A microphone's level of 1 Pa in dB re full scale (rms 1.0), or a meter's reading less the calibrator's level in dB. */
  readonly indicationDb: number | null;
  readonly driftFromPreviousDb: number | null;
  readonly driftFromFirstOfDayDb: number | null;
  /** Largest drift by the test's profile. */
  readonly maximumDriftDb: number | null;
  /** Why it was refused, or what else was found; empty for a good one. */
  readonly reasons: readonly Bilingual[];
  /** Drift that is near or beyond its limit. */
  readonly warnings: readonly Bilingual[];
}

/** Every calibration check that is kept, by instrument (the one checked last first), oldest check first. */
export interface CalibrationHistory {
  readonly instruments: readonly (CheckedInstrument & { readonly checks: readonly CalibrationCheck[] })[];
}

/** What the technician enters before a test. */
export interface PrepareTest {
  readonly profileId: string;
  readonly mode: 'site' | 'workshop';
  /**
   * Where LAF comes from: the meter's stream, its stream with its own maximum register, or a recorded waveform (sound card,
   * microphone line or simulated microphone).
   */
  readonly levelSource: 'meter-stream' | 'meter-maximum' | 'waveform';
  /** Where the engine speed comes from; `sound`, in workshop mode only, hears it in the waveform. Left out: a sensor. */
  readonly speedSource?: 'sensor' | 'sound';
  readonly vehicle: Vehicle;
  readonly exhaust: Exhaust;
  readonly instruments: Instruments;
  readonly conditions: Conditions;
  readonly decision: TestEvidence['decision'];
  readonly calibrator: {
    readonly levelDb: number;
    readonly frequencyHz: number;
    readonly freeFieldCorrectionDb: number;
  };
  /** Difference the laboratory allows over the stock exhaust or registered value; null leaves the limit open. */
  readonly plusDb: number | null;
}

/** A lamp: lit, out, or a warning, with a word for it. */
export type Lamp = 'on' | 'off' | 'warning' | 'unknown';

/** State of an instrument's line as shown on screen; `unfit` delivers what must not be measured by. */
export type LineState =
  'not-configured' | 'absent' | 'opening' | 'waiting' | 'streaming' | 'stale' | 'unfit' | 'lost' | 'refused';

/** A live number, or the reason there is none as a key of `core/words`. */
export type LiveNumber =
  | { readonly state: 'value'; readonly value: number }
  | {
      readonly state: 'none';
      readonly why:
        | 'no-data'
        | 'stale'
        | 'line-lost'
        | 'overload'
        | 'under-range'
        | 'not-configured'
        | 'uncalibrated'
        | 'wrong-weighting';
    };

/** Sent at most 20 times a second. */
export interface LiveValues {
  /** Host's monotonic seconds. */
  readonly timeSeconds: number;
  /** ISO 8601 with offset. */
  readonly clock: string;
  readonly LAFDb: LiveNumber;
  readonly LAFmaxDb: LiveNumber;
  readonly speedRpm: LiveNumber;
  readonly speedFromSoundRpm: LiveNumber;
  readonly meter: {
    readonly state: LineState;
    readonly name: string;
    readonly portPath: string | null;
    readonly message: Bilingual | null;
  };
  readonly speedSensor: {
    readonly state: LineState;
    readonly name: string;
    readonly portPath: string | null;
    readonly message: Bilingual | null;
  };
  /** The waveform: a microphone on a line, the page's sound card or the simulated microphone; a port only for the first. */
  readonly microphone: {
    readonly state: LineState;
    readonly name: string;
    readonly portPath: string | null;
    readonly message: Bilingual | null;
  };
  /** Latched per run. */
  readonly overload: Lamp;
  readonly underRange: Lamp;
  readonly recording: boolean;
}

/** Third-octave and narrow-band picture of the last moments, from a waveform source. */
export interface LiveSpectrum {
  readonly timeSeconds: number;
  readonly calibrated: boolean;
  /** `dB` re 20 µPa when calibrated, else `dBFS`. */
  readonly unit: 'dB' | 'dBFS';
  readonly thirdOctave: readonly { readonly nominalHz: number; readonly level: number | null }[];
  /** Narrow-band levels from 0 Hz in equal steps. */
  readonly narrowBand: { readonly stepHz: number; readonly levels: readonly (number | null)[] };
}

/** A run as the list at the right shows it. */
export interface LiveRun {
  readonly number: number;
  readonly series: number;
  readonly judgement: RunJudgement | null;
}

/** The running test as the page shows it; replaced whole on each change. */
export interface LiveTest {
  readonly id: string;
  readonly number: string;
  readonly profile: Profile;
  readonly mode: 'site' | 'workshop';
  readonly levelSource: PrepareTest['levelSource'];
  readonly vehicle: Vehicle;
  readonly exhaust: Exhaust;
  readonly conditions: Conditions;
  readonly step: TestStep;
  readonly cue: Cue;
  readonly phase: {
    readonly name: PhaseName;
    readonly beganSeconds: number;
    readonly runNumber: number | null;
  } | null;
  readonly targetSpeedRpm: number;
  readonly lowSpeedRpm: number;
  readonly highSpeedRpm: number;
  readonly heldSeconds: number;
  readonly requiredHoldSeconds: number;
  readonly calibrationBefore: {
    readonly levelDb: number | null;
    readonly accepted: boolean;
    readonly at: string;
  } | null;
  readonly calibrationAfter: {
    readonly levelDb: number | null;
    readonly accepted: boolean;
    readonly at: string;
  } | null;
  readonly backgroundBeforeDb: number | null;
  readonly backgroundAfterDb: number | null;
  readonly series: readonly { readonly role: 'test' | 'stock' | 'replacement' }[];
  readonly seriesIndex: number;
  readonly runs: readonly LiveRun[];
  /** The judgement as it would stand now: rules met so far; its verdict is never final before the test is closed. */
  readonly judgement: TestJudgement;
  /** Actions that make sense now; the page offers only these. */
  readonly actions: readonly OperatorAction[];
}

/** Level and speed of the current phase against the host's monotonic seconds, for a page that joins late. */
export interface LiveHistory {
  readonly phase: LiveTest['phase'];
  readonly level: readonly { readonly timeSeconds: number; readonly levelDb: number | null }[];
  readonly speed: readonly { readonly timeSeconds: number; readonly speedRpm: number | null }[];
}

/** Commands of the simulated site, so that a demo can be driven from the page and a test from outside. */
export type SimulationCommand =
  | { readonly kind: 'engine'; readonly on: boolean }
  | { readonly kind: 'calibrator'; readonly on: boolean }
  | {
      readonly kind: 'ride';
      readonly targetSpeedRpm: number;
      readonly holdSeconds: number;
      readonly release: 'sudden' | 'soft';
    }
  | { readonly kind: 'exhaust'; readonly levelAtTargetDb: number }
  | {
      readonly kind: 'fault';
      readonly fault:
        | 'unplug-meter'
        | 'plug-meter'
        | 'unplug-speed-sensor'
        | 'plug-speed-sensor'
        | 'overload'
        | 'wrong-weighting'
        | 'garbage'
        | 'none';
    }
  /** The site acts by itself: calibrator on when calibration is measured, engine off for background, rider rides each run. */
  | { readonly kind: 'automatic'; readonly on: boolean };

/** How the analysis of a recording stands. */
export type AnalysisProgress =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly result: FileAnalysis }
  | { readonly state: 'failed'; readonly error: RecordingProblem };
