import { operatorTurns } from '#core/procedure/course.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { roleWords } from '#core/words/people-words.ts';
import { meaningWords, signatureWords } from '#core/words/signature-words.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportSection, ReportSentence } from './report-model.ts';

type Signatures = Extract<ReportBlock, { kind: 'signatures' }>;

/** What holds for every report, and who signed its record. */
export function statementsSection(context: ReportContext): ReportSection {
  const { sentences, words, record } = context;
  const plain = (text: string): ReportSentence => ({ sign: null, text });
  const workshop = record.evidence.mode === 'workshop' ? [plain(sentences.workshopStatement)] : [];
  const simulated = record.evidence.simulated ? [plain(sentences.simulated)] : [];
  return {
    title: words.sections.statements,
    blocks: [
      { kind: 'sentences', sentences: [...sentences.statements.map(plain), ...workshop, ...simulated] },
      ...signatureFacts(context),
    ],
  };
}

/** Who signed the record with their account, what by it and when; nothing where nobody did. */
export function signatureFacts({ signatures, language }: ReportContext): readonly ReportBlock[] {
  if (signatures.length === 0) return [];
  const facts = signatures.map(({ name, role, meaning, signedAt }) => ({
    label: meaningWords[meaning][language],
    value: `${name} (${roleWords[role][language]}), ${formatInstant(signedAt, language)}`,
    missing: false,
  }));
  return [{ kind: 'facts', groups: [{ title: signatureWords.onPaper[language], facts }], legend: null }];
}

/** The boxes in which who performed and who authorises signs. */
export function signaturesBlock(
  { words, record, signatures }: ReportContext,
  shape: Pick<Signatures, 'isCompact' | 'reserved'>,
): ReportBlock {
  const { performed, authorised, hint } = words.signature;
  const signed = signatures.find(({ meaning }) => meaning === 'authorised');
  const authoriser = signed?.name ?? record.evidence.order?.authorisedBy ?? '';
  return {
    kind: 'signatures',
    ...shape,
    boxes: [
      { title: performed, name: performedBy(record.evidence), hint },
      { title: authorised, name: authoriser, hint },
    ],
  };
}

/** Everybody who had the test, each once. */
function performedBy(evidence: TestEvidence): string {
  const names = operatorTurns(evidence).map(({ name }) => name);
  return [...new Set(names.filter((name) => name !== ''))].join(', ');
}
