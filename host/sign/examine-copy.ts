import { z } from 'zod';
import { papersOf } from '#core/report/paper-kind.ts';
import type { PaperKind } from '#core/report/paper-kind.ts';
import type { SignedCopy } from '#core/record/signed-copy.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { type Language, languages } from '#core/words/language.ts';
import { PaperRefusedError } from '../report/paper-refused-error.ts';
import { sha256 } from '../seal/sha256.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import { checkSignedCopy } from './check-signed-copy.ts';

/** Every paper that the bench prints of a test now, made one after the other as they are asked for. */
export type PapersOf = (record: TestRecord) => AsyncIterable<Uint8Array>;

/** Prints one paper of a record. @throws PaperRefusedError */
export type PrintPaper = (record: TestRecord, language: Language, kind: PaperKind) => Promise<Uint8Array>;

/** A first revision ends at one of the first marks; a stream may hold such letters by chance. */
const MOST_MARKS = 20;
const loggedPaper = z.object({ new: z.object({ sha256: z.string() }) });

/** Prints the papers of a test in both languages, those left out that may not be issued. */
export function papersPrintedBy(print: PrintPaper): PapersOf {
  return async function* papers(record) {
    for (const kind of papersOf(record)) {
      for (const language of languages) {
        const paper = await printed(print(record, language, kind));
        if (paper !== null) yield paper;
      }
    }
  };
}

/**
 * Holds a file to the papers of a test: its first revision must be, byte for byte, one that the bench prints of it now or has handed out
 * by its log, and what follows must be what {@link checkSignedCopy} asks for.
 */
export async function examineCopy(
  kept: Pick<KeptEvidence, 'eventsOf'>,
  papers: PapersOf,
  record: TestRecord,
  copy: Uint8Array,
): Promise<SignedCopy> {
  const paper = await paperIn(kept, papers, record, copy);
  if (paper !== null) return await checkSignedCopy(paper, copy);
  return {
    sha256: sha256(copy),
    reportSha256: '',
    accepted: false,
    findings: [{ code: 'NOT_OF_THIS_TEST', detail: record.number }],
    signatures: [],
  };
}

/** The paper of a test that a file begins with; null where it begins with none. */
async function paperIn(
  kept: Pick<KeptEvidence, 'eventsOf'>,
  papers: PapersOf,
  record: TestRecord,
  copy: Uint8Array,
): Promise<Uint8Array | null> {
  const beginnings = new Map(beginningsOf(copy).map((bytes) => [sha256(bytes), bytes]));
  for (const hash of printedBefore(kept, record.number)) {
    const found = beginnings.get(hash);
    if (found !== undefined) return found;
  }
  if (beginnings.size === 0) return null;
  for await (const paper of papers(record)) {
    if (beginnings.has(sha256(paper))) return paper;
  }
  return null;
}

/** Hashes of the papers of a test that were handed out, by the log. */
function printedBefore(kept: Pick<KeptEvidence, 'eventsOf'>, number: string): readonly string[] {
  return kept.eventsOf('report-printed', number).flatMap(({ content }) => {
    const told = loggedPaper.safeParse(JSON.parse(content));
    return told.success ? [told.data.new.sha256] : [];
  });
}

async function printed(printing: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await printing;
  } catch (error) {
    if (error instanceof PaperRefusedError) return null;
    throw error;
  }
}

/** What a file could have been before something was added: from its beginning to each mark of an end, with its line end. */
function beginningsOf(copy: Uint8Array): readonly Uint8Array[] {
  const bytes = Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength);
  const mark = '%%EOF\n';
  const found: Uint8Array[] = [];
  for (
    let at = bytes.indexOf(mark);
    at !== -1 && found.length < MOST_MARKS;
    at = bytes.indexOf(mark, at + 1)
  ) {
    found.push(copy.subarray(0, at + mark.length));
  }
  return found;
}
