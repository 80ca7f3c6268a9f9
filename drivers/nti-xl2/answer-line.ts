import type { InstrumentIdentity } from '../instrument.ts';

/** What an XL2 adds to a level. */
export type LevelStatus = 'OK' | 'LOW' | 'OVLD' | 'UNDEF' | 'OPTION_REQUIRED' | 'NO_DT_VALUE';

/** A line of an XL2, told apart by its form. */
export type Xl2Line =
  | { readonly kind: 'level'; readonly levelDb: number; readonly status: LevelStatus }
  /** Time between two latches; null where the meter has none. */
  | { readonly kind: 'interval'; readonly seconds: number | null }
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'identity'; readonly identity: InstrumentIdentity }
  /** `;`: a parameter that is not known, or whose option is missing. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' };

const statuses: readonly LevelStatus[] = ['OK', 'LOW', 'OVLD', 'UNDEF', 'OPTION_REQUIRED', 'NO_DT_VALUE'];
const states = new Set(['RUNNING', 'STOPPED', 'FROZEN', 'SETTLING', 'PAUSED', 'STOPPING', 'UNDEFINED']);

/** One digit behind the mark, three where more digits were chosen; the mark follows the meter's own settings. */
const levelPattern = /^(-?\d{1,3}(?:[.,]\d(?:\d{2})?)?) dB, ?([A-Z_]+)$/;
const intervalPattern = /^(-?\d{1,6}(?:[.,]\d{1,6})?) s(?:ec)?, ?([A-Z_]+)$/;

/** Stands for a value that does not exist. */
export const undefinedLevelDb = -999;

/** Reads a line without its end. */
export function readAnswerLine(line: string): Xl2Line {
  if (line === ';') return { kind: 'refused' };
  if (states.has(line)) return { kind: 'state', state: line };
  const [, number = '', status = ''] = levelPattern.exec(line) ?? [];
  const known = statuses.find((one) => one === status);
  if (known !== undefined) return { kind: 'level', levelDb: numberOf(number), status: known };
  const [, seconds, intervalStatus] = intervalPattern.exec(line) ?? [];
  if (seconds !== undefined) return intervalOf(numberOf(seconds), intervalStatus === 'OK');
  return identityOf(line);
}

function intervalOf(seconds: number, isGood: boolean): Xl2Line {
  return { kind: 'interval', seconds: isGood && seconds > 0 ? seconds : null };
}

/** Maker, model, serial number, firmware. */
function identityOf(line: string): Xl2Line {
  const [maker = '', model = '', serialNumber = '', firmware = '', ...more] = line.split(',');
  if (!/^NTi ?Audio$/i.test(maker) || firmware === '' || more.length > 0) return { kind: 'unknown' };
  return { kind: 'identity', identity: { maker: 'NTi Audio', model, serialNumber, firmware } };
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
