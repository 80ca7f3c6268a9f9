import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { formatNumber } from '#core/report/number-format.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { BikeView } from '#host/http/contract.ts';
import { useWorkshopChange, workshopDoor } from '../../door/workshop-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import type { Workbench } from './use-workbench.ts';
import styles from './context-bar.module.css';

/** What the page is asked to open. */
export type Asked = 'bike' | 'engine' | 'part' | 'limit';

const step = 250;

function SpeedKeys({ bike }: { readonly bike: BikeView }) {
  const { language } = useLanguage();
  const say = useSay();
  const { aim } = bike;
  const setting = useWorkshopChange(async (targetSpeedRpm: number) =>
    workshopDoor.setAim(bike.id, { ...aim, targetSpeedRpm }),
  );
  const to = (change: number): void =>
    setting.mutate(Math.min(20_000, Math.max(500, aim.targetSpeedRpm + change)));
  return (
    <div className={styles.field} role="group" aria-label={say(workshopWords.speed)}>
      <span className={styles.name}>{say(workshopWords.speed)}</span>
      <div className={styles.keys}>
        <Button
          variant="default"
          size="md"
          aria-label={say(workshopWords.speedDown)}
          onClick={() => to(-step)}
        >
          −
        </Button>
        <b className={styles.value}>{formatNumber(aim.targetSpeedRpm, 0, language)} rpm</b>
        <Button variant="default" size="md" aria-label={say(workshopWords.speedUp)} onClick={() => to(step)}>
          +
        </Button>
      </div>
    </div>
  );
}

function PartKeys(properties: {
  readonly bench: Workbench;
  readonly bike: BikeView;
  readonly ask: (what: Asked) => void;
}) {
  const { bench, bike, ask } = properties;
  const say = useSay();
  return (
    <div className={`${styles.field} ${styles.parts}`} role="group" aria-label={say(workshopWords.part)}>
      <span className={styles.name}>{say(workshopWords.part)}</span>
      <div className={styles.keys}>
        {bike.parts.slice(-4).map(({ id, name }) => (
          <Button
            key={id}
            size="md"
            variant={id === bench.part?.id ? 'filled' : 'default'}
            aria-pressed={id === bench.part?.id}
            className={styles.part}
            onClick={() => bench.choose(bike.id, id)}
          >
            {name}
          </Button>
        ))}
        <Button size="md" variant="default" onClick={() => ask('part')}>
          + {say(workshopWords.newPart)}
        </Button>
      </div>
    </div>
  );
}

/** Motorcycle, fitted part and speed in large keys for dirty fingers; while a run goes on none of them can be pressed. */
export function ContextBar({
  bench,
  ask,
}: {
  readonly bench: Workbench;
  readonly ask: (what: Asked) => void;
}) {
  const say = useSay();
  const { bike, live } = bench;
  if (bike === undefined) return null;
  return (
    <fieldset className={styles.bar} disabled={live?.run != null}>
      <div className={styles.field}>
        <span className={styles.name}>{say(workshopWords.motorcycle)}</span>
        <Button variant="default" size="md" className={styles.bike} onClick={() => ask('bike')}>
          {bike.name}
        </Button>
      </div>
      <SpeedKeys bike={bike} />
      <PartKeys bench={bench} bike={bike} ask={ask} />
      {bike.parts.length > 1 ? (
        <Button
          component={Link}
          to={`/workshop/compare?bike=${encodeURIComponent(bike.id)}`}
          variant="light"
          size="md"
          className={styles.compare}
        >
          {say(workshopWords.toCompare)}
        </Button>
      ) : null}
    </fieldset>
  );
}
