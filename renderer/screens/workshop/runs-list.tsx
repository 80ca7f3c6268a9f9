import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { formatClock } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { flawWords } from '#core/words/workshop/pre-check-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { KeptRun } from '#core/workshop/bike.ts';
import { isUsable } from '#core/workshop/workshop-run.ts';
import type { BikeView, PartView } from '#host/http/contract.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './runs-list.module.css';

function fateOf({ run, setAside }: KeptRun, aim: BikeView['aim'], language: Language): string | null {
  if (setAside !== null) return `${workshopWords.wasSetAside[language]}: ${setAside}`;
  const [flaw] = run.flaws;
  if (flaw !== undefined) return `${workshopWords.notCounted[language]}: ${flawWords[flaw][language]}`;
  if (!isUsable(run)) return workshopWords.notCounted[language];
  return run.targetSpeedRpm === aim.targetSpeedRpm ? null : workshopWords.otherSpeed[language];
}

function Run(properties: {
  readonly kept: KeptRun;
  readonly aim: BikeView['aim'];
  readonly setAside: (run: KeptRun) => void;
}) {
  const { kept, aim, setAside } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { run, number, at } = kept;
  const fate = fateOf(kept, aim, language);
  const level = run.LAFmaxDb === null ? '–' : `${formatNumber(run.LAFmaxDb, 1, language)} dB`;
  const speed = run.speed.meanRpm === null ? '' : `${formatNumber(run.speed.meanRpm, 0, language)} rpm`;
  const heard = run.speed.from === 'sound' ? say(pageWords.bench.fromSound) : '';
  return (
    <li className={`${styles.run} ${fate === null ? '' : styles.out}`}>
      <span className={styles.number}>{number}</span>
      <b className={styles.level}>{level}</b>
      <span className={`${styles.quiet} ${styles.detail}`}>
        {fate ?? [speed, heard, formatClock(at, language)].filter((part) => part !== '').join(' · ')}
      </span>
      {kept.setAside === null && run.flaws.length === 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${say(workshopWords.setAside)} ${say(workshopWords.run)} ${number}`}
          onClick={() => setAside(kept)}
        >
          {say(workshopWords.setAside)}
        </Button>
      ) : null}
    </li>
  );
}

/** The runs of a part, newest first; those that do not count say why. */
export function RunsList(properties: {
  readonly part: PartView;
  readonly aim: BikeView['aim'];
  readonly setAside: (run: KeptRun) => void;
}) {
  const { part, aim, setAside } = properties;
  const say = useSay();
  if (part.runs.length === 0) return <p className={styles.quiet}>{say(workshopWords.noRuns)}</p>;
  return (
    <ol className={styles.runs} reversed>
      {part.runs.toReversed().map((kept) => (
        <Run key={kept.id} kept={kept} aim={aim} setAside={setAside} />
      ))}
    </ol>
  );
}
