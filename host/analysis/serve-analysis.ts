import type { Analysis } from './analysis.ts';
import { analysisErrorOf } from './analysis-error.ts';
import type { AnalysisQuestion, FromWorker, ToWorker } from './analysis-messages.ts';

/** The worker's half of the line to the host; `tell` posts a message. Returns what takes each message of the host. */
export function serveAnalysis(
  analysis: Analysis,
  tell: (message: FromWorker) => void,
): (message: ToWorker) => void {
  analysis.listen({
    onLevels: (levels) => tell({ kind: 'levels', levels }),
    onSpectrum: (spectrum) => tell({ kind: 'spectrum', spectrum }),
    onSpeeds: (speeds) => tell({ kind: 'speeds', speeds }),
    onFailure: (message) => tell({ kind: 'failure', message }),
  });
  return (message) => {
    if (message.kind === 'begin') analysis.beginStream(message);
    else if (message.kind === 'block') analysis.block(message.samples);
    else if (message.kind === 'gap') analysis.gap(message.sampleCount);
    else if (message.kind === 'end') analysis.endStream();
    else void answer(analysis, message.askId, message.question).then(tell);
  };
}

async function answer(analysis: Analysis, askId: number, question: AnalysisQuestion): Promise<FromWorker> {
  try {
    return { kind: 'answer', askId, answer: await ask(analysis, question) };
  } catch (error) {
    const { code, message } = analysisErrorOf(error);
    return { kind: 'refused', askId, code, message };
  }
}

function ask(analysis: Analysis, question: AnalysisQuestion) {
  if (question.of === 'run') return analysis.analyseRun(question.waveform);
  if (question.of === 'background') return analysis.analyseBackground(question.waveform);
  return analysis.analyseCalibration(question.waveform);
}
