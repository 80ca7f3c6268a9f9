import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Scheduler } from '#drivers/time.ts';
import type { TestAmending } from '../accounts/test-amending.ts';
import type { TestSigning } from '../accounts/test-signing.ts';
import type { RecordingAnalyses } from '../analysis/recording-analyses.ts';
import type { SoundMaps } from '../analysis/sound-maps.ts';
import type { RunPictures } from '../analysis/run-pictures.ts';
import type { DemoDesk } from '../demo/demo-desk.ts';
import type { Laboratory } from '../laboratory/laboratory.ts';
import { maximumSiteBundleBytes } from '../laboratory/site-result.ts';
import type { Bench } from '../session/bench.ts';
import type { JobDesk } from '../session/job-desk.ts';
import type { SignedCopies } from '../sign/signed-copies.ts';
import { maximumPhotoBytes } from '../store/photo-folder.ts';
import { maximumCopyBytes } from '../store/signed-copy-folder.ts';
import { addressGuard } from './address-guard.ts';
import { apiDocument, apiInfo } from './api-document.ts';
import type { DoorAccess } from './door-access.ts';
import { DoorProblem } from './door-problem.ts';
import type { HistoryDesk } from '../history/history-desk.ts';
import { searchIn } from '../history/search-tests.ts';
import type { HearHandedOut } from './handed-out.ts';
import { jsonResponse } from './json-response.ts';
import { pageFile } from './page-files.ts';
import { problemResponse } from './problem-response.ts';
import type { People } from './people.ts';
import type { RiderDoorDesk } from './rider-door-desk.ts';
import { refusalPage } from './refusal-page.ts';
import { personOf, rightsGate } from './rights-gate.ts';
import { addAccountRoutes } from './routes/account-routes.ts';
import { addAmendmentRoutes } from './routes/amendment-routes.ts';
import { addAnalysisRoutes, recordingsPath } from './routes/analysis-routes.ts';
import { addApprovalRoutes } from './routes/approval-routes.ts';
import { addBackupRoutes, type BackupParts } from './routes/backup-routes.ts';
import { addBenchRoutes } from './routes/bench-routes.ts';
import { addControlRoutes, siteBundlePath } from './routes/control-routes.ts';
import { addDiagnosisRoutes, type DiagnosisRouteParts } from './routes/diagnosis-routes.ts';
import { addDemoRoutes } from './routes/demo-routes.ts';
import { addExportRoutes } from './routes/export-routes.ts';
import { addKeyCopyRoute, type KeyCopyParts } from './routes/key-copy-routes.ts';
import { addIntegrityRoutes, type IntegrityParts } from './routes/integrity-routes.ts';
import { addHistoryRoutes } from './routes/history-routes.ts';
import { addInstrumentRoutes } from './routes/instrument-routes.ts';
import { addCustomerRoutes } from './routes/customer-routes.ts';
import { addJobRoutes } from './routes/job-routes.ts';
import { addLetterheadRoutes } from './routes/letterhead-routes.ts';
import { addZoneRoutes } from './routes/zone-routes.ts';
import { addLineRoutes } from './routes/line-routes.ts';
import { addLiveRoutes } from './routes/live-routes.ts';
import { addCalibrationRoutes } from './routes/calibration-routes.ts';
import { addOddityRoutes } from './routes/oddity-routes.ts';
import { addOwnProfileRoutes } from './routes/own-profile-routes.ts';
import { addLogRoutes, type LogParts } from './routes/log-routes.ts';
import { addMicrophoneRoutes } from './routes/microphone-routes.ts';
import { addPictureRoutes } from './routes/picture-routes.ts';
import { addPeopleRoutes } from './routes/people-routes.ts';
import { addPhotoRoutes, photosPath } from './routes/photo-routes.ts';
import { addRiderDoorRoutes } from './routes/rider-door-routes.ts';
import { addRiderRoutes } from './routes/rider-routes.ts';
import { addSessionRoutes } from './routes/session-routes.ts';
import { addSignatureRoutes } from './routes/signature-routes.ts';
import { addSignedCopyRoutes, signedCopiesPath } from './routes/signed-copy-routes.ts';
import { addSignedReportRoute } from './routes/signed-report-routes.ts';
import { addSoundMapRoutes } from './routes/sound-map-routes.ts';
import { addUnfinishedRoutes } from './routes/unfinished-routes.ts';
import { addTestRoutes } from './routes/test-routes.ts';
import type { TestOutputs } from './routes/test-routes.ts';
import { addValidationRoutes } from './routes/validation-routes.ts';
import { addPassportRoutes } from './routes/passport-routes.ts';
import { addWaveformRoutes } from './routes/waveform-routes.ts';
import { addWorkshopRoutes } from './routes/workshop-routes.ts';
import { refuseShadowing } from './shadowed-members.ts';
import { securityHeaders } from './security-headers.ts';
import { tokenGate } from './token-gate.ts';

