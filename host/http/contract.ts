/**
 * What crosses the door between the page and the host. The page imports these types only; the host's zod schemas
 * check every request body. All paths begin with `/api`.
 *
 * GET  /bench                      -> BenchInfo
 * GET  /people                     -> PeopleView           (who is signed in here; every refusal for want of a right is 401 or 403)
 * POST /people/set-up, /people/sign-in { name, password } -> PeopleView (409 ACCOUNTS_EXIST; 401 SIGN_IN_WRONG, 429 SIGN_IN_DELAYED { waitSeconds })
 * POST /people/sign-out, /people/lock -> PeopleView ; POST /people/active -> 204 ; POST /people/password { current, next } -> PeopleView
 * GET  /accounts -> AccountView[] ; POST /accounts { name, role } -> OneTimePassword ; POST /accounts/:id { role?, disabled? } -> AccountView
 * POST /accounts/:id/reset -> OneTimePassword ; POST /accounts/:id/tokens { name, role, days } -> { token, view } ; DELETE /accounts/:id/tokens/:tokenId
 * GET  /ports                      -> PortChoice[]
 * GET  /drivers                    -> DriverChoice[]
 * GET  /lines      PUT /lines      -> LineSetup[]          (which port carries meter, speed sensor and digital microphone)
 * GET  /lines/:role/watch?after=N  -> LineWatch | null     (bytes of a line since chunk N with what was read in them; null without a line)
 * POST /ports/identify { path }    -> PortSearch           (409 TEST_RUNNING, LINES_CHANGING, PORT_IN_USE or SEARCH_RUNNING)
 * GET  /ports/identify             -> PortSearch | null    ; DELETE /ports/identify -> PortSearch | null (ends the search)
 * GET  /instruments ; PUT /instruments -> InstrumentCard[] (serial numbers, classes and certificates, kept from test to test)
 * GET  /zone ; PUT { zone } -> { zone } (WIB, WITA, WIT, or null for the computer's; 409 TEST_RUNNING)
 * GET  /letterhead ; PUT (Letterhead) ; DELETE -> Letterhead | null (who issues the reports; 422 LOGO_UNKNOWN)
 * GET  /microphone-correction ; PUT (MicrophoneCorrectionFile) ; DELETE -> MicrophoneCorrectionView | null (409 TEST_RUNNING)
 * GET  /calibrations             -> CalibrationHistory   (every check that is kept, refused ones too)
 * GET  /profiles?category=         -> Profile[]            (with the method for this vehicle category)
 * GET  /own-profiles               -> OwnProfileView[]     (the profiles that the laboratory made in this bench)
 * POST /own-profiles (NewProfile)  -> OwnProfileView       (422 PROFILE_ID_TAKEN, PROFILE_FILE_INVALID, PROFILE_CATEGORY_NEEDED)
 * GET  /own-profiles/:id           -> OwnProfileView       ; POST /own-profiles/:id/steps (ProfileWish) -> OwnProfileView (409 PROFILE_CHANGED, 422 SECOND_PERSON_NEEDED, DRAFT_...)
 * GET  /history?form=csv|csv-id|json|xlsx&from=&to=&verdict=&plate= -> a file with the wanted tests (409 HISTORY_TOO_LONG); every other word of the filter below works too
 * GET  /history/tests?kind=&text=&verdict=&from=&to=&client=&site=&exhaustMaker=&exhaust=&make=&vehicle=&operator=&profile=&reason=&runReason=&levelFrom=&levelBelow=&replaced=&before=&limit= -> HistoryPage
 * GET  /history/figures?kind=...&by= -> HistoryFigures  (the same filter, counted) ; GET /history/choices?kind= -> HistoryChoices
 * GET  /history/views ; PUT (SavedView[]) -> SavedView[] (the views that whoever asks has kept)
 * GET  /log?before=&limit=&group=&who=&text=&from=&to= -> ChainedEvent[] (latest first) ; GET /log/people -> string[]
 * GET  /log/events.csv?form=csv|csv-id&language=&group=&who=&text=&from=&to= -> CSV of the wanted events
 * GET  /tests?before=&limit=&text= -> TestSummary[]        (latest first; with a text the closed ones in which it stands)
 * POST /tests (PrepareTest)        -> { id }               (409 TEST_RUNNING while another runs, LINES_CHANGING)
 * GET  /tests/:id                  -> TestRecord           (404 while running or unknown)
 * GET  /tests/:id/report.pdf?language=id|en&paper=report|certificate|slip|rejection|label -> application/pdf (409 PAPER_..., LABEL_NEEDS_KEY)
 * GET  /tests/:id/bundle.senyap    -> the evidence bundle   (409 TEST_NOT_SEALED, BUNDLE_TOO_LARGE)
 * GET  /tests/:id/measurements.csv?table=figures|runs|level|speed|spectrum&form=csv|csv-id -> one table as CSV
 * GET  /tests/:id/measurements.xlsx, .json, .uff -> all tables as a workbook, JSON with schema version, universal file (UFF 58)
 * GET  /tests/:id/recordings/:sha256 -> Broadcast WAV of a run, full scale in its name (404 WAVEFORM_UNKNOWN, 409 WAVEFORM_ALTERED)
 * GET  /tests/:id/sound-map?run=&series=&kind=spectrogram|campbell&weighting=&window=&size=&highestHz=&speedStepRpm= -> 202 SoundMapProgress until it is there, then bytes (head as JSON and 16 bits per level; 404 WAVEFORM_UNKNOWN, 409 TEST_DAMAGED, TOO_MANY_ANALYSES, 422 SOUND_MAP_...) ; DELETE -> 204 (ends the making)
 * POST /tests/:id/picture?series=&run= -> RunPictureProgress (what a run's recording shows; 404 RUN_UNKNOWN, WAVEFORM_UNKNOWN, 409 RUN_NOT_RECORDED, WAVEFORM_ALTERED, TEST_DAMAGED)
 * GET  /tests/:id/picture?series=&run= -> RunPictureProgress ; DELETE -> 204 (cancels or forgets)
 * GET  /tests/:id/picture.csv?series=&run=&plot=history|third-octave|narrow-band|orders&form=csv|csv-id -> all values of one plot
 * POST /tests/:id/export           -> { folder }           (the folder that `judge` reads)
 * GET  /tests/:id/signatures ; POST { meaning, password } -> TestSignatures (401 SIGN_IN_WRONG, 409 TEST_DAMAGED, SIGNING_DONE_BEFORE, 422 SIGNING_..., 429)
 * GET  /tests/:id/signed-copies -> ListedSignedCopy[] ; POST PDF -> ListedSignedCopy[] (409 TEST_DAMAGED, SIGNED_COPY_DURING_TEST, 413, 422 SIGNED_COPY_REFUSED with the findings)
 * GET  /tests/:id/signed-copies/:sha256 -> PDF (404 SIGNED_COPY_MISSING, 409 TEST_DAMAGED, SIGNED_COPY_ALTERED)
 * POST /tests/:id/signed-report { p12, passphrase, paper?, language?, reason?, location? } -> signed PDF, kept (409 SIGN_..., 422 why nothing was signed)
 * GET  /tests/:id/amendments -> TestAmendments ; POST { kind, reason, corrections, password } -> { id, number } (409 TEST_AMENDED, TEST_DAMAGED, 422 AMENDMENT_...)
 * GET  /customers -> Customer[] (that jobs and tests name) ; GET  /jobs?state=&text=&client=&before=&limit= -> Job[] (latest first) ; POST (JobWish) -> Job ; GET /jobs/:id -> Job ; POST /jobs/:id/cancel { reason } -> Job (404 JOB_UNKNOWN, 409 JOB_CANCELLED, JOB_TESTED)
 * GET  /failures -> OpenFailures (failures without a noted action) ; GET /approvals -> ApprovalQueue (what waits for a person with a right)
 * GET  /validation -> ValidationSheet ; POST, DELETE /validation/proof -> ValidationSheet (409 PROOF_NOT_NOW) ; GET /validation/sheet.pdf, .csv?language= -> files
 * GET  /oddities ; POST, DELETE /oddities/look -> OddityList (hints worth a visit; 409 LOOK_NOT_NOW)
 * GET  /control -> ControlCharts ; GET /control/candidates/:testId -> what a test would be as a reference, and the references that it fits
 * POST /control/references { testId, name, reason } ; POST /control/references/:id/steps { step, reason } -> ControlCharts (404 REFERENCE_UNKNOWN, 422 REFERENCE_...)
 * POST /control/references/:id/sites?site=&reason= body: a bundle -> ControlCharts (409 SITE_BUNDLE_DURING_TEST, 422 SITE_BUNDLE_REFUSED, REFERENCE_OTHER_ITEM)
 * GET  /workshop -> WorkshopView ; GET /workshop/limits -> OfferedLimit[] ; POST /workshop/bikes (BikeWish) -> BikeView ; GET /workshop/bikes/:id -> BikeView (404 WORKSHOP_BIKE_UNKNOWN)
 * POST /workshop/bikes/:id/aim (Aim), /engine { engine: { cylinders, strokes } | null } (by it the speed is heard where no sensor is), /limit { limit, declaredAccuracyDb } (422 LIMIT_...), /parts (PartWish), /runs/:runId/set-aside { reason } -> BikeView
 * GET  /workshop/bikes/:id/comparison?a=&b=&standStayed= -> PartDifference ; GET /workshop/bikes/:id/tried.csv?form=csv|csv-id&language=
 * POST /workshop/run { command: begin, bikeId, partId } | { command: go|stop|clear-maximum } -> 204 (409 WORKSHOP_..., TEST_RUNNING)
 * GET  /workshop/passport -> PassportView ; POST { reference, site } -> PassportFile ; GET /workshop/passport/file.json ; POST /workshop/passport/pairs, /pairs/:id/set-aside, /received -> PassportView (422 PASSPORT_...)
 * POST /session/action { action }  -> LiveTest             (OperatorAction)
 * POST /session/void { runNumber, reason } -> LiveTest
 * POST /session/pause { reason? } ; POST /session/resume -> LiveTest (a pause cuts what is being measured)
 * POST /session/marker            -> LiveTest             (marks this moment; it judges nothing)
 * POST /session/hand-over { to, remark? } -> LiveTest  (422 OPERATOR_UNNAMED, OPERATOR_SAME)
 * GET  /unfinished                 -> UnfinishedTest[]     (tests that a failure cut and nobody has decided on)
 * POST /unfinished/:id/continue    -> LiveTest             (409 or 422 with the reason why it cannot go on)
 * POST /unfinished/:id/close       -> { id }               (its record, as interrupted)
 * GET  /session                    -> LiveTest | null
 * GET  /session/history            -> LiveHistory          (time history of the current phase, for a page that joins late)
 * GET  /live                       -> server-sent events: `live` (LiveValues, at most 20 a second), `workshop` (WorkshopLive, on change), `test` (LiveTest | null, on change), `spectrum` (LiveSpectrum, at most 5 a second)
 * GET  /rider                      -> server-sent events: `test` (RiderTest | null), `values` (RiderValues), `workshop` (RiderWorkshop): the rider display
 * GET  /demo ; POST /demo ; DELETE /demo -> DemoView (the demo bench beside this one; 409 DEMO_..., DELETE ends it and removes its data)
 * GET  /rider-door ; POST /rider-door { address } ; DELETE /rider-door -> RiderDoorView (opens and shuts the door for a tablet)
 * POST /waveform/begin { sampleRateHz, deviceName, processing } ; POST /waveform/blocks?number=N (body: Float32 little-endian) ; POST /waveform/end
 * POST /analysis/recordings?name=   -> ReceivedRecording   (body: a WAV file, streamed; at most 8 GiB; 413, 422, 507)
 * DELETE /analysis/recordings/:id   -> 204                 (ends what is being analysed of it)
 * POST /analysis (AnalysisRequest)  -> { id }              (one after the other, each in a thread of its own)
 * GET  /analysis/:id                -> AnalysisProgress    ; DELETE /analysis/:id -> 204 (cancels or forgets)
 * GET  /analysis/:id/result.json, /result.csv -> files     (result.json is the JSON of the command `analyse`)
 * GET  /tests/:id/diagnosis -> DiagnosisProgress ; DELETE -> 204 (why it is loud: begins on demand; ends and forgets; 409 TEST_DAMAGED)
 * GET  /tests/:id/diagnosis.pdf?language=&series=&run= -> application/pdf (the answer for a run as an indication on paper; 404 RUN_UNKNOWN, 409 DIAGNOSIS_NOT_DONE, TEST_DAMAGED)
 * GET  /diagnosis-references -> NamedReference[] ; POST, DELETE /tests/:id/diagnosis-reference { series, run, reason } (404 RUN_UNKNOWN, NO_REFERENCE, 409 REFERENCE_WITHOUT_WAVEFORM)
 * POST /photos bytes               -> { sha256, mediaType }  (JPEG, PNG or WebP, at most 4 MiB)
 * GET  /photos/:sha256             -> the picture, checked against its name
 * POST /session/photos { subject, sha256, remark } -> LiveTest | null
 * POST /simulation { command }     -> 204, only with --simulate (SimulationCommand)
 * Errors: { error: { code, message: { id, en }, details? } } with status 400, 401, 403, 404, 409, 413, 422, 429 or 507.
 */
