import type { BenchInfo } from '../http/contract.ts';
import { idlesWithoutSpeed } from '#core/procedure/manner.ts';
import type { BenchLines } from './bench-lines.ts';
import { comesFromMeter } from './comes-from-meter.ts';
import type { RunningTest } from './running-test.ts';
import { setupProblem } from './setup-problem.ts';
import type { WaveformDesk } from './waveform-desk.ts';
import { waveformProblem } from './waveform-problem.ts';

/** A bench whose arithmetic did not prove itself, or whose program was exchanged since, measures nothing. @throws SetupProblem */
export function checkSelfTest({ info, isStillWhole }: SelfTested): void {
  if (!info.selfTest.passed || isStillWhole?.() === false) throw setupProblem('SELF_TEST_FAILED');
}

/** What is known of the program that measures. */
interface SelfTested {
  readonly info: Pick<BenchInfo, 'selfTest'>;
  readonly isStillWhole?: () => boolean;
}

/** Makes sure that what the next measurement needs is delivering. @throws SetupProblem */
export function checkReady(
  test: RunningTest,
  lines: BenchLines,
  desk: WaveformDesk,
  microphoneIsVoid: boolean,
): void {
  const { levelSource, speedRole } = test.opening;
  if (levelSource === 'waveform' || speedRole === 'sound') checkMicrophone(desk, microphoneIsVoid);
  if (comesFromMeter(levelSource) && lines.status('meter')?.state !== 'streaming') {
    throw setupProblem('METER_NOT_READY');
  }
  const isSpeedAsked = speedRole !== 'sound' && test.step === 'runs' && !idlesWithoutSpeed(test.opening);
  if (isSpeedAsked && lines.status(speedRole)?.state !== 'streaming') {
    throw setupProblem('SPEED_SENSOR_NOT_READY');
  }
}

function checkMicrophone({ problem, input }: WaveformDesk, isVoid: boolean): void {
  if (isVoid) throw waveformProblem('MICROPHONE_SETTINGS_CHANGED');
  if (problem !== null) throw waveformProblem(problem);
  if ((input.source?.speed ?? 1) !== 1) throw waveformProblem('REPLAY_NOT_REAL_TIME');
  if (input.state !== 'streaming') throw setupProblem('MICROPHONE_NOT_READY');
}
