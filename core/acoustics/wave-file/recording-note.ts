import { z } from 'zod';
import { readText, writeAscii } from './chunk-bytes.ts';

const positive = z.number().positive();

const calibratorSchema = z.object({
  levelDb: z.number(),
  frequencyHz: positive,
  freeFieldCorrectionDb: z.number(),
  name: z.string(),
  serialNumber: z.string(),
});

const recordingNoteSchema = z.object({
  schemaVersion: z.literal(1),
  /** The hash is that of the measurement core; not there where it was not known. */
  program: z.object({ name: z.string(), version: z.string(), coreHash: z.string().optional() }),
  testNumber: z.string(),
  phase: z.string(),
  /** Series of the test, from 1. */
  series: z.number().int().positive(),
  /** Number of the run in its series, from 1; null for a recording that is no run. */
  runNumber: z.number().int().positive().nullable(),
  /** ISO 8601 with offset. */
  startedAt: z.string(),
  deviceName: z.string(),
  simulated: z.boolean(),
  /** Samples are stored as they came, without frequency weighting. */
  frequencyWeighting: z.literal('Z'),
  /** Sound pressure in pascal at digital 1.0 (peak); null where no calibration was known when the recording began. */
  pascalPerFullScale: positive.nullable(),
  calibrator: calibratorSchema,
  /**
   * Correction file of the microphone, not there for none. The samples are not corrected by it; `pascalPerFullScale` holds
   * once its response is taken out of them.
   */
  microphoneCorrection: z
    .object({ fileName: z.string(), serialNumber: z.string().nullable(), sha256: z.string() })
    .exactOptional(),
});

/** What a recording of the bench says of itself, in its side chunk `snyp`. */
export type RecordingNote = z.output<typeof recordingNoteSchema>;

/** The body of a side chunk: JSON in ASCII, the same bytes for the same note. */
export function encodeRecordingNote(note: RecordingNote): Uint8Array {
  const text = escapeToAscii(JSON.stringify(recordingNoteSchema.parse(note)));
  const bytes = new Uint8Array(text.length);
  writeAscii(bytes, 0, text, text.length);
  return bytes;
}

/** Reads the body of a side chunk; null where it is not such a note or of a version not known here. */
export function readRecordingNote(body: Uint8Array): RecordingNote | null {
  const parsed = recordingNoteSchema.safeParse(parseJson(readText(body)));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** JSON can write every letter in ASCII, so no reader has to guess an encoding. */
function escapeToAscii(json: string): string {
  return json.replaceAll(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
