import { describe, expect, test } from 'vitest';
import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import { judgeCalibration, judgeCalibrationCheck } from '#core/procedure/judge-calibration.ts';
import { calibrationEvidence } from '../../support/test-track-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');

function check(changes: Partial<CalibrationEvidence>): string[] {
  const evidence = { ...calibrationEvidence(), ...changes };
  return judgeCalibrationCheck(evidence, 'calibration-before', r41).map((one) => one.code);
}

function pair(beforeDb: number, afterDb: number) {
  return judgeCalibration(
    { ...calibrationEvidence(), levelDb: beforeDb },
    { ...calibrationEvidence(), levelDb: afterDb },
    r41,
  );
}

describe('a calibration check', () => {
  test.each<[Partial<CalibrationEvidence>, string[]]>([
    [{}, []],
    [{ levelDb: null }, ['CALIBRATION_MISSING']],
    [{ durationSeconds: 5 }, []],
    [{ durationSeconds: 4.99 }, ['CALIBRATION_UNSTABLE']],
    [{ fluctuationDb: 0.1 }, []],
    [{ fluctuationDb: 0.10000000000000142 }, []],
    [{ fluctuationDb: 0.11 }, ['CALIBRATION_UNSTABLE']],
    [{ fluctuationDb: null }, ['CALIBRATION_UNSTABLE']],
    [{ frequencyHz: 1010 }, []],
    [{ frequencyHz: 990 }, []],
    [{ frequencyHz: 1010.1 }, ['CALIBRATION_FREQUENCY']],
    [{ frequencyHz: 250 }, ['CALIBRATION_FREQUENCY']],
    [{ frequencyHz: null }, []],
    [{ distortionPercent: 3 }, []],
    [{ distortionPercent: 3.1 }, ['CALIBRATION_DISTORTION']],
    [{ overload: true }, ['OVERLOAD']],
    [{ obtainedBy: 'meter-stream', levelDb: 95.5 }, []],
    [{ obtainedBy: 'meter-stream', levelDb: 92.5 }, []],
    [{ obtainedBy: 'meter-stream', levelDb: 95.51 }, ['CALIBRATION_LEVEL']],
    [{ obtainedBy: 'meter-stream', levelDb: 92.49 }, ['CALIBRATION_LEVEL']],
    [{ obtainedBy: 'meter-stream', levelDb: 95.35, freeFieldCorrectionDb: -0.15 }, []],
    [{ obtainedBy: 'meter-stream', levelDb: 95.36, freeFieldCorrectionDb: -0.15 }, ['CALIBRATION_LEVEL']],
    [{ obtainedBy: 'waveform', levelDb: 97 }, []],
  ])('%j gives %j', (changes, expected) => {
    expect(check(changes)).toEqual(expected);
  });
});

describe('the drift between two checks', () => {
  test.each([
    [94, 94.5, 0.5, []],
    [94.1, 94.6, 0.5, []],
    [94, 94.51, 0.51, ['CALIBRATION_DRIFT']],
    [94, 93.5, -0.5, []],
    [94, 93.49, -0.51, ['CALIBRATION_DRIFT']],
    [93.996, 94.504, 0.5, []],
    [94.004, 94.506, 0.51, ['CALIBRATION_DRIFT']],
  ])(
    'from %d to %d dB is %d dB of levels noted to 0.01 dB and gives %j',
    (before, after, drift, expected) => {
      const found = pair(before, after);
      expect(found.driftDb).toBe(drift);
      expect(found.reasons.map((one) => one.code)).toEqual(expected);
    },
  );

  test('is unknown where a check is missing, and a missing check rejects', () => {
    const found = judgeCalibration(calibrationEvidence(), null, r41);
    expect(found.driftDb).toBeNull();
    expect(found.reasons).toMatchObject([{ code: 'CALIBRATION_MISSING', place: 'calibration-after' }]);
    expect(judgeCalibration(null, null, r41).reasons).toHaveLength(2);
  });

  test('needs the same nominal level', () => {
    const after = { ...calibrationEvidence(), nominalLevelDb: 114, levelDb: 114 };
    expect(judgeCalibration(calibrationEvidence(), after, r41).reasons.map((one) => one.code)).toContain(
      'CALIBRATION_LEVEL',
    );
  });
});
