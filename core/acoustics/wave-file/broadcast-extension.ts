import { readText, viewOf, writeAscii } from './chunk-bytes.ts';

/** The `bext` chunk of a Broadcast WAV file (EBU Tech 3285, version 1), without its coding history. */
export interface BroadcastExtension {
  /** At most 256 ASCII characters. */
  readonly description: string;
  /** At most 32 ASCII characters. */
  readonly originator: string;
  /** At most 32 ASCII characters. */
  readonly originatorReference: string;
  /** `yyyy-mm-dd`, or empty. */
  readonly originationDate: string;
  /** `hh:mm:ss`, or empty. */
  readonly originationTime: string;
  /** Samples between midnight and the first sample. */
  readonly timeReferenceSamples: number;
}

const FIXED_BYTES = 602;
const FIELDS = {
  description: [0, 256],
  originator: [256, 32],
  originatorReference: [288, 32],
  originationDate: [320, 10],
  originationTime: [330, 8],
} as const;
const TIME_REFERENCE_AT = 338;
const VERSION_AT = 346;
/** Makers that end the chunk early still write the fields up to the version. */
const SHORTEST_BYTES = VERSION_AT;

/** Reads the body of a `bext` chunk; null where it is too short to be one. */
export function readBroadcastExtension(body: Uint8Array): BroadcastExtension | null {
  if (body.length < SHORTEST_BYTES) return null;
  const text = ([offset, length]: readonly [number, number]): string =>
    readText(body.subarray(offset, offset + length)).trim();
  return {
    description: text(FIELDS.description),
    originator: text(FIELDS.originator),
    originatorReference: text(FIELDS.originatorReference),
    originationDate: text(FIELDS.originationDate),
    originationTime: text(FIELDS.originationTime),
    timeReferenceSamples: Number(viewOf(body).getBigUint64(TIME_REFERENCE_AT, true)),
  };
}

/** The body of a `bext` chunk of version 1; longer texts are cut, letters outside ASCII become question marks. */
export function encodeBroadcastExtension(extension: BroadcastExtension): Uint8Array {
  const body = new Uint8Array(FIXED_BYTES);
  const { timeReferenceSamples, ...texts } = extension;
  for (const name of ['description', 'originator', 'originatorReference'] as const) {
    writeAscii(body, FIELDS[name][0], texts[name], FIELDS[name][1]);
  }
  writeAscii(body, FIELDS.originationDate[0], texts.originationDate, FIELDS.originationDate[1]);
  writeAscii(body, FIELDS.originationTime[0], texts.originationTime, FIELDS.originationTime[1]);
  viewOf(body).setBigUint64(TIME_REFERENCE_AT, BigInt(Math.max(0, Math.round(timeReferenceSamples))), true);
  viewOf(body).setUint16(VERSION_AT, 1, true);
  return body;
}