/** What a door is made of. */
export interface DoorOptions
  extends TestOutputs, IntegrityParts, BackupParts, KeyCopyParts, DiagnosisRouteParts {
  readonly bench: Bench;
  /** Analyses of recordings that the page or a script hands over. */
  readonly analyses: RecordingAnalyses;
  /** Makes maps of kept recordings. */
  readonly soundMaps: SoundMaps;
  /** Forms the pictures of stored runs. */
  readonly pictures: RunPictures;
  readonly access: DoorAccess;
  /** Tells who asks, and keeps the accounts. */
  readonly people: People;
  /** Takes a step as somebody, whose name the log gets. */
  readonly asPerson: <T>(name: string, step: () => T) => T;
  /** What happened on the bench. */
  readonly auditLog: LogParts['auditLog'];
  /** Hears what was handed out to whom. */
  readonly handedOut: HearHandedOut;
  /** Searches and counts the closed tests. */
  readonly history: HistoryDesk;
  /** Keeps people's signatures on closed tests. */
  readonly signing: TestSigning;
  /** Makes the records that take the place of others. */
  readonly amending: TestAmending;
  /** Takes in what shall be tested. */
  readonly jobs: JobDesk;
  /** Looks after approvals, control charts and validation. */
  readonly laboratory: Laboratory;
  /** Keeps signed copies of papers. */
  readonly copies: SignedCopies;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  /** Opens and shuts the door for a rider's tablet. */
  readonly riderDoors: RiderDoorDesk;
  /** Opens a demo bench beside this one; left out where there is none. */
  readonly demoDesk?: DemoDesk | null;
  /** Folder of the built page; null serves the API alone. */
  readonly pageFolder: string | null;
  /** Beats the heart of live streams. */
  readonly scheduler: Scheduler;
  /** Hears failures that are ours; what the asker did wrong is answered, not logged. */
  readonly log: (error: unknown) => void;
}

/** The one way to the bench, for the window, the browser, scripts and tests alike. */
export interface Door {
  /** Answers a request; never rejects. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Ends every live stream, so that a server can shut down. */
  close(): void;
}

/** Largest JSON body and largest block of samples (one second at 192 kHz, Float32), in bytes. */
const maximumJsonBytes = 256 * 1024;
const maximumBlockBytes = 4 * 192_000;
/** The track of an engine's speed over hours travels inside the question. */
const maximumQuestionBytes = 16 * 1024 * 1024;

/** Opens the door to a bench: checked REST under `/api`, live events, OpenAPI, and the page. */
export function createDoor(options: DoorOptions): Door {
  const closing = new AbortController();
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  app.onError((error, context) => refuse(error, context, options.log));
  app.notFound((context) => serveFile(context, options.pageFolder));
  app.use(securityHeaders);
  app.use(addressGuard(options.access));
  if (options.access.kind === 'loopback')
    app.use(tokenGate(options.access, (request) => options.people.bringsToken(request)));
  app.use(rightsGate(options.people, options.bench));
  app.use((context, next) => options.asPerson(personOf(context)?.name ?? '', next));
  addRoutes(app, options, closing.signal);
  return {
    fetch: async (request) => app.fetch(request),
    close: () => closing.abort(),
  };
}

