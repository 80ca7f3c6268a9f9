import { operatorTurns } from '#core/procedure/course.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportSection, ReportSentence } from './report-model.ts';

/** What holds for every report, and who answers for it. */
export function statementsSection(context: ReportContext): ReportSection {
  const { sentences, words, record } = context;
  const plain = (text: string): ReportSentence => ({ sign: null, text });
  const workshop = record.evidence.mode === 'workshop' ? [plain(sentences.workshopStatement)] : [];
  const simulated = record.evidence.simulated ? [plain(sentences.simulated)] : [];
  return {
    title: words.sections.statements,
    blocks: [
      { kind: 'sentences', sentences: [...sentences.statements.map(plain), ...workshop, ...simulated] },
      signaturesBlock(context),
    ],
  };
}

/** The boxes in which who performed and who authorises signs. */
export function signaturesBlock({ words, record }: ReportContext, isCompact = false): ReportBlock {
  const { performed, authorised, hint } = words.signature;
  const { order } = record.evidence;
  return {
    kind: 'signatures',
    isCompact,
    boxes: [
      { title: performed, name: performedBy(record.evidence), hint },
      { title: authorised, name: order?.authorisedBy ?? '', hint },
    ],
  };
}

/** Everybody who had the test, each once. */
function performedBy(evidence: TestEvidence): string {
  const names = operatorTurns(evidence).map(({ name }) => name);
  return [...new Set(names.filter((name) => name !== ''))].join(', ');
}
