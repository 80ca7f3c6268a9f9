import { operatorTurns } from '#core/procedure/course.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSection, ReportSentence } from './report-model.ts';

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
      {
        kind: 'signatures',
        boxes: [
          {
            title: words.signature.performed,
            name: performedBy(record.evidence),
            hint: words.signature.hint,
          },
          {
            title: words.signature.authorised,
            name: record.evidence.order?.authorisedBy ?? '',
            hint: words.signature.hint,
          },
        ],
      },
    ],
  };
}

/** Everybody who had the test, each once. */
function performedBy(evidence: TestEvidence): string {
  const names = operatorTurns(evidence).map(({ name }) => name);
  return [...new Set(names.filter((name) => name !== ''))].join(', ');
}
