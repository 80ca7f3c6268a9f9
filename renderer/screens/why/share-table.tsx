import type { EnergyShare } from '#core/diagnosis/energy-share.ts';
import type { ShareSpread } from '#core/diagnosis/spread-over-runs.ts';
import type { PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { shareMeanings, shareNames } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { ShareSwatch } from './share-swatch.tsx';
import styles from './why.module.css';

/** Shares smaller than this change no total that anybody could hear or measure. */
const leastShown = 5e-4;

function ShareLine({ one, spread }: { readonly one: EnergyShare; readonly spread: ShareSpread | undefined }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const figure = (value: number | null, decimals = 1): string =>
    value === null ? '–' : formatNumber(value, decimals, language);
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
      <td className={cell.figure} data-label={say(why.level)}>
        {figure(one.levelDb)}
      </td>
      <td className={cell.figure} data-label={say(why.share)}>
        {figure(100 * one.share, 0)} %
      </td>
      <td className={cell.figure} data-label={say(why.without)}>
        {figure(one.totalWithoutDb)}
      </td>
      <td className={cell.figure} data-label={say(why.fall)}>
        {figure(one.fallDb)}
      </td>
      <td className={cell.figure} data-label={say(why.spread)}>
        {spread === undefined ? '–' : `${figure(spread.lowestDb)} … ${figure(spread.highestDb)}`}
      </td>
    </tr>
  );
}

/** Every share of a part with what the total would be without it; the largest first. */
export function ShareTable({
  part,
  spread,
}: {
  readonly part: PartSplit;
  readonly spread: readonly ShareSpread[];
}) {
  const say = useSay();
  const { why } = pageWords;
  const shown = part.shares
    .filter(({ share }) => share >= leastShown)
    .toSorted((one, other) => other.share - one.share);
  const figureHeads = [why.level, why.share, why.without, why.fall, why.spread];
  return (
    <>
      <Table
        label={say(why.shares)}
        folds
        heads={[say(why.source), ...figureHeads.map((words) => ({ text: say(words), isFigure: true }))]}
      >
        {shown.map((one) => (
          <ShareLine key={one.kind} one={one} spread={spread.find(({ kind }) => kind === one.kind)} />
        ))}
      </Table>
      <p className={styles.small}>{say(why.arithmetic)}</p>
    </>
  );
}
