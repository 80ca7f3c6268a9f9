import type { Manner } from '#core/procedure/manner.ts';
import type { Reason, ReasonCode, ReasonPlace } from '#core/procedure/reason.ts';
import type { RuleOutcome } from './test-judgement.ts';

type Rule = RuleOutcome['rule'];

const ruleOfPlace: Readonly<Partial<Record<ReasonPlace, Rule>>> = {
  'calibration-before': 'calibration',
  'calibration-after': 'calibration',
  'background-before': 'background',
  'background-after': 'background',
  limit: 'limit',
};

const ruleOfMissing: Readonly<Record<string, Rule>> = {
  wind: 'wind',
  gust: 'wind',
  geometry: 'geometry',
  distance: 'geometry',
  angle: 'geometry',
  height: 'geometry',
  axis: 'geometry',
  windscreen: 'geometry',
  'clear-surroundings': 'site',
  surface: 'site',
  kerb: 'site',
  outdoors: 'site',
  persons: 'site',
  'background-place': 'site',
  gear: 'vehicle-state',
  clutch: 'vehicle-state',
  'parking-brake': 'vehicle-state',
  'air-conditioning': 'vehicle-state',
  cover: 'vehicle-state',
  fan: 'vehicle-state',
  'driven-wheel': 'vehicle-state',
  'warm-engine': 'vehicle-state',
  'outlet-picked': 'outlets',
  'speed-external': 'speed-sensor',
  accuracyPercent: 'speed-sensor',
  accuracyRpmBelow1000: 'speed-sensor',
  'meter-class': 'meter-class',
  'calibrator-class': 'meter-class',
  'meter-certificate': 'certificates',
  'calibrator-certificate': 'certificates',
  'control-charts': 'control-charts',
};

const ruleOfCode: Readonly<Partial<Record<ReasonCode, Rule>>> = {
  RPM_OUT_OF_TOLERANCE: 'speed',
  RPM_SIGNAL_LOST: 'speed',
  RPM_SOUND_MISMATCH: 'speed',
  HOLD_TOO_SHORT: 'hold',
  NO_RETURN_TO_IDLE: 'hold',
  APPROACH_TOO_SLOW: 'hold',
  SOFT_RELEASE: 'release',
  IDLE_NOT_SEEN: 'idle-speed',
  IDLE_UNSTEADY: 'idle-speed',
  IDLE_TOO_SHORT: 'idle-time',
  SWEEP_NOT_REACHED: 'sweep-end',
  SWEEP_OVERSHOT: 'sweep-end',
  SWEEP_TOO_FAST: 'sweep-pace',
  SWEEP_TOO_SLOW: 'sweep-pace',
  SWEEP_UNEVEN: 'sweep-pace',
  NOT_FULL_THROTTLE: 'top-speed',
  SAMPLING_TOO_SLOW: 'sampling',
  TOO_FEW_RUNS: 'runs',
  RUN_VOIDED: 'runs',
  SIGNAL_DROPOUT: 'runs',
  NO_SIGNAL: 'runs',
  OVERLOAD: 'runs',
  UNDER_RANGE: 'runs',
  WRONG_WEIGHTING: 'runs',
  SPREAD_EXCEEDED: 'spread',
  LEVEL_RISING: 'spread',
  LEVEL_FALLING: 'spread',
  RUN_FAR_OFF: 'spread',
  BACKGROUND_TOO_HIGH: 'background',
  BACKGROUND_MISSING: 'background',
  CALIBRATION_MISSING: 'calibration',
  CALIBRATION_UNSTABLE: 'calibration',
  CALIBRATION_FREQUENCY: 'calibration',
  CALIBRATION_DISTORTION: 'calibration',
  CALIBRATION_LEVEL: 'calibration',
  WIND_TOO_HIGH: 'wind',
  GEOMETRY_OUT_OF_TOLERANCE: 'geometry',
  SITE_NOT_SUITABLE: 'site',
  VEHICLE_NOT_AS_REQUIRED: 'vehicle-state',
  OUTLET_NOT_AS_REQUIRED: 'outlets',
  SPEED_SENSOR_NOT_AS_REQUIRED: 'speed-sensor',
  METER_CLASS_TOO_LOW: 'meter-class',
  CERTIFICATE_EXPIRED: 'certificates',
  OUT_OF_CONTROL: 'control-charts',
  CATEGORY_NOT_COVERED: 'declared-data',
  NO_TARGET_SPEED: 'declared-data',
  PROFILE_INCOMPLETE: 'limit',
  PROCEDURE_NOT_SUPPORTED: 'declared-data',
  NOT_A_NUMBER: 'declared-data',
  LIMIT_REFUSED: 'limit',
  REFERENCE_MISSING: 'limit',
};

/** Where a reason of the speed stands when no target is held, by its usual rule. */
const ruleOfManner: Readonly<Record<Exclude<Manner, 'hold'>, Readonly<Partial<Record<Rule, Rule>>>>> = {
  idle: { speed: 'idle-speed', hold: 'idle-time' },
  sweep: { speed: 'sweep-end', hold: 'sweep-end', 'idle-speed': 'sweep-end' },
  'full-throttle': { speed: 'top-speed', hold: 'top-time', 'idle-speed': 'top-speed' },
};

/**
 * The rule that a reason speaks about in a method of this manner, so that the explanation of a verdict can set it there; null where it is about the
 * test as a whole (interrupted, given up, self-test failed). A run that stopped short of a level counts against the number of runs.
 */
export function ruleOfReason(reason: Reason, manner: Manner = 'hold'): Rule | null {
  const rule = usualRule(reason);
  if (rule === null || manner === 'hold') return rule;
  if (reason.code === 'APPROACH_TOO_SLOW') return 'throttle-opening';
  if (reason.code === 'NOT_FULL_THROTTLE' && reason.unit === 's') return 'top-time';
  return ruleOfManner[manner][rule] ?? rule;
}

function usualRule({ code, place, detail }: Reason): Rule | null {
  if (code === 'CALIBRATION_DRIFT') return 'calibration-drift';
  const placed = ruleOfPlace[place];
  if (placed !== undefined) return placed;
  if (code === 'CONDITIONS_MISSING') return ruleOfMissing[detail ?? ''] ?? 'declared-data';
  if (place === 'run' && (code === 'NOT_A_NUMBER' || code === 'OPERATOR_ABORTED' || code === 'INTERRUPTED'))
    return 'runs';
  return ruleOfCode[code] ?? null;
}
