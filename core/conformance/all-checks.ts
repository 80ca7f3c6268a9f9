import { blockSizeChecks } from './block-size-checks.ts';
import { calibratorFigureChecks } from './calibrator-figure-checks.ts';
import { calibratorChecks } from './calibrator-checks.ts';
import type { CheckGroup } from './check.ts';
import { correctionChecks } from './correction-checks.ts';
import { decayChecks } from './decay-checks.ts';
import { engineSpeedChecks } from './engine-speed-checks.ts';
import { filterBandwidthChecks, octaveBandwidthChecks } from './filter-bandwidth-checks.ts';
import { filterMaskChecks, octaveMaskChecks } from './filter-mask-checks.ts';
import { filterStreamChecks, octaveStreamChecks } from './filter-stream-checks.ts';
import { filterSummationChecks, octaveSummationChecks } from './filter-summation-checks.ts';
import { filterSweepChecks, octaveSweepChecks } from './filter-sweep-checks.ts';
import { inputChecks } from './input-checks.ts';
import { judgementChecks } from './judgement-checks.ts';
import { linearityChecks } from './linearity-checks.ts';
import { orderChecks } from './order-checks.ts';
import { overloadChecks } from './overload-checks.ts';
import { peakChecks } from './peak-checks.ts';
import { percentileChecks } from './percentile-checks.ts';
import { pulseChecks } from './pulse-checks.ts';
import { repeatedBurstChecks } from './repeated-burst-checks.ts';
import { roundingChecks } from './rounding-checks.ts';
import { spectrumChecks } from './spectrum-checks.ts';
import { toneburstChecks } from './toneburst-checks.ts';
import { uncertaintyChecks } from './uncertainty-checks.ts';
import { waveFileChecks } from './wave-file-checks.ts';
import { weightingResponseChecks } from './weighting-response-checks.ts';
import { weightingStreamChecks } from './weighting-stream-checks.ts';

/** Every check of the measurement core, in the order of the report. */
export const allChecks: readonly CheckGroup[] = [
  weightingResponseChecks,
  weightingStreamChecks,
  toneburstChecks,
  repeatedBurstChecks,
  pulseChecks,
  peakChecks,
  decayChecks,
  linearityChecks,
  percentileChecks,
  filterMaskChecks,
  filterStreamChecks,
  filterBandwidthChecks,
  filterSummationChecks,
  filterSweepChecks,
  octaveMaskChecks,
  octaveStreamChecks,
  octaveBandwidthChecks,
  octaveSummationChecks,
  octaveSweepChecks,
  spectrumChecks,
  orderChecks,
  engineSpeedChecks,
  correctionChecks,
  overloadChecks,
  inputChecks,
  waveFileChecks,
  blockSizeChecks,
  calibratorChecks,
  calibratorFigureChecks,
  roundingChecks,
  judgementChecks,
  uncertaintyChecks,
];
