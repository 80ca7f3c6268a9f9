import { Button, Select } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { rupiahText } from '#core/words/workshop/difference-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import { countedRuns, type KeptRun } from '#core/workshop/bike.ts';
import { isUsable } from '#core/workshop/workshop-run.ts';
import type { BikeView, PartView } from '#host/http/contract.ts';
import { photoAddress } from '../../door/door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RunsList } from './runs-list.tsx';
import styles from './compare.module.css';

/** Mean of the runs of a part that count; null without one. */
export function meanLevel(part: PartView, aim: BikeView['aim']): number | null {
  const levels = countedRuns(part, aim).flatMap(({ run }) => (isUsable(run) ? [run.LAFmaxDb] : []));
  return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

/** One side of the comparison: which part, its runs, and the key that runs it. */
export function PartCard(properties: {
  readonly side: 'A' | 'B';
  readonly bike: BikeView;
  readonly part: PartView | undefined;
  readonly choose: (partId: string) => void;
  readonly measure: (() => void) | null;
  readonly setAside: (run: KeptRun) => void;
}) {
  const { side, bike, part, choose, measure, setAside } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const title = say(side === 'A' ? workshopWords.partA : workshopWords.partB);
  const mean = part === undefined ? null : meanLevel(part, bike.aim);
  return (
    <Panel
      title={title}
      aside={
        mean === null ? undefined : `${say(workshopWords.meanLevel)} ${formatNumber(mean, 1, language)} dB`
      }
    >
      <Select
        aria-label={title}
        size="md"
        data={bike.parts.map(({ id, name }) => ({ value: id, label: name }))}
        value={part?.id ?? null}
        allowDeselect={false}
        onChange={(id) => id !== null && choose(id)}
      />
      {part === undefined ? null : (
        <>
          <div className={styles.about}>
            {part.photoSha256 === null ? null : (
              <img
                className={styles.photo}
                src={photoAddress(part.photoSha256)}
                alt={`${say(workshopWords.photo)}: ${part.name}`}
              />
            )}
            <span className={styles.quiet}>
              {[part.costRupiah === null ? '' : rupiahText(part.costRupiah, language), part.note]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </div>
          <Button
            size="lg"
            fullWidth
            disabled={measure === null}
            onClick={() => measure?.()}
            className={styles.measure}
          >
            {say(side === 'A' ? workshopWords.measureA : workshopWords.measureB)}
          </Button>
          <RunsList part={part} aim={bike.aim} setAside={setAside} />
        </>
      )}
    </Panel>
  );
}
