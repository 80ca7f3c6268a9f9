import { analyseBackgroundWaveform } from './analyse-background-waveform.ts';
import { analyseCalibrationWaveform } from './analyse-calibration-waveform.ts';
import { analyseRunWaveform } from './analyse-run-waveform.ts';
import type { Analysis, AnalysisListener } from './analysis.ts';
import { analysisErrorOf } from './analysis-error.ts';
import { LiveWaveform } from './live-waveform.ts';

/** The analysis in the caller's own thread: what the worker thread runs, and what tests with their own time use. */
export function createSameThreadAnalysis(): Analysis {
  let listener: AnalysisListener | null = null;
  let stream: LiveWaveform | null = null;
  const quietly = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      stream = null;
      listener?.onFailure(analysisErrorOf(error).message);
    }
  };
  return {
    listen(newListener) {
      listener = newListener;
    },
    beginStream(start) {
      stream = new LiveWaveform(start, {
        onLevels: (levels) => listener?.onLevels(levels),
        onSpectrum: (spectrum) => listener?.onSpectrum(spectrum),
        onSpeeds: (speeds) => listener?.onSpeeds(speeds),
      });
    },
    block: (samples) => quietly(() => stream?.push(samples)),
    gap: (sampleCount) => quietly(() => stream?.gap(sampleCount)),
    endStream() {
      stream = null;
    },
    analyseRun: (waveform) => promised(() => analyseRunWaveform(waveform)),
    analyseBackground: (waveform) => promised(() => analyseBackgroundWaveform(waveform)),
    analyseCalibration: (waveform) => promised(() => analyseCalibrationWaveform(waveform)),
    close() {
      stream = null;
      return Promise.resolve();
    },
  };
}

function promised<T>(compute: () => T): Promise<T> {
  try {
    return Promise.resolve(compute());
  } catch (error) {
    return Promise.reject(analysisErrorOf(error));
  }
}
