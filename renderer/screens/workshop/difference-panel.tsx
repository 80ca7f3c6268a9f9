import { Checkbox } from '@mantine/core';
import { budgetComponentName } from '#core/words/budget-names.ts';
import {
  comparisonRefusalWords,
  differenceText,
  findingWords,
  quantityWords,
  unsharedWords,
} from '#core/words/workshop/difference-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { PartDifference } from '#core/workshop/part-difference.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { GainBars } from './gain-bars.tsx';
import styles from './compare.module.css';

type Difference = PartDifference & { readonly state: 'difference' };

function Cancelling({ difference }: { readonly difference: Difference }) {
  const { language } = useLanguage();
  const say = useSay();
  const shared = difference.budget.terms.filter(
    ({ correlation, stockDb, replacementDb }) => correlation > 0 && stockDb > 0 && replacementDb > 0,
  );
  const names = shared.map(({ name }) => budgetComponentName(name, language)).join(', ');
  return (
    <ul className={styles.cancelling}>
      <li>{say(quantityWords[difference.quantity])}</li>
      {names === '' ? null : (
        <li>
          {say(workshopWords.cancels)}: {names}.
        </li>
      )}
      {difference.unshared.map((thing) => (
        <li key={thing}>{say(unsharedWords[thing])}</li>
      ))}
    </ul>
  );
}

function Known({ difference }: { readonly difference: Difference }) {
  const { language } = useLanguage();
  const say = useSay();
  const { word, sentence } = findingWords[difference.finding];
  return (
    <>
      <output className={styles.figure}>
        {differenceText(difference.differenceDb, difference.expandedDb, language)}
      </output>
      <p className={styles.finding} data-testid="finding">
        {say(word)}
      </p>
      <p className={styles.sentence}>{say(sentence)}</p>
      <Cancelling difference={difference} />
    </>
  );
}

/** The difference of the two parts with its own uncertainty, and in words whether it is one. */
export function DifferencePanel(properties: {
  readonly difference: PartDifference | undefined;
  readonly standStayed: boolean;
  readonly setStandStayed: (stayed: boolean) => void;
}) {
  const { difference, standStayed, setStandStayed } = properties;
  const say = useSay();
  const refused = difference?.state === 'refused' ? comparisonRefusalWords[difference.why] : null;
  return (
    <Panel title={say(workshopWords.difference)} className={styles.difference}>
      {difference?.state === 'difference' ? <Known difference={difference} /> : null}
      {refused === null ? null : (
        <>
          <p className={styles.finding} data-testid="finding">
            {say(refused.word)}
          </p>
          <p className={styles.sentence}>{say(refused.sentence)}</p>
        </>
      )}
      <Checkbox
        size="md"
        className={styles.stand}
        label={say(workshopWords.standStayed)}
        checked={standStayed}
        onChange={(event) => setStandStayed(event.currentTarget.checked)}
      />
    </Panel>
  );
}

/** Where in the sound the difference lies; said in words where no waveform was there. */
export function SpectrumPanel({ difference }: { readonly difference: Difference }) {
  const say = useSay();
  const { thirdOctave } = difference;
  return (
    <Panel title={say(workshopWords.gainSpectrum)} aside={say(workshopWords.gainSpectrumAside)}>
      {thirdOctave === null ? (
        <p className={styles.sentence}>{say(workshopWords.noSpectrum)}</p>
      ) : (
        <GainBars bands={thirdOctave} />
      )}
    </Panel>
  );
}
