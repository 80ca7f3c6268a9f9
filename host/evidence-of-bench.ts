import { randomInt } from 'node:crypto';
import { realScheduler } from '#drivers/time.ts';
import type { HandedOut } from './http/handed-out.ts';
import { IntegrityDesk } from './integrity/integrity-desk.ts';
import { noteFinding } from './integrity/note-finding.ts';
import { sourcesOfFolder } from './integrity/sources-of-folder.ts';
import type { PersonAtWork } from './person-at-work.ts';
import { machineClock } from './session/wall-clock.ts';
import type { TestStore } from './store/test-store.ts';
import type { SealedEvidence } from './test-outputs.ts';

/** Where the evidence of a bench is kept. */
export interface EvidenceParts {
  readonly dataFolder: string;
  readonly store: TestStore;
  /** Hears failures that are the program's own. */
  readonly log: (error: unknown) => void;
}

/** Checks what the bench keeps, never while a test runs. */
export function integrityDesk(
  { dataFolder, store, log }: EvidenceParts,
  isTesting: () => boolean,
): IntegrityDesk {
  return new IntegrityDesk({
    sources: () => sourcesOfFolder(dataFolder, store.kept(), store.key),
    isTesting,
    scheduler: realScheduler,
    now: () => machineClock.now(),
    chance: () => randomInt(2 ** 47),
    found: (finding) => noteFinding(store, finding, machineClock.now()),
    log,
  });
}

/** Writes into the log that a paper or file was handed out, and to whom. */
export function noteHandedOut(
  { store, atWork }: { readonly store: TestStore; readonly atWork: PersonAtWork },
  { kind, number, form, sha256 }: HandedOut,
): void {
  const at = machineClock.now();
  store.audit.append({
    kind,
    who: atWork.name(),
    at,
    what: number,
    old: null,
    new: { form, sha256 },
    why: '',
  });
}

/** What papers and bundles of a test need beside its record and files. */
export function sealedEvidence(
  store: TestStore,
  integrity: IntegrityDesk,
  version: string,
): Omit<SealedEvidence, 'signaturesOn' | 'replacedBy'> {
  return {
    findingsOf: (testId) => integrity.findingsOf(testId),
    sealOf: (testId) => store.seal(testId),
    journalOf: (testId) => store.journalText(testId),
    signer: store.key,
    program: { name: 'Senyap', version },
  };
}
