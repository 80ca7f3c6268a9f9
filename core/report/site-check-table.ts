import type { SiteCheckAnswer } from '#core/procedure/site-check-answer.ts';
import type { SiteCheck } from '#core/procedure/site-check.ts';
import { isBinding, siteChecksOf } from '#core/procedure/site-checks.ts';
import { siteCheckLabels } from '#core/words/site-check-labels.ts';
import { siteCheckDemand, siteCheckName, siteCheckWords } from '#core/words/site-check-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { cell } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportRow } from './report-model.ts';

/** The site check-list as answered; none where it was not asked. */
export function siteCheckTable(context: ReportContext): readonly ReportBlock[] {
  const { evidence } = context.record;
  const answers = evidence.conditions.siteChecks;
  if (answers === undefined) return [];
  const { language } = context;
  const answerOf = new Map(answers.map((answer) => [answer.item, answer]));
  return [
    {
      kind: 'table',
      title: siteCheckLabels.title[language],
      columns: [
        { title: siteCheckLabels.item[language], align: 'start', share: 36 },
        { title: siteCheckLabels.asked[language], align: 'start', share: 27 },
        { title: siteCheckLabels.answer[language], align: 'start', share: 13 },
        { title: siteCheckLabels.clause[language], align: 'start', share: 21 },
        { title: siteCheckLabels.confidence[language], align: 'start', share: 12 },
      ],
      rows: siteChecksOf(evidence).map((check) => rowOf(check, answerOf.get(check.item), context)),
      legend: context.sentences.confidenceLegend,
    },
  ];
}

function rowOf(check: SiteCheck, answered: SiteCheckAnswer | undefined, context: ReportContext): ReportRow {
  const { language } = context;
  const words = siteCheckWords(language);
  const isPractice = check.basis === 'practice';
  return {
    cells: [
      cell(siteCheckName(check.item, language), {
        detail: answered?.remark === '' ? null : (answered?.remark ?? null),
      }),
      cell(isPractice ? words.practice : siteCheckDemand(check, language) || '–'),
      cell(words.answers[answered?.answer ?? 'open'], { sign: signOf(check, answered) }),
      cell(check.clause ?? '–'),
      cell(isPractice ? '–' : check.confidence),
    ],
    notes: [],
    rejected: false,
  };
}

/** A "no" to what binds is what voids a test on site; to good practice it is a note. */
function signOf(check: SiteCheck, answered: SiteCheckAnswer | undefined): StatusSign {
  if (answered?.answer === 'yes') return 'circle-check';
  if (answered?.answer === 'not-applicable') return 'circle-dash';
  return isBinding(check) ? 'triangle' : 'diamond';
}
