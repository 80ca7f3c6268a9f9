import { isNote } from '#core/record/bundle/bundle-finding.ts';
import type { BundleAnswer } from '#core/record/bundle/verify-bundle.ts';
import { bundleFacts } from '#core/words/bundle-facts.ts';
import { bundleFindingSentence, bundleStateWords, bundleWords } from '#core/words/bundle-words.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { Panel } from '../parts/panel.tsx';
import { VerdictShape } from '../parts/verdict-shape.tsx';
import { AnswerBand, shapeOf } from './answer-band.tsx';
import type { NoteOfVerified } from './verified.ts';
import type { Verification } from './use-verification.ts';
import styles from './verify.module.css';

/** More would hide the first ones, which tell the most. */
const shownFindings = 40;

function Findings({ answer }: { readonly answer: BundleAnswer }) {
  const say = useSay();
  if (answer.findings.length === 0) return null;
  return (
    <Panel title={say(bundleWords.findings)}>
      <ul className={styles.findings}>
        {answer.findings.slice(0, shownFindings).map((finding) => (
          <li key={`${finding.code} ${finding.file} ${finding.signature?.place}`}>
            <VerdictShape kind={isNote(finding) ? 'circle-dash' : 'octagon-cross'} size={16} />
            <span>{say(bundleFindingSentence(finding))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The answer to one bundle: what it is, what was found, and what it states of its test. */
export function AnswerView({
  fileName,
  answer,
  Note,
}: Verification & { readonly Note?: NoteOfVerified | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  const { word, meaning } = bundleStateWords[answer.state];
  const facts = bundleFacts(answer, language);
  const isGenuine = answer.state === 'genuine';
  return (
    <>
      <AnswerBand kind={shapeOf[answer.state]} word={say(word)} meaning={say(meaning)} detail={fileName} />
      {isGenuine && Note !== undefined ? (
        <Note keyId={answer.keyId} number={answer.test?.number ?? null} />
      ) : null}
      <Findings answer={answer} />
      {facts.length === 0 ? null : (
        <Panel title={say(isGenuine ? bundleWords.stated : bundleWords.statedDoubtful)}>
          <Facts facts={facts} />
        </Panel>
      )}
    </>
  );
}
