import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import type { TestRecord } from '#core/record/test-record.ts';

/** One figure of a test with its unit; null where the test has none. */
export interface FigureRow {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
}

/** The figures of a test as a whole: result, limit, background, calibrations, conditions. */
export function figureRows({ evidence, judgement }: TestRecord): readonly FigureRow[] {
  const { result, limit, differenceDb, backgroundDb } = judgement;
  const { conditions } = evidence;
  return [
    { name: 'result_unrounded', value: result?.unroundedDb ?? null, unit: 'dB' },
    { name: 'result_reported', value: result?.reportedDb ?? null, unit: 'dB' },
    { name: 'difference_unrounded', value: differenceDb?.unrounded ?? null, unit: 'dB' },
    { name: 'difference_reported', value: differenceDb?.reported ?? null, unit: 'dB' },
    { name: 'limit', value: limit?.maximumDb ?? null, unit: 'dB' },
    { name: 'expanded_uncertainty', value: limit?.expandedUncertaintyDb ?? null, unit: 'dB' },
    { name: 'target_speed', value: judgement.targetSpeedRpm, unit: 'rpm' },
    { name: 'background_before', value: backgroundDb.before, unit: 'dB' },
    { name: 'background_after', value: backgroundDb.after, unit: 'dB' },
    { name: 'background_margin', value: judgement.backgroundMarginDb, unit: 'dB' },
    ...calibrationFigures('calibration_before', evidence.calibrationBefore),
    ...calibrationFigures('calibration_after', evidence.calibrationAfter),
    { name: 'calibration_drift', value: judgement.calibrationDriftDb, unit: 'dB' },
    { name: 'wind', value: conditions.windMps, unit: 'm/s' },
    { name: 'gust', value: conditions.gustMps, unit: 'm/s' },
    { name: 'temperature', value: conditions.temperatureC, unit: '°C' },
    { name: 'humidity', value: conditions.humidityPercent, unit: '%' },
    { name: 'pressure', value: conditions.pressureHpa, unit: 'hPa' },
    { name: 'distance', value: conditions.distanceM, unit: 'm' },
    { name: 'angle', value: conditions.angleDeg, unit: '°' },
    { name: 'height', value: conditions.heightM, unit: 'm' },
  ];
}

function calibrationFigures(name: string, found: CalibrationEvidence | null): readonly FigureRow[] {
  return [
    { name: `${name}_nominal`, value: found?.nominalLevelDb ?? null, unit: 'dB' },
    { name: `${name}_level`, value: found?.levelDb ?? null, unit: 'dB' },
    { name: `${name}_frequency`, value: found?.frequencyHz ?? null, unit: 'Hz' },
    { name: `${name}_pascal_per_full_scale`, value: found?.pascalPerFullScale ?? null, unit: 'Pa' },
  ];
}
