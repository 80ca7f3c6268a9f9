import { plainName } from '#core/people/person-name.ts';
import type { BundleAnswer } from '#core/record/bundle/verify-bundle.ts';
import { isSelfAuthorised } from '#core/record/signing-rules.ts';
import { isOfficialRecord } from '#core/record/official-record.ts';
import {
  amendmentKindWords,
  amendmentWords,
  replacementSentence,
  replacementStamp,
} from './amendment-words.ts';
import { bundleWords } from './bundle-words.ts';
import { formatInstant } from './date-format.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatAsGiven } from './number-format.ts';
import { roleWords } from './people-words.ts';
import { meaningWords, notAuthorisedWords, signatureWords } from './signature-words.ts';
import { verdictText } from './verdict-words.ts';

/** What a bundle says of its test, its key and its place in the chain, name by value; only a genuine one is to be believed. */
export function bundleFacts(
  { test, seal, signatures, keyId, keyName, state, replacedBy }: BundleAnswer,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  const say = (words: (typeof bundleWords)[keyof typeof bundleWords]): string => words[language];
  const name = keyName ?? (state === 'genuine' ? say(bundleWords.unnamedKey) : null);
  const facts: [string, string][] = [];
  if (keyId !== null) facts.push([say(bundleWords.key), name === null ? keyId : `${name} (${keyId})`]);
  if (test !== null) facts.push(...factsOfTest(test, language));
  if (replacedBy !== null && replacedBy !== undefined) {
    const told = { id: '', ...replacedBy };
    facts.push([replacementStamp(told)[language], replacementSentence(told, language)]);
  }
  if (seal !== null) {
    const late = seal.late ? ` (${say(bundleWords.late)})` : '';
    facts.push([say(bundleWords.chain), `${seal.sequence}`]);
    facts.push([say(bundleWords.sealedAt), `${formatInstant(seal.sealedAt, language)}${late}`]);
  }
  if (test !== null && isOfficialRecord(test)) facts.push(...factsOfSignatures(test, signatures, language));
  return facts;
}

/** Who signed the record, in which role, what by it and when; plainly where nobody authorised it, or its performer did. */
function factsOfSignatures(
  test: NonNullable<BundleAnswer['test']>,
  signatures: BundleAnswer['signatures'],
  language: Language,
): readonly [string, string][] {
  const said = (words: InEachLanguage<string>): [string, string] => [
    bundleWords.signatures[language],
    words[language],
  ];
  if (signatures.length === 0) {
    return [said(bundleWords.noSignatures)];
  }
  const isAuthorised = signatures.some(({ meaning }) => meaning === 'authorised');
  return [
    ...signatures.map((one): [string, string] => [
      meaningWords[one.meaning][language],
      `${plainName(one.name)} (${roleWords[one.role][language]}), ${formatInstant(one.signedAt, language)}`,
    ]),
    ...(isAuthorised ? [] : [said(notAuthorisedWords.stamp)]),
    ...(isSelfAuthorised(test, signatures) ? [said(signatureWords.samePerson)] : []),
  ];
}

function factsOfTest(
  { number, closedAt, evidence, judgement, amends }: NonNullable<BundleAnswer['test']>,
  language: Language,
): [string, string][] {
  const { make, model, plate } = evidence.vehicle;
  const simulated = evidence.simulated ? ` · ${bundleWords.simulated[language]}` : '';
  const { result } = judgement;
  return [
    [bundleWords.number[language], `${number}${simulated}`],
    [bundleWords.vehicle[language], [make, model, plate].filter((part) => part !== '').join(' ')],
    [bundleWords.closedAt[language], formatInstant(closedAt, language)],
    ...amendmentFacts(amends, language),
    [bundleWords.verdict[language], verdictText(judgement.verdict, language).word],
    ...(result === null
      ? []
      : [
          [bundleWords.result[language], `${formatAsGiven(result.reportedDb, language)} dB(A)`] as [
            string,
            string,
          ],
        ]),
  ];
}

function amendmentFacts(
  amends: NonNullable<BundleAnswer['test']>['amends'],
  language: Language,
): [string, string][] {
  if (amends === undefined) return [];
  const kind = amendmentKindWords[amends.kind].name[language];
  return [
    [amendmentWords.amends[language], `${amends.number} (${kind})`],
    [amendmentWords.reason[language], amends.reason],
  ];
}
