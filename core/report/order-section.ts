import { formatDay } from '#core/words/date-format.ts';
import { orderWords } from '#core/words/order-words.ts';
import { warningSentences } from './findings.ts';
import { fact, factGroup } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSection, ReportSentence } from './report-model.ts';

/**
 * Client apart from the owner, and the days of receipt, test and issue (ISO/IEC 17025:2017, 7.8.2.1 e, h, i, j); null for a
 * test in the workshop of which nothing was declared.
 */
export function orderSection(context: ReportContext): ReportSection | null {
  const { record, language } = context;
  const { order, mode, testDate } = record.evidence;
  if (order === undefined && mode === 'workshop') return null;
  const day = (date: string | null): string | null => (date === null ? null : formatDay(date, language));
  const optional = (label: string, value: string | undefined) =>
    value === undefined ? null : fact(context, label, value);
  const client = factGroup(orderWords.client[language], [
    fact(context, orderWords.clientName[language], order?.clientName ?? null),
    fact(context, orderWords.clientAddress[language], order?.clientAddress ?? null),
    optional(orderWords.jobNumber[language], order?.jobNumber),
    optional(orderWords.reference[language], order?.reference),
  ]);
  const dates = factGroup(orderWords.dates[language], [
    fact(context, orderWords.receivedOn[language], day(order?.receivedOn ?? null)),
    fact(context, orderWords.testedOn[language], day(testDate)),
    fact(context, orderWords.issuedOn[language], day(record.closedAt)),
  ]);
  return {
    title: orderWords.title[language],
    blocks: [{ kind: 'facts', groups: [client, dates], legend: null }],
  };
}

/** What was done otherwise than the method says: as declared, and what the bench itself warned of (7.8.2.1 n). */
export function deviationsSection(context: ReportContext): ReportSection {
  const { record, language } = context;
  const declared = (record.evidence.order?.deviations ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text): ReportSentence => ({ sign: 'diamond', text }));
  const none: ReportSentence = { sign: null, text: orderWords.noDeviations[language] };
  const sentences = [...(declared.length === 0 ? [none] : declared), ...warningSentences(context)];
  return { title: orderWords.deviations[language], blocks: [{ kind: 'sentences', sentences }] };
}
