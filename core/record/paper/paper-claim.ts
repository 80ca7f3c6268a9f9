import { z } from 'zod';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { base64urlOf } from '../bundle/base64url.ts';
import { isOfficialRecord } from '../official-record.ts';
import type { SignatureContent } from '../test-signature.ts';
import type { TestRecord } from '../test-record.ts';

/**
 * Form of what the code on a paper states, in so few letters that it can be printed on a label: enough to hold the paper to
 * it, and the hash that leads to the record.
 */
export const paperClaimSchema = z.strictObject({
  /** Version of this form. */
  f: z.literal(1),
  /** Number of the test. */
  n: z.string().min(1).max(20),
  /** Day of the test, ISO date. */
  d: z.iso.date(),
  /** Verdict. */
  v: z.enum(verdicts),
  /** Reported level in dB(A); null where none is reported. */
  r: z.number().nullable(),
  /** Limit in dB(A); null where no limit applied. */
  l: z.number().nullable(),
  /** Vehicle: number plate or chassis, make and model. */
  c: z.string().max(130),
  /** Exhaust: maker, model, serial number. */
  x: z.string().max(130),
  /** SHA-256 of the record's canonical JSON, base64url. */
  h: z.string().length(43),
  /** Of an official test: whether somebody had authorised the result when this was printed. Papers of before do not tell. */
  a: z.boolean().exactOptional(),
  /** Number of the record that this one took the place of; there for an amendment alone. */
  p: z.string().min(1).max(20).exactOptional(),
  /** There for simulated data. */
  s: z.literal(true).exactOptional(),
  /** There for a pre-check in the workshop. */
  w: z.literal(true).exactOptional(),
});

/** What the code on a paper states (see {@link paperClaimSchema}). */
export type PaperClaim = z.output<typeof paperClaimSchema>;

/** Most characters of one entry; what is longer is cut with an ellipsis. */
const longestText = 60;

/**
 * What the code on the papers of a record states; the hash is that of its canonical JSON.
 * @param signatures of people on the record, those that hold
 */
export function paperClaimOf(
  record: TestRecord,
  recordHash: Uint8Array,
  signatures: readonly Pick<SignatureContent, 'meaning'>[] = [],
): PaperClaim {
  const { evidence, judgement, number } = record;
  const { vehicle, exhaust } = evidence;
  const plate = vehicle.plate.trim() === '' ? vehicle.chassisNumber : vehicle.plate;
  return {
    f: 1,
    n: number,
    d: evidence.testDate,
    v: judgement.verdict,
    r: judgement.result?.reportedDb ?? null,
    l: judgement.limit?.maximumDb ?? null,
    c: joined([plate, vehicle.make, vehicle.model]),
    x: joined([exhaust.maker, exhaust.model, exhaust.serialNumber]),
    h: base64urlOf(recordHash),
    ...(isOfficialRecord(record) && { a: signatures.some(({ meaning }) => meaning === 'authorised') }),
    ...(record.amends === undefined ? {} : { p: record.amends.number }),
    ...(evidence.simulated ? { s: true } : {}),
    ...(evidence.mode === 'workshop' ? { w: true } : {}),
  };
}

function joined(parts: readonly string[]): string {
  const text = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  const letters = Array.from(text);
  return letters.length <= longestText ? text : `${letters.slice(0, longestText - 1).join('')}…`;
}
