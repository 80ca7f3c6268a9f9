import type { SpeeduinoSettings } from './settings.ts';

/** What differs between the families that speak through the same envelope. */
export interface FamilyTraits {
  readonly maker: string;
  readonly bigEndian: boolean;
  /** Number of the table of live values in an `r` request. */
  readonly liveTable: number;
  /** Bytes of the seconds at the beginning of the block. */
  readonly secondsBytes: 1 | 2;
  /** Offset of the speed in the block of every firmware that has a known signature. */
  readonly rpmOffset: number;
  readonly knownSignature: RegExp;
}

const families: Readonly<Record<SpeeduinoSettings['family'], FamilyTraits>> = {
  // Read in speeduino.ini of each of these releases: seconds U08 at 0, rpm U16 at 14, little-endian.
  speeduino: {
    maker: 'Speeduino',
    bigEndian: false,
    liveTable: 0x30,
    secondsBytes: 1,
    rpmOffset: 14,
    knownSignature:
      /^speeduino (?:201903|201905|201909|201911|202002|202005|202008|202012|202103|202108|202201|202202|202207|202305|202310|202402|202501|202504-dev)$/,
  },
  // KNOWN, not read in a source: seconds U16 at 0, rpm U16 at 6, big-endian, live values in table 7.
  megasquirt: {
    maker: 'MegaSquirt',
    bigEndian: true,
    liveTable: 0x07,
    secondsBytes: 2,
    rpmOffset: 6,
    knownSignature: /^(?:MS2Extra comms\d|MS3 Format \d)/,
  },
};

/** The traits of a family. */
export function traitsOf({ family }: Pick<SpeeduinoSettings, 'family'>): FamilyTraits {
  return families[family];
}

/** Where the speed stands: what the operator says goes before what the signature implies. */
export function rpmOffsetOf(settings: SpeeduinoSettings): number {
  return settings.rpmOffset ?? traitsOf(settings).rpmOffset;
}

/** Bytes of the block that are read: up to the end of the speed, and the seconds with it. */
export function blockLengthOf(settings: SpeeduinoSettings): number {
  return Math.max(rpmOffsetOf(settings) + 2, traitsOf(settings).secondsBytes);
}

/** An unsigned number of one or two bytes. */
export function unsignedAt(
  bytes: Uint8Array,
  offset: number,
  size: 1 | 2,
  { bigEndian }: FamilyTraits,
): number {
  const first = bytes[offset] ?? 0;
  if (size === 1) return first;
  const second = bytes[offset + 1] ?? 0;
  return bigEndian ? first * 256 + second : second * 256 + first;
}
