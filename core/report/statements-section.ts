import { operatorTurns } from '#core/procedure/course.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { isOfficialRecord } from '#core/record/official-record.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { roleWords } from '#core/words/people-words.ts';
import {
  meaningWords,
  notAuthorisedWords,
  signatureWords,
  signedWords,
} from '#core/words/signature-words.ts';
import { isUnauthorised, onePersonText, unauthorisedStamp } from './authorisation.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBlock, ReportSection, ReportSentence } from './report-model.ts';

type Signatures = Extract<ReportBlock, { kind: 'signatures' }>;

/** What holds for every report, and who signed its record. */
export function statementsSection(context: ReportContext): ReportSection {
  const { sentences, words, record } = context;
  const plain = (text: string): ReportSentence => ({ sign: null, text });
  const workshop = record.evidence.mode === 'workshop' ? [plain(sentences.workshopStatement)] : [];
  const onePerson = onePersonText(context);
  const simulated = record.evidence.simulated ? [plain(sentences.simulated)] : [];
  return {
    title: words.sections.statements,
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          ...sentences.statements.map(plain),
          ...workshop,
          ...simulated,
          ...(onePerson === null ? [] : [plain(onePerson)]),
        ],
      },
      ...signatureFacts(context),
    ],
  };
}

/**
 * Who signed the record with their account, in which role, what by it and when, and plainly where nobody has authorised an
 * official test; nothing for a test that nobody can sign.
 */
export function signatureFacts(context: ReportContext): readonly ReportBlock[] {
  const { signatures, language } = context;
  const given = signatures.map((one) => ({
    label: meaningWords[one.meaning][language],
    value: `${one.name} (${roleWords[one.role][language]}), ${formatInstant(one.signedAt, language)}`,
    missing: false,
  }));
  const stamp = unauthorisedStamp(context);
  const open =
    stamp === null ? [] : [{ label: meaningWords.authorised[language], value: stamp, missing: true }];
  const facts = [...given, ...open];
  if (facts.length === 0) return [];
  const title = signatures.length === 0 ? signatureWords.title : signatureWords.onPaper;
  return [{ kind: 'facts', groups: [{ title: title[language], facts }], legend: null }];
}

/** The boxes in which who performed and who authorises signs; of an official test they tell who did with their account. */
export function signaturesBlock(
  context: ReportContext,
  shape: Pick<Signatures, 'isCompact' | 'reserved'>,
): ReportBlock {
  const { words, record } = context;
  const { performed, authorised } = words.signature;
  return {
    kind: 'signatures',
    ...shape,
    boxes: [
      { title: performed, name: performedBy(record.evidence), hint: hintOf(context, 'performed') },
      { title: authorised, name: authoriser(context), hint: hintOf(context, 'authorised') },
    ],
  };
}

/** The name of an authoriser who has not authorised would be taken for that of one who has. */
function authoriser({ record, signatures, language }: ReportContext): string {
  const signed = signatures.find(({ meaning }) => meaning === 'authorised');
  if (signed !== undefined) return signed.name;
  if (isUnauthorised({ record, signatures })) return notAuthorisedWords.stamp[language];
  return record.evidence.order?.authorisedBy ?? '';
}

function hintOf(
  { words, record, signatures, language }: ReportContext,
  meaning: 'performed' | 'authorised',
): string {
  if (!isOfficialRecord(record)) return words.signature.hint;
  const given = signatures.filter((one) => one.meaning === meaning);
  if (given.length === 0) return notAuthorisedWords[meaning][language];
  return given
    .map(({ name, role, signedAt }) => {
      const who = given.length === 1 ? '' : `${name}, `;
      const when = `${signedWords[meaning][language]} ${formatInstant(signedAt, language)}`;
      return `${who}${roleWords[role][language]}; ${when}`;
    })
    .join('. ');
}

/** Everybody who had the test, each once. */
function performedBy(evidence: TestEvidence): string {
  const names = operatorTurns(evidence).map(({ name }) => name);
  return [...new Set(names.filter((name) => name !== ''))].join(', ');
}
