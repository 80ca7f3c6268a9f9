import { englishPlaceReasons } from './place-reason-words.ts';
import type { ReasonWords } from './reason-text.ts';
import { riddenReasonWords } from './ridden-reason-words.ts';

/** Reasons in English. */
export const englishReasonWords: ReasonWords = {
  ...riddenReasonWords.en,
  RPM_OUT_OF_TOLERANCE: {
    title: 'speed outside window',
    happened: 'Engine speed left the target window during the hold',
    remedy: 'Repeat the run and keep the needle inside the window until asked to release.',
    bound: 'exactly',
    figures: { measured: 'measured', required: 'edge of the window' },
  },
  HOLD_TOO_SHORT: {
    title: 'hold too short',
    happened: 'Engine speed was held for too short a time',
    remedy: 'Repeat the run and hold until the screen says RELEASE.',
    bound: 'at-least',
  },
  RPM_SIGNAL_LOST: {
    title: 'speed signal lost',
    happened: 'The engine speed signal broke off during the measurement',
    remedy: 'Check the speed sensor’s cable and clamp, then repeat the run.',
    bound: 'at-most',
    noted: {
      happened: 'The engine speed signal broke off outside the part that counts',
      remedy: 'The part that counts is not affected; the run stands.',
    },
  },
  RPM_SOUND_MISMATCH: {
    title: 'speed does not match sound',
    happened: 'The speed from the sensor does not match the speed heard in the exhaust sound',
    remedy: 'Check the sensor’s settings (cylinders, strokes, pulses), then repeat the run.',
    bound: 'exactly',
    figures: { measured: 'heard', required: 'sensor' },
    noted: {
      happened: 'The speed from the sensor did not match the speed heard in the exhaust sound for a while',
      remedy: 'The run stands. Check the speed sensor if it happens again.',
    },
  },
  SIGNAL_DROPOUT: {
    title: 'level data interrupted',
    happened: 'Sound level data broke off inside the part that counts',
    remedy: 'Check the meter’s cable, then repeat.',
    bound: 'at-most',
    noted: {
      happened: 'Sound level data broke off outside the part that counts',
      remedy: 'The part that counts is not affected; the run stands.',
    },
  },
  NO_SIGNAL: {
    title: 'no signal',
    happened: 'There are no sound level data that can be used',
    remedy: 'Check that the meter is on and connected, then repeat.',
    bound: 'at-least',
  },
  OVERLOAD: {
    title: 'overload',
    happened: 'The sound exceeded the instrument’s range (overload)',
    remedy: 'Choose a higher range or turn the input gain down, then repeat.',
    bound: 'at-most',
    noted: {
      happened: 'The sound exceeded the instrument’s range (overload) outside the part that counts',
      remedy: 'The part that counts is not affected; the run stands.',
    },
  },
  UNDER_RANGE: {
    title: 'under range',
    happened: 'The sound was below the instrument’s range',
    remedy: 'Choose a lower range, then repeat.',
    bound: 'at-least',
    noted: {
      happened: 'The sound was below the instrument’s range outside the part that counts',
      remedy: 'The part that counts is not affected; the run stands.',
    },
  },
  BACKGROUND_TOO_HIGH: {
    title: 'background too high',
    happened: 'The exhaust level does not stand far enough above the background noise',
    remedy: 'Wait until the surroundings are quiet or move to a quieter place, then repeat the test.',
    bound: 'at-least',
  },
  BACKGROUND_MISSING: {
    title: 'background missing',
    happened: 'The background noise was not measured, or its measurement is not valid',
    remedy: 'Stop the engine and measure the background before and after, long enough and undisturbed.',
    bound: 'at-least',
  },
  SPREAD_EXCEEDED: {
    title: 'spread too large',
    happened: 'Consecutive runs differ too much',
    remedy: 'Add runs until enough consecutive ones agree; make sure that the engine is warm.',
    bound: 'at-most',
  },
  LEVEL_RISING: {
    title: 'level rises from run to run',
    happened: 'The level rises from each run to the next',
    remedy:
      'Only noted: engine or exhaust were most likely not warm enough yet. Warm the engine up for longer before the next test.',
    bound: 'at-most',
    figures: { measured: 'rise of', required: 'at most' },
  },
  LEVEL_FALLING: {
    title: 'level falls from run to run',
    happened: 'The level falls from each run to the next',
    remedy:
      'Only noted: look whether the microphone moved, the silencer changed, or the speed was held lower each time.',
    bound: 'at-most',
    figures: { measured: 'fall of', required: 'at most' },
  },
  RUN_FAR_OFF: {
    title: 'one run lies far from the others',
    happened: 'One valid run lies far from the others of this series, run number',
    remedy: 'Only noted: no run is removed because of it. Find out what was different in that run.',
    bound: 'at-most',
    figures: { measured: 'distance to the nearest reading', required: 'at most' },
  },
  TOO_FEW_RUNS: {
    title: 'too few valid runs',
    happened: 'There are not enough consecutive valid runs that agree',
    remedy: 'Carry out further runs until there are enough.',
    bound: 'at-least',
  },
  CALIBRATION_MISSING: {
    title: 'calibration missing',
    happened: 'The calibration check was not carried out',
    remedy: 'Fit the calibrator and check before and after the runs.',
    bound: 'at-least',
  },
  CALIBRATION_DRIFT: {
    title: 'calibration drift',
    happened: 'The calibrator readings before and after the runs differ too much',
    remedy: 'No run in between can be used. Check the instrument, calibrate again and repeat the test.',
    bound: 'within',
  },
  CALIBRATION_UNSTABLE: {
    title: 'calibrator tone unsteady',
    happened: 'The calibrator tone was unsteady or too short',
    remedy: 'Fit the calibrator tightly, wait until the tone is steady, then repeat the check.',
    bound: 'at-most',
    boundByUnit: { s: 'at-least' },
  },
  CALIBRATION_FREQUENCY: {
    title: 'calibrator frequency wrong',
    happened: 'The frequency of the calibrator tone is not the declared one',
    remedy: 'Check the calibrator’s setting and battery, then repeat the check.',
    bound: 'exactly',
    figures: { measured: 'measured', required: 'declared' },
  },
  CALIBRATION_DISTORTION: {
    title: 'calibrator tone distorted',
    happened: 'The calibrator tone is too distorted',
    remedy: 'Check the calibrator’s battery and its fit on the microphone, then repeat the check.',
    bound: 'at-most',
  },
  CALIBRATION_LEVEL: {
    title: 'calibration level wrong',
    happened: 'The calibrator reading is too far from the declared level',
    remedy: 'Check the calibrator’s setting (94 or 114 dB) and the meter’s settings, then repeat the check.',
    bound: 'exactly',
    figures: { measured: 'measured', required: 'declared' },
  },
  WRONG_WEIGHTING: {
    title: 'wrong weighting',
    happened:
      'The meter does not measure with frequency weighting A and time weighting Fast, or they are unknown',
    remedy: 'Set the meter to A and FAST, then repeat.',
    bound: 'exactly',
  },
  OPERATOR_ABORTED: {
    title: 'stopped by operator',
    happened: 'Stopped by the operator',
    remedy: 'Repeat when ready.',
    bound: 'exactly',
  },
  RUN_VOIDED: {
    title: 'voided by operator',
    happened: 'Voided by the operator',
    remedy: 'The run stays on record but does not count; repeat the run.',
    bound: 'exactly',
  },
  INTERRUPTED: {
    title: 'interrupted',
    happened: 'Interrupted before the end because the program or the computer stopped',
    remedy: 'What had been read is kept. Repeat where the test goes on, or begin a new test.',
    bound: 'exactly',
  },
  TEST_WITHDRAWN: {
    title: 'test withdrawn',
    happened: 'This test was declared void after it had ended',
    remedy: 'Its result holds no more. Repeat the test.',
    bound: 'exactly',
  },
  SAMPLING_TOO_SLOW: {
    title: 'readings too far apart',
    happened: 'The sound level readings are too far apart, so that LAFmax can be missed',
    remedy: 'Use a meter that sends faster, a recorded waveform, or the meter’s own maximum reading.',
    bound: 'at-most',
    noted: {
      happened: 'The sound level readings are farther apart than required, so that LAFmax can be missed',
      remedy: 'The value counts as a pre-test. For an official test use a meter that sends faster.',
    },
    atLimit: {
      happened:
        'Too close to the limit: the level was read at intervals, the true LAFmax can reach the limit',
      remedy:
        'Repeat with a meter that sends faster, a recorded waveform, or the meter’s own maximum reading.',
    },
  },
  NO_RETURN_TO_IDLE: {
    title: 'no return to idle',
    happened: 'The engine was not seen to return to idle after the throttle release',
    remedy: 'Repeat the run and let the engine fall to idle before the run is closed.',
    bound: 'at-most',
  },
  APPROACH_TOO_SLOW: {
    title: 'approach too slow',
    happened: 'The target speed was reached too slowly',
    remedy: 'Repeat the run and raise the speed faster.',
    bound: 'at-most',
  },
  SOFT_RELEASE: {
    title: 'soft throttle release',
    happened: 'The throttle was not released at once',
    remedy: 'Repeat the run and let the throttle snap shut when asked.',
    bound: 'at-least',
    boundByUnit: { s: 'at-most' },
    noted: {
      happened: 'The throttle was released slowly',
      remedy: 'Only noted: the procedure sets no figure for it. Next time let the throttle snap shut.',
    },
  },
  CONDITIONS_MISSING: {
    title: 'data incomplete',
    happened: 'Required data were not entered',
    remedy: 'Enter them before the next test.',
    bound: 'exactly',
  },
  CATEGORY_NOT_COVERED: {
    title: 'category not covered',
    happened: 'The procedure does not cover this category of vehicle',
    remedy: 'Choose a procedure for this category, or check the category that was entered.',
    bound: 'exactly',
  },
  WIND_TOO_HIGH: {
    title: 'wind too strong',
    happened: 'The wind was too strong',
    remedy: 'Wait until the wind drops, then repeat the test.',
    bound: 'at-most',
  },
  GEOMETRY_OUT_OF_TOLERANCE: {
    title: 'microphone position wrong',
    happened: 'The microphone position is outside the tolerance',
    remedy: 'Set distance, angle and height of the microphone, then repeat the test.',
    bound: 'exactly',
  },
  ...englishPlaceReasons,
  CERTIFICATE_EXPIRED: {
    title: 'certificate expired',
    happened: 'An instrument’s calibration certificate is out of date',
    remedy: 'Use an instrument whose certificate is still valid.',
    bound: 'at-most',
    figures: { measured: 'age', required: 'valid for at most' },
  },
  OUT_OF_CONTROL: {
    title: 'control chart out of control',
    happened: 'A control chart of the instrument or a reference exhaust was out of control during the test',
    remedy:
      'Find the cause and mend it, check with the calibrator or test the reference exhaust until the chart is in control again, then repeat the test.',
    bound: 'exactly',
    figures: { measured: 'newest', required: 'centre line' },
    noted: {
      happened: 'A control chart of the instrument or a reference exhaust was out of control during the test',
      remedy: 'Find the cause. This profile only warns.',
    },
  },
  METER_CLASS_TOO_LOW: {
    title: 'instrument class too low',
    happened: 'The class of an instrument does not meet the procedure, or was not entered',
    remedy: 'Use an instrument of the class that the procedure asks for.',
    bound: 'exactly',
    figures: { measured: 'class', required: 'required class' },
  },
  NO_TARGET_SPEED: {
    title: 'no target speed',
    happened: 'The target speed cannot be worked out from the vehicle data',
    remedy: 'Enter the vehicle’s speed of maximum power (S), then begin again.',
    bound: 'exactly',
  },
  PROCEDURE_NOT_SUPPORTED: {
    title: 'way of testing not supported',
    happened: 'The procedure asks for a way of testing that this bench cannot run yet',
    remedy: 'Choose another procedure; a level found in another way must not be compared with its limit.',
    bound: 'exactly',
  },
  PROFILE_INCOMPLETE: {
    title: 'profile incomplete',
    happened: 'The procedure lacks a figure that a verdict needs',
    remedy:
      'The level is still reported. The laboratory must fill in the figure in its own version of the profile.',
    bound: 'exactly',
  },
  LIMIT_REFUSED: {
    title: 'limit refused',
    happened: 'This limit must not be used for this test',
    remedy: 'Choose a limit for the vehicle at rest that has a legal basis, or report without a limit.',
    bound: 'exactly',
  },
  REFERENCE_MISSING: {
    title: 'reference missing',
    happened: 'The reference value for this limit is missing',
    remedy: 'Enter the registered level or measure the stock exhaust, with the allowed difference.',
    bound: 'exactly',
  },
  NOT_A_NUMBER: {
    title: 'not a number',
    happened: 'The data of the test hold a value that is not a number',
    remedy: 'Nothing can be judged from it. Check the file or program that made these data.',
    bound: 'exactly',
  },
  SELF_TEST_FAILED: {
    title: 'self-test failed',
    happened: 'The program’s self-test did not pass',
    remedy: 'Do not use this result. Install the program again or ask its maker.',
    bound: 'at-most',
  },
};