function addRoutes(app: OpenAPIHono, options: DoorOptions, closing: AbortSignal): void {
  const { bench, scheduler, log } = options;
  app.use('/api/*', limitBody);
  app.use('/api/*', refuseShadowing);
  addPeopleRoutes(app, options.people);
  addAccountRoutes(app, options.people);
  addBenchRoutes(app, bench);
  const searching = { searchTests: searchIn(options.history) };
  addTestRoutes(app, bench, { ...options, ...searching }, options.handedOut);
  addExportRoutes(app, bench, options);
  addDiagnosisRoutes(app, bench, options);
  addHistoryRoutes(app, bench, options);
  addPictureRoutes(app, bench, options);
  addIntegrityRoutes(app, bench, options);
  addKeyCopyRoute(app, options);
  addLogRoutes(app, options);
  addBackupRoutes(app, options);
  addSignatureRoutes(app, bench, options);
  addAmendmentRoutes(app, bench, options);
  addJobRoutes(app, options.jobs);
  addCustomerRoutes(app, options.jobs, options.history);
  addApprovalRoutes(app, options.laboratory);
  addControlRoutes(app, bench, options.laboratory);
  addOddityRoutes(app, options.laboratory.oddities);
  addValidationRoutes(app, options.laboratory, options.now);
  addWorkshopRoutes(app, bench);
  addPassportRoutes(app, bench);
  addSignedCopyRoutes(app, bench, options, options.handedOut);
  addSignedReportRoute(app, bench, options, options.handedOut);
  addSessionRoutes(app, bench);
  addUnfinishedRoutes(app, bench);
  addPhotoRoutes(app, bench);
  addWaveformRoutes(app, bench);
  addAnalysisRoutes(app, bench, options.analyses);
  addSoundMapRoutes(app, bench, options);
  addMicrophoneRoutes(app, bench);
  addCalibrationRoutes(app, bench);
  addOwnProfileRoutes(app, bench);
  addInstrumentRoutes(app, bench);
  addLetterheadRoutes(app, bench);
  addZoneRoutes(app, bench);
  addLineRoutes(app, bench);
  addLiveRoutes(app, { bench, scheduler, closing, log });
  addRiderDoorRoutes(app, options.riderDoors);
  addDemoRoutes(app, options.demoDesk ?? null);
  addRiderRoutes(app, { bench, scheduler, closing, log });
  const { version } = bench.info();
  app.get('/api/openapi.json', () =>
    jsonResponse(apiDocument(app.getOpenAPI31Document({ openapi: '3.1.0', info: apiInfo(version) }))),
  );
}

const tooLarge = (): never => {
  throw new DoorProblem(413, 'BODY_TOO_LARGE');
};
const limitJson = bodyLimit({ maxSize: maximumJsonBytes, onError: tooLarge });
const limitPhoto = bodyLimit({ maxSize: maximumPhotoBytes, onError: tooLarge });
const limitCopy = bodyLimit({ maxSize: maximumCopyBytes, onError: tooLarge });
const limitBundle = bodyLimit({ maxSize: maximumSiteBundleBytes, onError: tooLarge });
const limitBlock = bodyLimit({ maxSize: maximumBlockBytes, onError: tooLarge });

const limitQuestion = bodyLimit({ maxSize: maximumQuestionBytes, onError: tooLarge });

/** Recordings stream to the disk and are bounded there; no route reads the body of a DELETE. */
const limitBody: typeof limitJson = (context, next) => {
  const { path, method } = context.req;
  if (path === recordingsPath || method === 'DELETE') return next();
  if (path === '/api/analysis') return limitQuestion(context, next);
  if (path === photosPath) return limitPhoto(context, next);
  if (signedCopiesPath.test(path)) return limitCopy(context, next);
  if (siteBundlePath.test(path)) return limitBundle(context, next);
  return path === '/api/waveform/blocks' ? limitBlock(context, next) : limitJson(context, next);
};

type Validated =
  | { readonly success: true }
  | {
      readonly success: false;
      readonly error: {
        readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[];
      };
    };

function refuseInvalid(result: Validated): void {
  if (result.success) return;
  const details = result.error.issues
    .slice(0, 50)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  throw new DoorProblem(400, 'BODY_INVALID', details);
}

function refuse(error: unknown, context: Context, log: (error: unknown) => void): Response {
  const forPerson = error instanceof DoorProblem && !context.req.path.startsWith('/api/');
  return forPerson ? refusalPage(error.words, error.status) : problemResponse(error, log);
}

async function serveFile(context: Context, pageFolder: string | null): Promise<Response> {
  const { path, method } = context.req;
  if (path === '/api' || path.startsWith('/api/') || (method !== 'GET' && method !== 'HEAD')) {
    return problemResponse(new DoorProblem(404, 'ROUTE_UNKNOWN'), () => undefined);
  }
  const file = pageFolder === null ? null : await pageFile(pageFolder, new URL(context.req.url).pathname);
  if (file !== null) return file;
  const missing = new DoorProblem(404, path === '/' ? 'PAGE_MISSING' : 'ROUTE_UNKNOWN');
  return refusalPage(missing.words, missing.status);
}
