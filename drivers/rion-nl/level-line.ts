import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Flag } from '#core/reading/reading.ts';
import type { RionSettings } from './settings.ts';

/** The main channel of a data line; a level is null where the display shows none. */
export interface RionLevels {
  readonly kind: 'levels';
  readonly levelDb: number | null;
  readonly maximumDb: number | null;
  readonly overload: Flag;
  readonly underRange: Flag;
}

/** What a line of data says, or the name of what is wrong with it. */
export type LevelLine = RionLevels | { readonly kind: 'wrong'; readonly rejected: RejectionCode };

const wrong = (rejected: RejectionCode): LevelLine => ({ kind: 'wrong', rejected });

/** Five characters, padded with blanks; a lost digit makes them four. */
const levelPattern = /^(?=.{5}$) *-?\d{1,3}\.\d$/;
const noLevel = ' --.-';
const counterPattern = /^(?=.{3}$) *\d+$/;
const highestCounter = 600;

/** Levels and two flags of each channel of the stream. */
const levelsOfStreamChannel = 6;
const fieldsOfStreamChannel = levelsOfStreamChannel + 2;
/** Fields of each channel of a snapshot of the newer meters: 14 levels, over, under. */
const fieldsOfSnapshotChannel = 16;
const mostChannels = 4;
/** Lp, Leq, LE, Lmax, Lmin and five percentiles are known; more may follow. */
const fewestSnapshotFields = 10;

/** Whether a line looks like data at all. */
export function looksLikeLevels(line: string): boolean {
  return line.includes(',') && /^[-\d ,.]+$/.test(line);
}

/** Reads a line of data in the layout and kind of output that the settings name. */
export function readLevelLine(
  line: string,
  { layout, output }: Pick<RionSettings, 'layout' | 'output'>,
): LevelLine {
  const fields = line.split(',');
  if (output === 'DRD') return readStreamLine(fields, layout === 'nl-42' ? 1 : mostChannels);
  return layout === 'nl-42' ? readOlderSnapshot(fields) : readNewerSnapshot(fields);
}

/** Counter, then each channel: Lp, Leq, Lmax, Lmin and two more levels, over, under. */
function readStreamLine([counter = '', ...fields]: readonly string[], mostChannels: number): LevelLine {
  const channels = fields.length / fieldsOfStreamChannel;
  if (!Number.isInteger(channels) || channels < 1 || channels > mostChannels) return wrong('fields-missing');
  if (!counterPattern.test(counter) || !isCounter(Number(counter))) return wrong('counter-out-of-range');
  const whole = fields.every((field, index) =>
    index % fieldsOfStreamChannel < levelsOfStreamChannel ? isLevel(field) : isFlag(field),
  );
  return whole ? levelsOf(fields[0], fields[2], fields[6], fields[7]) : wrong('field-malformed');
}

/** Lp, Leq, LE, Lmax, Lmin, LN1 to LN5; what follows is not known and not looked at. */
function readOlderSnapshot(fields: readonly string[]): LevelLine {
  if (fields.length < fewestSnapshotFields) return wrong('fields-missing');
  const whole = fields.slice(0, fewestSnapshotFields).every(isLevel);
  return whole ? levelsOf(fields[0], fields[3]) : wrong('field-malformed');
}

/** The same beginning, then Lpeak, LIeq, Leq,mov, Ltm5, over, under; up to four channels. */
function readNewerSnapshot(fields: readonly string[]): LevelLine {
  const channels = fields.length / fieldsOfSnapshotChannel;
  if (!Number.isInteger(channels) || channels > mostChannels) return wrong('fields-missing');
  const levels = fieldsOfSnapshotChannel - 2;
  const whole = fields.every((field, index) =>
    index % fieldsOfSnapshotChannel < levels ? isLevel(field) : isFlag(field),
  );
  return whole
    ? levelsOf(fields[0], fields[3], fields[levels], fields[levels + 1])
    : wrong('field-malformed');
}

function levelsOf(level = noLevel, maximum = noLevel, over = '', under = ''): RionLevels {
  return {
    kind: 'levels',
    levelDb: levelOf(level),
    maximumDb: levelOf(maximum),
    overload: flagOf(over),
    underRange: flagOf(under),
  };
}

const isLevel = (field: string): boolean => field === noLevel || levelPattern.test(field);
const isFlag = (field: string): boolean => field === '0' || field === '1';
const isCounter = (counter: number): boolean => counter >= 1 && counter <= highestCounter;

function levelOf(field: string): number | null {
  return field === noLevel ? null : Number(field);
}

function flagOf(field: string): Flag {
  if (field === '') return 'unknown';
  return field === '1' ? 'now' : 'no';
}
