import type { DiagnosedRun, PartSplit, RunPart } from '#core/diagnosis/run-diagnosis.ts';
import { partNames, shareNames } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { shareLooks } from './share-look.ts';
import styles from './why.module.css';

/** Narrower segments have no room for a letter. */
const leastLettered = 0.045;
/** Shares smaller than this are no more than a sliver. */
const leastShown = 0.002;

function PartBar(properties: {
  readonly name: string;
  readonly split: PartSplit;
  readonly decides: boolean;
}) {
  const { name, split, decides } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const shown = split.shares.filter(({ share }) => share >= leastShown);
  const spoken = shown
    .map(({ kind, share }) => `${say(shareNames[kind])} ${formatNumber(100 * share, 0, language)} %`)
    .join(', ');
  return (
    <div className={styles.partBar}>
      <div className={styles.partName}>
        <b>{name}</b>
        <span>{formatNumber(split.levelDb, 1, language)} dB(A)</span>
        {decides ? <Chip kind="current">{say(pageWords.why.decides)}</Chip> : null}
      </div>
      <div className={styles.bar} role="img" aria-label={`${name}: ${spoken}`}>
        {shown.map(({ kind, share }) => (
          <span
            key={kind}
            className={styles.segment}
            style={{ flexGrow: share, background: shareLooks[kind].fill, color: shareLooks[kind].text }}
          >
            {share >= leastLettered
              ? `${shareLooks[kind].letter} ${formatNumber(100 * share, 0, language)} %`
              : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Hold and deceleration, each as one bar of all its energy. */
export function ShareBars({ run }: { readonly run: DiagnosedRun }) {
  const say = useSay();
  const parts: readonly RunPart[] = ['hold', 'deceleration'];
  return (
    <div className={styles.bars}>
      {parts.map((part) => {
        const split = run[part];
        if (split === null) return null;
        return (
          <PartBar key={part} name={say(partNames[part])} split={split} decides={run.decidingPart === part} />
        );
      })}
    </div>
  );
}
