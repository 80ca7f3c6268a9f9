import { useId } from 'react';
import type { TrustedKey } from '#core/record/bundle/trusted-keys.ts';
import { claimFacts, claimStateWords, claimWords } from '#core/words/paper-claim-words.ts';
import type { ClaimAnswer } from '#core/record/paper/verify-claim.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { Facts } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { Panel } from '../parts/panel.tsx';
import { AnswerBand, shapeOf } from './answer-band.tsx';
import { FileButton } from './file-button.tsx';
import { useClaimCheck } from './use-claim-check.ts';
import type { NoteOfVerified } from './verified.ts';
import styles from './verify.module.css';

interface ClaimNote {
  readonly Note?: NoteOfVerified | undefined;
}

function ClaimAnswerView({ answer, Note }: ClaimNote & { readonly answer: ClaimAnswer }) {
  const say = useSay();
  const { language } = useLanguage();
  const { word, meaning } = claimStateWords[answer.state];
  const facts = claimFacts(answer, language);
  return (
    <>
      <AnswerBand kind={shapeOf[answer.state]} word={say(word)} meaning={say(meaning)} detail={null} />
      {answer.state === 'genuine' && Note !== undefined ? (
        <Note keyId={answer.keyId} number={answer.claim?.n ?? null} />
      ) : null}
      {facts.length === 0 ? null : (
        <Panel title={say(answer.state === 'genuine' ? claimWords.stated : claimWords.statedDoubtful)}>
          <Facts facts={facts} />
        </Panel>
      )}
    </>
  );
}

/** Checks the code of a report or label: paste its text or choose a picture of it, see the answer. */
export function VerifyClaimView({ keys, Note }: ClaimNote & { readonly keys: readonly TrustedKey[] }) {
  const say = useSay();
  const id = useId();
  const desk = useClaimCheck(keys);
  return (
    <Panel title={say(claimWords.title)}>
      <p className={styles.intro}>{say(claimWords.intro)}</p>
      <div className={styles.claim}>
        <label htmlFor={id}>{say(claimWords.text)}</label>
        <textarea
          id={id}
          rows={4}
          spellCheck={false}
          maxLength={6000}
          value={desk.text}
          onChange={(event) => desk.write(event.currentTarget.value)}
        />
        <FileButton
          label={say(claimWords.choosePicture)}
          accept="image/*"
          isMain={false}
          choose={desk.choosePicture}
        />
      </div>
      <Notice words={desk.problem} />
      {desk.answer === null ? null : <ClaimAnswerView answer={desk.answer} Note={Note} />}
    </Panel>
  );
}
