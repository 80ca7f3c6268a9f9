import { z } from 'zod';
import { sealSchema, type Seal } from '../seal.ts';
import type { TestRecord } from '../test-record.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Form of the file that a printed report carries: hashes of the evidence behind it, never the evidence itself, so that
 * whoever is handed the paper can later hold a record, a recording or a photo to it, and gets no reading with it.
 */
export const paperManifestSchema = z.strictObject({
  format: z.literal('senyap-paper/1'),
  testId: z.string(),
  testNumber: z.string(),
  /** Of the record's canonical JSON (RFC 8785) in UTF-8. */
  recordSha256: sha256Schema,
  /** Of the journal with every raw reading, as it was sealed; null where the test has no seal. */
  journalSha256: sha256Schema.nullable(),
  /** Of the recordings of the runs, in their order. */
  waveformSha256: z.array(z.string()),
  /** Of the photos, in their order. */
  photoSha256: z.array(z.string()),
  seal: sealSchema.nullable(),
});

/** The hashes that a printed report carries (see {@link paperManifestSchema}). */
export type PaperManifest = z.output<typeof paperManifestSchema>;

/** Name of the file in the report. */
export const paperManifestName = 'senyap-manifest.json';

/** The manifest of a record's paper; `recordSha256` is the hash of its canonical JSON. */
export function paperManifestOf(record: TestRecord, recordSha256: string, seal: Seal | null): PaperManifest {
  const { series, photos = [] } = record.evidence;
  const recordings = series.flatMap(({ runs }) => runs.map((run) => run.waveformSha256));
  return {
    format: 'senyap-paper/1',
    testId: record.id,
    testNumber: record.number,
    recordSha256,
    journalSha256: seal?.content.journalSha256 ?? null,
    waveformSha256: recordings.filter((sha256) => sha256 !== null),
    photoSha256: photos.map(({ sha256 }) => sha256),
    seal,
  };
}