import type { FileAnalysis } from '../analysis/file-analysis.ts';
import type {
  AnalysisRequest,
  ReceivedRecording,
  WantedSensitivity,
} from '../analysis/recording-analyses.ts';
import type { RecordingProblem } from '../analysis/recording-problem.ts';
import type { NamedReference } from '../diagnosis/reference-book.ts';
import type { TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import type { RunPicture } from '../analysis/run-picture.ts';
import type { DriverVerification, MaximumRegisterKind, MeasuredQuantity } from '#drivers/instrument.ts';
import type { SettingField } from './instruments-contract.ts';
import type { LineSettings, PortDescription } from '#drivers/transport/byte-stream.ts';
import type { PortIdentity } from '#drivers/transport/find-port.ts';
import type { FailureView } from '#core/record/program-failure.ts';
import type { Letterhead } from '#core/procedure/letterhead.ts';
import type { OperatorAction } from '#core/procedure/procedure-state.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { InstrumentCard, InstrumentKind } from '#core/record/instrument-card.ts';
import type { TestRecord, TestSummary } from '#core/record/test-record.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';

export type { Bilingual } from './bilingual.ts';
export type {
  CalibrationCheck,
  CalibrationHistory,
  MicrophoneCorrectionFile,
  MicrophoneCorrectionView,
} from './calibration-contract.ts';
export type { LineWatch, PortSearch, RawChunk, RawOutcome, SettingField } from './instruments-contract.ts';
export type {
  Lamp,
  LineState,
  LiveHistory,
  LiveNumber,
  LiveRun,
  LiveSpectrum,
  LiveTest,
  LiveValues,
  UnfinishedTest,
} from './live-contract.ts';
export type { DemoView } from '../demo/demo-desk.ts';
export type { NewProfile, OwnProfileView, ProfileWish } from './own-profiles-contract.ts';
export type {
  AccountView,
  OneTimePassword,
  PeopleView,
  Right,
  Role,
  TestAmendments,
  TestSignatures,
  ListedSignedCopy,
  TokenView,
} from './people-contract.ts';
export type { PrepareTest } from './prepare-test.ts';
export type {
  RiderDoorView,
  RiderLastRun,
  RiderRun,
  RiderTest,
  RiderValues,
  RiderWorkshop,
} from './rider-contract.ts';
export type { SimulationCommand } from './simulation-contract.ts';
export type { NamedReference, TestDiagnosis };
export type {
  BikeSummary,
  BikeView,
  HeldMaximum,
  PartView,
  PassportSummary,
  PassportView,
  LastRun,
  WorkshopLive,
  WorkshopMeterView,
  WorkshopRunView,
  WorkshopView,
} from './workshop-contract.ts';
export type {
  AnalysisRequest,
  FileAnalysis,
  ReceivedRecording,
  RecordingProblem,
  RunPicture,
  WantedSensitivity,
};
export type {
  InstrumentCard,
  InstrumentKind,
  Letterhead,
  LineSettings,
  OperatorAction,
  Profile,
  RunJudgement,
  TestJudgement,
  TestRecord,
  TestSummary,
};

/** The program and how it runs. */
export interface BenchInfo {
  readonly name: 'Senyap';
  readonly version: string;
  /** True with `--simulate`: everything shown and printed is marked as simulated. */
  readonly simulated: boolean;
  /** True in the demo bench, which has a data folder of its own; left out elsewhere. */
  readonly demo?: true;
  readonly shell: 'desktop' | 'browser';
  readonly dataFolder: string;
  readonly selfTest: SelfTest;
  /** What is wrong with the laboratory's own profiles that could not be used, one sentence each; left out where nothing is. */
  readonly profileProblems?: readonly string[];
  /** What failed in the program since it started; left out where nothing did. */
  readonly failures?: FailureView;
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
  readonly presets: readonly { readonly id: string; readonly settings: unknown }[];
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

/** How the answer to "why is it loud" stands. */
export type DiagnosisProgress =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly result: TestDiagnosis }
  | { readonly state: 'failed'; readonly error: RecordingProblem };

/** How the picture of a stored run stands. */
export type RunPictureProgress =
  /** Nobody has asked for it yet, or it was cancelled. */
  | { readonly state: 'unasked' }
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly result: RunPicture }
  | { readonly state: 'failed'; readonly error: RecordingProblem };

/** How the analysis of a recording stands. */
export type AnalysisProgress =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly result: FileAnalysis }
  | { readonly state: 'failed'; readonly error: RecordingProblem };
