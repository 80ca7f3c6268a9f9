import type { RunJudgement } from '#host/http/contract.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { reasonFigures, reasonTitle } from '#core/words/reason-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import styles from './runs-panel.module.css';

/** A person's reason stands in their own words, the bench's with its figures. */
function furtherWords(reason: RunJudgement['reasons'][number], language: Language): string {
  const further = reason.code === 'RUN_VOIDED' ? (reason.detail ?? '') : reasonFigures(reason, language);
  return further === '' ? '' : `: ${further}`;
}

/** What became of a run, with every reason and warning in short words. */
export function RunFate({
  judgement,
  measuring,
}: {
  readonly judgement: RunJudgement | null;
  readonly measuring: boolean;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const { bench } = pageWords;
  if (judgement === null) {
    return <Chip kind="current">{say(measuring ? bench.inProgress : bench.being)}</Chip>;
  }
  return (
    <>
      <Chip kind={judgement.valid ? 'circle-check' : 'triangle'}>
        {say(judgement.valid ? bench.valid : bench.invalid)}
      </Chip>
      {judgement.reasons.map((reason) => (
        <div
          key={`${reason.code} ${reason.detail ?? ''} ${reason.measured ?? ''}`}
          className={reason.effect === 'rejects' ? styles.reason : styles.warning}
        >
          {reasonTitle(reason.code, language)}
          {furtherWords(reason, language)}
        </div>
      ))}
    </>
  );
}
