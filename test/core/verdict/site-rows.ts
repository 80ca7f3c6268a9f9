import type { TestEvidence } from '#core/procedure/evidence.ts';
import { checked, class2InUse, outletsApart, sensing, warmedFor } from './site-sessions.ts';

/** A session on or beside a boundary, by the number of the decision, and its outcome. */
export type Row = readonly [
  decision: number,
  session: string,
  changes: Partial<TestEvidence>,
  outcome: string,
];

const workshop = { mode: 'workshop' } as const;

/** What is confirmed on site: place, vehicle, outlets and the speed sensor. */
export const siteRows: readonly Row[] = [
  [17, 'every item of the site confirmed', checked({}), 'pass'],
  [17, 'the surface denied', checked({ surface: 'no' }), 'SITE_NOT_SUITABLE'],
  [17, 'the surface denied in the workshop', checked({ surface: 'no' }, workshop), 'pass'],
  [17, 'the surface left open', checked({ surface: null }), 'CONDITIONS_MISSING'],
  [17, 'the surface left open in the workshop', checked({ surface: null }, workshop), 'pass'],
  [17, 'a surface that does not apply', checked({ surface: 'not-applicable' }), 'CONDITIONS_MISSING'],
  [17, 'the clear surroundings denied', checked({ 'clear-surroundings': 'no' }), 'SITE_NOT_SUITABLE'],
  [17, 'the distance denied', checked({ distance: 'no' }), 'GEOMETRY_OUT_OF_TOLERANCE'],
  [17, 'the axis left open', checked({ axis: null }), 'CONDITIONS_MISSING'],
  [17, 'a cold engine', checked({ 'warm-engine': 'no' }), 'VEHICLE_NOT_AS_REQUIRED'],
  [17, 'no air conditioner', checked({ 'air-conditioning': 'not-applicable' }), 'pass'],
  [17, 'an air conditioner that runs', checked({ 'air-conditioning': 'no' }), 'VEHICLE_NOT_AS_REQUIRED'],
  [17, 'no neutral, the wheel off the ground', checked({ gear: 'not-applicable' }), 'pass'],
  [
    17,
    'no neutral, the wheel on it',
    checked({ gear: 'not-applicable', 'driven-wheel': 'no' }),
    'CONDITIONS_MISSING VEHICLE_NOT_AS_REQUIRED',
  ],
  [
    17,
    'no neutral and no wheel',
    checked({ gear: 'not-applicable', 'driven-wheel': 'not-applicable' }),
    'CONDITIONS_MISSING',
  ],
  [17, 'the rev counter of the vehicle', checked({ 'speed-external': 'no' }), 'SPEED_SENSOR_NOT_AS_REQUIRED'],
  [17, 'no windscreen, which no clause asks for', checked({ windscreen: 'no' }), 'pass'],
  [17, 'a class 2 meter at a check in use that allows it', class2InUse(true, true), 'pass'],
  [17, 'a class 2 meter at an approval', class2InUse(false, true), 'METER_CLASS_TOO_LOW'],
  [17, 'a class 2 meter in use, where no rule allows it', class2InUse(true, false), 'METER_CLASS_TOO_LOW'],
  [17, 'a sensor of 2 % where 2 % is asked', sensing(2), 'pass'],
  [17, 'a sensor of 2.1 % where 2 % is asked', sensing(2.1), 'SPEED_SENSOR_NOT_AS_REQUIRED'],
  [17, 'a sensor of 2.1 % in the workshop', { ...workshop, ...sensing(2.1) }, 'pass'],
  [17, '15 minutes of warm-up of 15', warmedFor(15), 'pass'],
  [17, '14.9 minutes of warm-up of 15', warmedFor(14.9), 'VEHICLE_NOT_AS_REQUIRED'],

  [24, 'outlets of one silencer 0.3 m apart, measured as one', outletsApart(0.3), 'pass'],
  [24, 'outlets of one silencer 0.31 m apart', outletsApart(0.31), 'TOO_FEW_RUNS'],
  [24, 'outlets of two silencers 0.2 m apart', outletsApart(0.2, false), 'TOO_FEW_RUNS'],
  [
    24,
    'the wrong one of them',
    checked({ 'outlet-picked': 'no' }, outletsApart(0.3)),
    'OUTLET_NOT_AS_REQUIRED',
  ],
];
