import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import {
  comparisonRefusalWords,
  differenceText,
  findingWords,
  rupiahText,
} from '#core/words/workshop/difference-words.ts';
import { notAVerdict } from '#core/words/workshop/pre-check-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { BikeView, PartView } from '#host/http/contract.ts';
import { triedAddress } from '../../door/workshop-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { meanLevel } from './part-card.tsx';
import styles from './compare.module.css';

function Gain({ part }: { readonly part: PartView }) {
  const { language } = useLanguage();
  const say = useSay();
  const { difference } = part;
  if (difference === null) return <span className={cell.quiet}>{say(workshopWords.partA)}</span>;
  if (difference.state === 'refused') {
    return (
      <span className={cell.quiet}>{say(comparisonRefusalWords[difference.why].word).toLowerCase()}</span>
    );
  }
  return (
    <>
      {differenceText(difference.differenceDb, difference.expandedDb, language)}
      <div className={cell.quiet}>{say(findingWords[difference.finding].word).toLowerCase()}</div>
    </>
  );
}

function Row({ bike, part }: { readonly bike: BikeView; readonly part: PartView }) {
  const { language } = useLanguage();
  const say = useSay();
  const priced = bike.bestValue.find(({ partId }) => partId === part.id);
  const mean = meanLevel(part, bike.aim);
  const isBest = priced !== undefined && priced === bike.bestValue[0];
  return (
    <tr>
      <th scope="row">
        {part.name} {isBest ? <Chip kind="current">{say(workshopWords.bestValue)}</Chip> : null}
        {part.note === '' ? null : <div className={cell.quiet}>{part.note}</div>}
      </th>
      <td className={cell.figure} data-label={say(workshopWords.meanLevel)}>
        {mean === null ? '–' : `${formatNumber(mean, 1, language)} dB`}
      </td>
      <td data-label={say(workshopWords.difference)}>
        <Gain part={part} />
      </td>
      <td className={cell.figure} data-label={say(workshopWords.cost)}>
        {part.costRupiah === null ? '–' : rupiahText(part.costRupiah, language)}
      </td>
      <td className={cell.figure} data-label={say(workshopWords.perDecibel)}>
        {priced === undefined ? '–' : rupiahText(priced.rupiahPerDb, language)}
      </td>
    </tr>
  );
}

/** Everything that was tried on the motorcycle against its first part, with what a decibel cost. */
export function TriedPanel({ bike }: { readonly bike: BikeView }) {
  const { language } = useLanguage();
  const say = useSay();
  const heads = [
    say(workshopWords.part),
    { text: say(workshopWords.meanLevel), isFigure: true },
    say(workshopWords.difference),
    { text: say(workshopWords.cost), isFigure: true },
    { text: say(workshopWords.perDecibel), isFigure: true },
  ] as const;
  return (
    <Panel
      title={say(workshopWords.triedList)}
      aside={
        <span className={styles.tools}>
          <Button component="a" href={triedAddress(bike.id, language)} download variant="default" size="sm">
            {say(workshopWords.saveCsv)}
          </Button>
          <Button variant="default" size="sm" onClick={() => window.print()}>
            {say(workshopWords.print)}
          </Button>
        </span>
      }
    >
      <Table label={say(workshopWords.triedList)} heads={heads} folds>
        {bike.parts.map((part) => (
          <Row key={part.id} bike={bike} part={part} />
        ))}
      </Table>
      <p className={styles.quiet}>{say(notAVerdict)}</p>
    </Panel>
  );
}
