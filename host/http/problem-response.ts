import { HTTPException } from 'hono/http-exception';
import { AccountProblem } from '../accounts/account-problem.ts';
import { AmendingProblem } from '../accounts/amending-problem.ts';
import { SigningProblem } from '../accounts/signing-problem.ts';
import { RecordingProblemError } from '../analysis/recording-problem.ts';
import { DemoError } from '../demo/demo-error.ts';
import { BackupError } from '../backup/backup-error.ts';
import { BenchKeyError } from '../seal/bench-key-error.ts';
import { SignError } from '../sign/sign-error.ts';
import { SignedCopyRefused } from '../sign/signed-copy-refused.ts';
import { SetupProblem } from '../session/setup-problem.ts';
import type { Bilingual } from './contract.ts';
import { DoorProblem } from './door-problem.ts';
import type { RefusalStatus } from './door-problem.ts';
import { jsonResponse } from './json-response.ts';

/** Codes of SetupProblem that mean "not in this state", so that the same request may succeed later. */
const conflicts: ReadonlySet<string> = new Set([
  'TEST_RUNNING',
  'LINES_CHANGING',
  'BENCH_CLOSED',
  'NO_TEST',
  'ACTION_NOT_NOW',
  'TEST_NOT_OFFERED',
  'INSTRUMENTS_DIFFER',
  'PORT_IN_USE',
  'SEARCH_RUNNING',
  'MICROPHONE_LINE_IN_USE',
  'SOUND_CARD_IN_USE',
  'PROFILE_CHANGED',
  'JOB_CANCELLED',
  'JOB_TESTED',
  'WORKSHOP_RUN_GOES_ON',
  'WORKSHOP_NO_RUN',
  'WORKSHOP_NO_METER',
]);

/** Codes of things that are not there. */
const unknownThings: ReadonlySet<string> = new Set([
  'JOB_UNKNOWN',
  'WORKSHOP_BIKE_UNKNOWN',
  'WORKSHOP_PART_UNKNOWN',
  'WORKSHOP_RUN_UNKNOWN',
  'PASSPORT_PAIR_UNKNOWN',
]);

function statusOf(code: string): RefusalStatus {
  if (unknownThings.has(code)) return 404;
  return conflicts.has(code) ? 409 : 422;
}

interface Refusal {
  readonly status: RefusalStatus;
  readonly code: string;
  readonly message: Bilingual;
  readonly details?: unknown;
}

/** The answer for any error: its code and words where it has them, never its stack. `log` hears what is our fault. */
export function problemResponse(error: unknown, log: (error: unknown) => void): Response {
  const { status, ...problem } = refusalOf(error);
  if (status === 500) log(error);
  return jsonResponse({ error: problem }, status);
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof SetupProblem) {
    const { code, words: message, places } = error;
    const refusal = { status: statusOf(code), code, message } as const;
    return places.length === 0 ? refusal : { ...refusal, details: places };
  }
  if (error instanceof DemoError) {
    const { code, words: message } = error;
    return { status: code === 'DEMO_NOT_HERE' ? 404 : 409, code, message };
  }
  if (error instanceof DoorProblem) {
    const { status, code, words: message, details } = error;
    return details === undefined ? { status, code, message } : { status, code, message, details };
  }
  if (error instanceof BackupError) {
    const { code, words: message } = error;
    return { status: code === 'BACKUP_DURING_TEST' ? 409 : 422, code, message };
  }
  if (error instanceof BenchKeyError && error.code === 'KEY_PASSPHRASE_SHORT') {
    return { status: 422, code: error.code, message: error.words };
  }
  if (error instanceof AccountProblem) return refusalOfAccount(error);
  if (error instanceof SigningProblem) {
    const { code, words: message } = error;
    return { status: code === 'SIGNING_DONE_BEFORE' ? 409 : 422, code, message };
  }
  if (error instanceof AmendingProblem) {
    return { status: 422, code: error.code, message: error.words };
  }
  if (error instanceof SignedCopyRefused) {
    const { code, words: message, answer } = error;
    return { status: 422, code, message, details: answer.findings };
  }
  if (error instanceof SignError) return { status: 422, code: error.code, message: error.words };
  if (error instanceof RecordingProblemError) return { status: 422, ...refusalOfRecording(error) };
  if (error instanceof HTTPException && error.status < 500) {
    return refusalOf(new DoorProblem(400, 'BODY_UNREADABLE'));
  }
  return explainedFailure(error) ?? refusalOf(new DoorProblem(500, 'INTERNAL'));
}

const accountStatus: Partial<Record<AccountProblem['code'], RefusalStatus>> = {
  SIGN_IN_WRONG: 401,
  SIGN_IN_DELAYED: 429,
  ACCOUNT_UNKNOWN: 404,
  TOKEN_UNKNOWN: 404,
  ACCOUNTS_EXIST: 409,
  LAST_ADMINISTRATOR: 409,
};

function refusalOfAccount({ code, words: message, waitSeconds }: AccountProblem): Refusal {
  const refusal = { status: accountStatus[code] ?? 422, code, message } as const;
  return waitSeconds === null ? refusal : { ...refusal, details: { waitSeconds } };
}

function refusalOfRecording({ problem }: RecordingProblemError): Omit<Refusal, 'status'> {
  const { code, message, details } = problem;
  return details === null ? { code, message } : { code, message, details };
}

/** Failures of the host's other parts (the store, the report) that come with a code and words. */
function explainedFailure(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('code' in error) || !('words' in error)) return null;
  const { code, words } = error;
  if (typeof code !== 'string' || !isBilingual(words)) return null;
  return { status: code === 'RECORD_UNREADABLE' ? 409 : 500, code, message: words };
}

function isBilingual(words: unknown): words is Bilingual {
  return typeof words === 'object' && words !== null && 'id' in words && 'en' in words;
}
