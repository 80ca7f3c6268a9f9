import { z } from 'zod';
import { student95 } from '#core/standards/iso-iec-guide-98-3-2008.ts';
import { robustLine } from '#core/verdict/robust-line.ts';
import type { PassportEstimate } from './passport-estimate.ts';
import { meanOf } from './scatter.ts';
import { workshopMeterSchema, type WorkshopMeter } from './workshop-run.ts';

/** Fewer pairs make no passport. */
export const FEWEST_PAIRS = 5;
/** So many pairs over so wide a range can show that the difference depends on the level. */
const FEWEST_FOR_SLOPE = 10;
const NARROWEST_RANGE_DB = 10;
/** A slope counts where over the range it makes more than so many times the scatter about its line. */
const SLOPE_IN_SCATTERS = 2;
/** A passport says nothing of levels farther than this outside those of its pairs. */
const BEYOND_RANGE_DB = 5;
/** Days after the newest pair for which it holds. */
export const PASSPORT_DAYS = 365;
const NORMAL_95 = student95('infinite');

const text = z.string().trim().max(200);
const level = z.number().min(20).max(160);

/** Kinds of sound that both meters listened to. */
export const pairSounds = ['motorcycle', 'calibrator', 'other'] as const;

/** Form of one side-by-side reading: what both meters showed of the same sound at the same spot. */
export const passportPairSchema = z.strictObject({
  referenceDb: level,
  meterDb: level,
  sound: z.enum(pairSounds),
  place: text.default(''),
  /** ISO 8601 with offset. */
  at: z.iso.datetime({ offset: true }),
});

/** One side-by-side reading (see {@link passportPairSchema}). */
export type PassportPair = z.output<typeof passportPairSchema>;

/** Form of a passport: the meter, the reference it stood beside, and every pair, from which all figures are computed anew. */
export const meterPassportSchema = z.strictObject({
  format: z.literal('senyap-meter-passport/1'),
  meter: workshopMeterSchema,
  reference: z.strictObject({ name: text.min(1), serialNumber: text.min(1) }),
  /** Who issued it: the site's name as written on its papers, or what the person typed. */
  site: text,
  /** ISO 8601 with offset. */
  madeAt: z.iso.datetime({ offset: true }),
  pairs: z.array(passportPairSchema).min(FEWEST_PAIRS).max(500),
});

/** A passport of a meter (see {@link meterPassportSchema}). */
export type MeterPassport = z.output<typeof meterPassportSchema>;

/** What side-by-side readings show. */
export type PassportFigures =
  | { readonly state: 'too-few'; readonly pairs: number; readonly needed: number }
  | {
      readonly state: 'figures';
      readonly pairs: number;
      /** Mean of meter less reference. */
      readonly meanDb: number;
      /** Standard deviation of single differences about the mean, or about the line where the level matters. */
      readonly scatterDb: number;
      /** Of the mean: scatter over the root of the number of pairs. */
      readonly standardUncertaintyDb: number;
      /** Change of the difference for each dB of level, about the middle of the levels; null where none shows. */
      readonly slope: { readonly dbPerDb: number; readonly middleDb: number } | null;
      readonly lowestDb: number;
      readonly highestDb: number;
      readonly degreesOfFreedom: number;
    };

/** Mean difference, its uncertainty, and whether it depends on the level; by a robust line, and only where enough pairs show it. */
export function passportFigures(
  pairs: readonly Pick<PassportPair, 'meterDb' | 'referenceDb'>[],
): PassportFigures {
  if (pairs.length < FEWEST_PAIRS) return { state: 'too-few', pairs: pairs.length, needed: FEWEST_PAIRS };
  const points = pairs.map(({ meterDb, referenceDb }) => ({ x: meterDb, y: meterDb - referenceDb }));
  const levels = points.map(({ x }) => x);
  const lowestDb = Math.min(...levels);
  const highestDb = Math.max(...levels);
  const slope = slopeOf(points, highestDb - lowestDb);
  const differenceAt = (x: number): number => (slope === null ? 0 : slope.dbPerDb * (x - slope.middleDb));
  const level = points.map(({ x, y }) => y - differenceAt(x));
  const meanDb = meanOf(level);
  const degreesOfFreedom = pairs.length - (slope === null ? 1 : 2);
  const squares = level.reduce((sum, one) => sum + (one - meanDb) ** 2, 0);
  const scatterDb = Math.sqrt(squares / degreesOfFreedom);
  return {
    state: 'figures',
    pairs: pairs.length,
    meanDb,
    scatterDb,
    standardUncertaintyDb: scatterDb / Math.sqrt(pairs.length),
    slope,
    lowestDb,
    highestDb,
    degreesOfFreedom,
  };
}

