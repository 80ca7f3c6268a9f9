import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { firingOrder, orderOfFrequency } from '#core/acoustics/firing-frequency.ts';
import { harmonicLevels } from '#core/acoustics/harmonic-levels.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { combTeeth, type Comb, type CombKeeper } from '../../charts/plot/comb.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import type { ReadRun } from './picture-panel.tsx';
import styles from './sound.module.css';

/** A table that scrolls must be reachable by keyboard, although nothing in it can be pressed. */
const keyboardScrollable = { tabIndex: 0 } as const;

/** What the harmonic cursor stands for: the speed at which the engine would fire so often. */
function Standing({ run, comb }: { readonly run: ReadRun; readonly comb: Comb }) {
  const { language } = useLanguage();
  const say = useSay();
  const { sound } = pageWords;
  const declared = firingOrder(run.shown.record.evidence.vehicle);
  const { speedRpm } = run.picture;
  if (comb.baseHz === null) return <p className={styles.quiet}>{say(sound.noFiring)}</p>;
  const meant = formatNumber((60 * comb.baseHz) / (declared ?? 1), 0, language);
  return (
    <p className={styles.quiet}>
      {say(comb.isLocked ? (declared === null ? sound.lockedToCrank : sound.lockedToFiring) : sound.moved)}{' '}
      <b>{formatNumber(comb.baseHz, 1, language)} Hz</b>
      {speedRpm === null || comb.isLocked ? null : ` ≙ ${meant} rpm`}
    </p>
  );
}

/** The harmonics under the cursor: order of the crank, frequency and level. */
export function HarmonicTable({ run, comb: keeper }: { readonly run: ReadRun; readonly comb: CombKeeper }) {
  const { language } = useLanguage();
  const say = useSay();
  const comb = useSyncExternalStore(keeper.subscribe, keeper.current, keeper.current);
  const { sound } = pageWords;
  const { narrowBand, speedRpm, unit } = run.picture;
  const step = narrowBand?.stepHz ?? 1;
  const teeth =
    narrowBand === null || comb.baseHz === null ? [] : harmonicLevels(narrowBand, comb.baseHz, combTeeth);
  const common = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <section className={styles.harmonics} aria-label={say(sound.harmonics)}>
      <Standing run={run} comb={comb} />
      <div className={styles.teeth} {...keyboardScrollable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(sound.order)}</th>
              <th scope="col">Hz</th>
              <th scope="col">{unit}</th>
            </tr>
          </thead>
          <tbody>
            {teeth.map(({ harmonic, frequencyHz, levelDb }) => (
              <tr key={harmonic} data-harmonic={harmonic}>
                <th scope="row">
                  {speedRpm === null
                    ? `${harmonic}×`
                    : formatNumber(orderOfFrequency(frequencyHz, speedRpm), 2, language)}
                </th>
                <td>{formatNumber(frequencyHz, 1, language)}</td>
                <td>{levelDb === null ? '–' : formatNumber(levelDb, 1, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.steps}>
        <Button {...common} aria-label={say(sound.lower)} onClick={() => keeper.move(-step / combTeeth)}>
          ◂
        </Button>
        <Button {...common} aria-label={say(sound.higher)} onClick={() => keeper.move(step / combTeeth)}>
          ▸
        </Button>
        <Button {...common} disabled={comb.isLocked} onClick={keeper.lock}>
          {say(sound.lock)}
        </Button>
      </div>
    </section>
  );
}
