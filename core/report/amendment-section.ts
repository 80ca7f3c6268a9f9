import {
  amendmentKindWords,
  amendmentSentence,
  amendmentWords,
  correctableFactWords,
  replacementSentence,
} from '#core/words/amendment-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { roleWords } from '#core/words/people-words.ts';
import { cell, fact, factGroup } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportSection, ReportSentence } from './report-model.ts';

/** What a record amends, why, by whom, and every fact before and after (ISO/IEC 17025:2017, 7.8.8); null where it amends none. */
export function amendmentSection(context: ReportContext): ReportSection | null {
  const { amends } = context.record;
  const { language } = context;
  if (amends === undefined) return null;
  const { kind, number, reason, by, at } = amends;
  const facts = factGroup(amendmentKindWords[kind].name[language], [
    fact(context, amendmentWords.amends[language], number),
    fact(context, amendmentWords.reason[language], reason),
    fact(context, amendmentWords.by[language], `${by.name} (${roleWords[by.role][language]})`),
    fact(context, amendmentWords.at[language], formatInstant(at, language)),
  ]);
  return {
    title: amendmentWords.title[language],
    blocks: [{ kind: 'facts', groups: [facts], legend: null }, ...changesTable(context)],
  };
}

/** What a reader must know first: that another record holds, or that this one took the place of another. */
export function amendmentFindings({
  record,
  replacedBy,
  language,
}: ReportContext): readonly ReportSentence[] {
  const said: ReportSentence[] = [];
  if (replacedBy !== null) {
    said.push({ sign: 'triangle', text: replacementSentence(replacedBy, language) });
  }
  const { amends } = record;
  if (amends?.kind === 'correction') {
    const changed = amends.changes.map(
      ({ fact: name, old }) =>
        `${correctableFactWords[name][language]} (${amendmentWords.was[language].toLowerCase()}: ${old === '' ? amendmentWords.nothing[language] : old})`,
    );
    const text = `${amendmentSentence('corrects', amends.number, language)} ${changed.join('; ')}.`;
    said.push({ sign: 'diamond', text });
  }
  if (amends?.kind === 'withdrawal') {
    said.push({ sign: 'triangle', text: amendmentSentence('withdraws', amends.number, language) });
  }
  return said;
}

function changesTable({ record, language }: ReportContext): readonly ReportBlock[] {
  const { changes = [] } = record.amends ?? {};
  if (changes.length === 0) return [];
  const { what, was, is, nothing } = amendmentWords;
  const text = (value: string): string => (value === '' ? nothing[language] : value);
  return [
    {
      kind: 'table',
      title: null,
      columns: [
        { title: what[language], align: 'start', share: 1 },
        { title: was[language], align: 'start', share: 1 },
        { title: is[language], align: 'start', share: 1 },
      ],
      rows: changes.map(({ fact: name, old, new: now }) => ({
        cells: [cell(correctableFactWords[name][language]), cell(text(old)), cell(text(now))],
        notes: [],
        rejected: false,
      })),
      legend: null,
    },
  ];
}
