import type { EnergyShare } from '#core/diagnosis/energy-share.ts';
import type { ShareSpread } from '#core/diagnosis/spread-over-runs.ts';
import type { PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { allTogether, toldShares } from '#core/words/diagnosis-arithmetic.ts';
import { shareMeanings, shareNames } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { Arithmetic } from './arithmetic.tsx';
import { ShareSwatch } from './share-swatch.tsx';
import styles from './why.module.css';

function ShareLine({ one, spread }: { readonly one: EnergyShare; readonly spread: ShareSpread | undefined }) {
  const { language } = useLanguage();
  const say = useSay();
  const figure = (value: number | null): string => (value === null ? '–' : formatNumber(value, 1, language));
  return (
    <tr>
      <td>
        <div className={styles.source}>
          <ShareSwatch kind={one.kind} />
          <div>
            <b>{say(shareNames[one.kind])}</b>
            <div className={styles.small}>{say(shareMeanings[one.kind])}</div>
          </div>
        </div>
      </td>
      <td className={cell.figure}>{figure(one.levelDb)}</td>
      <td className={cell.figure}>{figure(100 * one.share)} %</td>
      <td className={cell.figure}>{figure(one.totalWithoutDb)}</td>
      <td className={cell.figure}>{figure(one.fallDb)}</td>
      <td className={cell.figure}>
        {spread === undefined ? '–' : `${figure(spread.lowestDb)} … ${figure(spread.highestDb)}`}
      </td>
    </tr>
  );
}

function TotalLine({ part }: { readonly part: PartSplit }) {
  const { language } = useLanguage();
  const say = useSay();
  const figure = `${cell.figure} ${cell.strong}`;
  return (
    <tr>
      <td className={cell.strong}>{say(allTogether)}</td>
      <td className={figure}>{formatNumber(part.levelDb, 1, language)}</td>
      <td className={figure}>{formatNumber(100, 1, language)} %</td>
      {['without', 'fall', 'spread'].map((column) => (
        <td key={column} className={figure}>
          –
        </td>
      ))}
    </tr>
  );
}

/** Every share of a part with what the total would be without it, the largest first; then how that is reckoned. */
export function ShareTable({
  part,
  spread,
}: {
  readonly part: PartSplit;
  readonly spread: readonly ShareSpread[];
}) {
  const say = useSay();
  const { why } = pageWords;
  const figureHeads = [why.level, why.share, why.without, why.fall, why.spread];
  return (
    <>
      <Table
        label={say(why.shares)}
        heads={[say(why.source), ...figureHeads.map((words) => ({ text: say(words), isFigure: true }))]}
      >
        {toldShares(part).map((one) => (
          <ShareLine key={one.kind} one={one} spread={spread.find(({ kind }) => kind === one.kind)} />
        ))}
        <TotalLine part={part} />
      </Table>
      <Arithmetic part={part} />
    </>
  );
}