function slopeOf(points: readonly { readonly x: number; readonly y: number }[], rangeDb: number) {
  if (points.length < FEWEST_FOR_SLOPE || rangeDb < NARROWEST_RANGE_DB) return null;
  const line = robustLine(points);
  if (line === null || Math.abs(line.slope) * rangeDb <= SLOPE_IN_SCATTERS * line.scatter) return null;
  if (Math.abs(line.slope) * rangeDb < DISPLAY_STEP_DB) return null;
  return { dbPerDb: line.slope, middleDb: meanOf(points.map(({ x }) => x)) };
}

/** A slope that makes less than a few steps of a display is one of rounding. */
const DISPLAY_STEP_DB = 0.3;

/** Why a passport does not hold for a meter now; null where it does. */
export type PassportRefusal = 'other-meter' | 'no-serial' | 'too-old' | 'too-few' | 'simulated';

/** Whether a passport holds: the same meter by its serial number, of the same world, and not too old. */
export function passportRefusal(
  passport: MeterPassport,
  meter: Pick<WorkshopMeter, 'serialNumber' | 'simulated'>,
  now: string,
): PassportRefusal | null {
  if (meter.serialNumber.trim() === '') return 'no-serial';
  if (!isSameSerial(passport.meter.serialNumber, meter.serialNumber)) return 'other-meter';
  if (passport.meter.simulated !== meter.simulated) return 'simulated';
  if (passport.pairs.length < FEWEST_PAIRS) return 'too-few';
  const age = passportAgeDays(passport, now);
  return age >= 0 && age <= PASSPORT_DAYS ? null : 'too-old';
}

/** Days since the newest pair; what lies in the future has a negative age and does not hold. */
export function passportAgeDays({ pairs }: Pick<MeterPassport, 'pairs'>, now: string): number {
  const newest = Math.max(...pairs.map(({ at }) => Date.parse(at)));
  return (Date.parse(now) - newest) / 86_400_000;
}

/** What the passport says of a level of its meter: the reference's level and the uncertainty of that one new difference. */
export function passportEstimate(
  passport: MeterPassport,
  meterDb: number,
  now: string,
): PassportEstimate | 'out-of-range' {
  const figures = passportFigures(passport.pairs);
  if (figures.state !== 'figures') return 'out-of-range';
  const { meanDb, scatterDb, slope, pairs, degreesOfFreedom } = figures;
  const isFar = meterDb < figures.lowestDb - BEYOND_RANGE_DB || meterDb > figures.highestDb + BEYOND_RANGE_DB;
  if (isFar) return 'out-of-range';
  const differenceDb = meanDb + (slope === null ? 0 : slope.dbPerDb * (meterDb - slope.middleDb));
  return {
    referenceDb: meterDb - differenceDb,
    differenceDb,
    standardUncertaintyDb: scatterDb * Math.sqrt(1 + 1 / pairs),
    fewPairsFactor: Math.max(1, student95(degreesOfFreedom) / NORMAL_95),
    ageDays: Math.max(0, passportAgeDays(passport, now)),
  };
}

/** Case and spaces are nobody's serial number. */
export function isSameSerial(one: string, other: string): boolean {
  const plain = (serial: string): string => serial.replaceAll(/\s/gu, '').toUpperCase();
  return plain(one) !== '' && plain(one) === plain(other);
}
