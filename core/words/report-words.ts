import type { InEachLanguage, Language } from './language.ts';
import { englishReportWords } from './report-words-en.ts';
import { indonesianReportWords } from './report-words-id.ts';
import type { ReportLabels } from './report-labels.ts';

const words: InEachLanguage<ReportLabels> = { id: indonesianReportWords, en: englishReportWords };

/** Labels of the report in a language. */
export function reportWords(language: Language): ReportLabels {
  return words[language];
}
