import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { basisWords } from '#core/words/workshop/meter-words.ts';
import {
  chanceText,
  expectedText,
  flawWords,
  notAVerdict,
  noZoneWords,
  zoneWords,
} from '#core/words/workshop/pre-check-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { PreCheck } from '#core/workshop/pre-check.ts';
import type { BikeView, PartView } from '#host/http/contract.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { ZoneRuler } from './zone-ruler.tsx';
import { ZoneSign } from './zone-sign.tsx';
import styles from './pre-check-panel.module.css';

type Zone = PreCheck & { readonly state: 'zone' };

/** Lines that add nothing to be seen are left out. */
const smallestShownDb = 0.05;

function Budget({ check }: { readonly check: Zone }) {
  const { language } = useLanguage();
  const say = useSay();
  const heads = [
    say(workshopWords.budgetPart),
    { text: say(workshopWords.budgetFigure), isFigure: true },
  ] as const;
  const lines = check.lines
    .map((line) => ({ ...line, uDb: line.standardUncertaintyDb * line.fewRunsFactor }))
    .filter(({ uDb }) => uDb >= smallestShownDb)
    .toSorted((one, other) => other.uDb - one.uDb);
  return (
    <details className={styles.budget}>
      <summary>
        {say(workshopWords.budgetTitle)}: u = {formatNumber(check.combinedDb, 1, language)} dB
      </summary>
      <Table label={say(workshopWords.budgetTitle)} heads={heads} isDense>
        {lines.map(({ name, basis, uDb }) => (
          <tr key={name}>
            <td>{say(basisWords[basis])}</td>
            <td className={cell.figure}>{formatNumber(uDb, 2, language)}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

function Known({ check }: { readonly check: Zone }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <>
      <div className={styles.head}>
        <ZoneSign zone={check.zone} size={40} />
        <div>
          <output className={styles.word} data-testid="zone">
            {say(zoneWords[check.zone].word)}
          </output>
          <div className={styles.chance}>{chanceText(check.chance, language)}</div>
        </div>
        <p className={styles.sentence}>
          {say(zoneWords[check.zone].sentence)} {expectedText(check, language)}
        </p>
      </div>
      <ZoneRuler check={check} />
      <Budget check={check} />
    </>
  );
}

function Unknown({ check }: { readonly check: PreCheck & { readonly state: 'none' } }) {
  const say = useSay();
  const { word, sentence } = noZoneWords[check.why];
  return (
    <div className={styles.head}>
      <div>
        <output className={styles.word} data-testid="zone">
          {say(word)}
        </output>
        <div className={styles.chance}>
          {check.flaw === null ? say(sentence) : say(flawWords[check.flaw])}
        </div>
      </div>
    </div>
  );
}

/** In which of three zones the motorcycle lies, or the word why there is none; never a verdict. */
export function PreCheckPanel(properties: {
  readonly bike: BikeView;
  readonly part: PartView;
  readonly chooseLimit: () => void;
}) {
  const { bike, part, chooseLimit } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { limit } = bike;
  const source = limit === null ? null : limit.kind === 'typed' ? limit.source : limit.title[language];
  return (
    <Panel
      title={
        limit === null
          ? `${say(workshopWords.limit)}: ${say(workshopWords.noLimit)}`
          : `${say(workshopWords.limit)} ${formatNumber(limit.maximumDb, 1, language)} dB · ${source}`
      }
      aside={
        <Button size="md" variant={limit === null ? 'filled' : 'default'} onClick={chooseLimit}>
          {say(limit === null ? workshopWords.chooseLimit : workshopWords.changeLimit)}
        </Button>
      }
    >
      {part.preCheck.state === 'zone' ? <Known check={part.preCheck} /> : <Unknown check={part.preCheck} />}
      <p className={styles.note}>{say(notAVerdict)}</p>
    </Panel>
  );
}
