import type { DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import { surenessFigures } from '#core/words/diagnosis-facts.ts';
import { diagnosisPaperWords as paper } from '#core/words/diagnosis-paper-words.ts';
import { diagnosisNoteWords, sureWords } from '#core/words/diagnosis-words.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import { fact, factGroup, type ReportContext } from '../report-context.ts';
import type { ReportSection } from '../report-model.ts';

const { why } = whyWords;

/** How sure the split is, what speaks against it, and what its method cannot tell. */
export function surenessSection(context: ReportContext, run: DiagnosedRun): ReportSection {
  const { language } = context;
  const figures = surenessFigures(run, language).map(([name, value]) => fact(context, name, value));
  const notes = run.notes.map(
    (note) => ({ sign: 'diamond', text: diagnosisNoteWords[note][language] }) as const,
  );
  return {
    title: `${why.sureness[language]}: ${sureWords[run.confidence][language]}`,
    blocks: [
      ...(notes.length === 0 ? [] : [{ kind: 'sentences', sentences: notes } as const]),
      { kind: 'facts', groups: [factGroup(paper.beside[language], figures)], legend: why.limits[language] },
    ],
  };
}
