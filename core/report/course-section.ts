import { courseSentences, runsOfOperators } from '#core/words/course-words.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSection } from './report-model.ts';

/** When the test stood still, who handed it over to whom, and who did which run; null where none of it happened. */
export function courseSection({ record, language, words }: ReportContext): ReportSection | null {
  const { evidence } = record;
  const runs = runsOfOperators(evidence, language);
  const told = [...courseSentences(evidence, language), ...(runs === null ? [] : [runs])];
  if (told.length === 0) return null;
  const sentences = told.map((text) => ({ sign: null, text }));
  return { title: words.sections.course, blocks: [{ kind: 'sentences', sentences }] };
}
