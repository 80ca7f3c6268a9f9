import { formatDay } from '#core/words/date-format.ts';
import { orderWords } from '#core/words/order-words.ts';
import { shortPaperWords } from '#core/words/paper-words.ts';
import { codeBlock, type PrintedClaim } from './authenticity-section.ts';
import { ownerLabel } from './item-section.ts';
import { limitKindText, limitValueText } from './limit-text.ts';
import { fact, factGroup, shown } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { FactGroup, ReportFact, ReportSection, ReportSentence, ReservedPlace } from './report-model.ts';
import { signaturesBlock } from './statements-section.ts';

/** What was tested, where, when, by what and against what, in few lines. */
export function shortFactsSection(context: ReportContext): ReportSection {
  const groups = [...itemGroups(context), ...testGroups(context)];
  return { title: context.words.sections.item, blocks: [{ kind: 'facts', groups, legend: null }] };
}

function itemGroups(context: ReportContext): readonly FactGroup[] {
  const { words, record, recordWords } = context;
  const { item } = words;
  const { vehicle, exhaust } = record.evidence;
  const vehicleFacts = factGroup(item.vehicle, [
    fact(context, item.plate, vehicle.plate),
    fact(context, item.makeModel, `${vehicle.make} ${vehicle.model}`),
    fact(context, item.chassisNumber, vehicle.chassisNumber),
    fact(context, ownerLabel(context), vehicle.owner),
  ]);
  const exhaustFacts = factGroup(item.exhaust, [
    fact(context, item.maker, exhaust.maker),
    fact(context, item.model, exhaust.model),
    fact(context, item.serialNumber, exhaust.serialNumber),
    fact(context, item.insert, recordWords.insert[exhaust.insert]),
  ]);
  return [vehicleFacts, exhaustFacts];
}

function testGroups(context: ReportContext): readonly FactGroup[] {
  const { words, record, language, recordWords } = context;
  const { conditions, order, testDate, profile, decision } = record.evidence;
  const place = factGroup(shortPaperWords.test[language], [
    order === undefined ? null : fact(context, orderWords.clientName[language], order.clientName),
    fact(context, words.site.place, conditions.site),
    fact(context, shortPaperWords.testedOn[language], formatDay(testDate, language)),
    fact(context, shortPaperWords.procedure[language], `${profile.title[language]} (${profile.id})`),
  ]);
  const decided = factGroup(words.result.decision, [
    limitFact(context),
    fact(context, words.result.decisionRule, recordWords.decisionRule[decision.rule]),
    uncertaintyFact(context),
  ]);
  return [place, decided];
}

function limitFact(context: ReportContext): ReportFact {
  const { words, record } = context;
  const applied = record.judgement.limit;
  const value =
    applied === null
      ? words.result.noLimit
      : `${limitValueText(context, applied)} (${limitKindText(context, applied.limit)})`;
  return fact(context, words.result.limit, value);
}

function uncertaintyFact(context: ReportContext): ReportFact | null {
  const { record, words } = context;
  const uncertainty =
    record.judgement.limit?.expandedUncertaintyDb ?? record.evidence.decision.expandedUncertaintyDb;
  return uncertainty === null
    ? null
    : fact(context, words.result.uncertainty, shown(context, uncertainty, 1, 'dB'));
}

/** What holds for a paper, beside its code where it has one, with the boxes to sign in below. */
export function signedSection(
  context: ReportContext,
  texts: readonly string[],
  claim: PrintedClaim | null,
  reserved: ReservedPlace | null = null,
): ReportSection {
  const sentences = texts.map((text): ReportSentence => ({ sign: null, text }));
  const code = claim === null ? null : codeBlock(context, claim, texts.join(' '));
  return {
    title: null,
    blocks: [
      code ?? { kind: 'sentences', sentences },
      signaturesBlock(context, { isCompact: true, reserved }),
    ],
  };
}
