import { Button } from '@mantine/core';
import { formatNumber, formatSigned } from '#core/report/number-format.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { PassportPair } from '#core/workshop/meter-passport.ts';
import type { PassportView } from '#host/http/contract.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';

/** Side-by-side readings with their differences, newest first. */
export function PairsTable(properties: {
  readonly pairs: PassportView['pairs'];
  readonly soundOf: (sound: PassportPair['sound']) => string;
  readonly setAside: (pairId: string) => void;
}) {
  const { pairs, soundOf, setAside } = properties;
  const { language } = useLanguage();
  const say = useSay();
  if (pairs.length === 0) return <p>{say(workshopWords.noPairs)}</p>;
  const level = (value: number): string => formatNumber(value, 1, language);
  const heads = [
    say(workshopWords.time),
    { text: say(workshopWords.referenceLevel), isFigure: true },
    { text: say(workshopWords.meterLevel), isFigure: true },
    { text: say(workshopWords.pairDifference), isFigure: true },
    say(workshopWords.sound),
    say(workshopWords.place),
    { text: say(workshopWords.setAside), isHidden: true },
  ] as const;
  return (
    <Table label={say(workshopWords.pairs)} heads={heads} isLevel>
      {pairs.toReversed().map(({ id, at, referenceDb, meterDb, sound, place }) => (
        <tr key={id}>
          <td className={cell.quiet}>{formatInstant(at, language)}</td>
          <td className={cell.figure}>{level(referenceDb)}</td>
          <td className={cell.figure}>{level(meterDb)}</td>
          <td className={cell.figure}>{formatSigned(meterDb - referenceDb, 1, language)}</td>
          <td>{soundOf(sound)}</td>
          <td>{place}</td>
          <td className={cell.end}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${say(workshopWords.setAside)} ${level(referenceDb)} / ${level(meterDb)}`}
              onClick={() => setAside(id)}
            >
              {say(workshopWords.setAside)}
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  );
}
