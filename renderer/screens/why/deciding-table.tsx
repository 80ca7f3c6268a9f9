import { fallWithout } from '#core/diagnosis/energy-share.ts';
import { mainKind } from '#core/diagnosis/main-kind.ts';
import type { PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { hertzText } from '#core/words/diagnosis-text.ts';
import { shareNames } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatAsGiven, formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { ShareSwatch } from './share-swatch.tsx';
import styles from './why.module.css';

/** What a band or an order costs: its level, its part of the energy, and how much the total falls without it. */
function Cost({ levelDb, share }: { readonly levelDb: number | null; readonly share: number }) {
  const { language } = useLanguage();
  const fall = fallWithout(share);
  const figure = (value: number | null): string => (value === null ? '–' : formatNumber(value, 1, language));
  return (
    <>
      <td className={cell.figure}>{figure(levelDb)}</td>
      <td className={cell.figure}>{figure(100 * share)} %</td>
      <td className={cell.figure}>{figure(fall)}</td>
    </>
  );
}

function useCostHeads() {
  const say = useSay();
  const { why } = pageWords;
  return [why.bandLevel, why.share, why.fall].map((words) => ({ text: say(words), isFigure: true }));
}

/** The bands that hold most of the energy, the loudest first. */
export function DecidingBands({ part }: { readonly part: PartSplit }) {
  const { language } = useLanguage();
  const say = useSay();
  const costHeads = useCostHeads();
  const { why } = pageWords;
  const bands = part.decidingBands.flatMap(
    (hertz) => part.bands.find((one) => one.nominalHz === hertz) ?? [],
  );
  if (bands.length === 0) return <p className={styles.small}>{say(why.noBands)}</p>;
  return (
    <Table label={say(why.deciding)} isDense heads={[say(why.deciding), say(why.mostly), ...costHeads]}>
      {bands.map((band) => {
        const kind = mainKind(band);
        return (
          <tr key={band.nominalHz}>
            <td className={`${cell.strong} ${cell.once}`}>{hertzText(band.nominalHz, language)}</td>
            <td>
              <div className={styles.mostly}>
                <ShareSwatch kind={kind} />
                {say(shareNames[kind])}
              </div>
            </td>
            <Cost levelDb={band.levelDb} share={band.share} />
          </tr>
        );
      })}
    </Table>
  );
}

/** The orders of the engine that hold most of the energy, the loudest first. */
export function DecidingOrders({ part }: { readonly part: PartSplit }) {
  const { language } = useLanguage();
  const say = useSay();
  const costHeads = useCostHeads();
  const { why } = pageWords;
  const orders = part.decidingOrders.flatMap(
    (wanted) => part.orders.find((one) => one.order === wanted) ?? [],
  );
  if (orders.length === 0) return null;
  return (
    <Table
      label={say(why.decidingOrders)}
      isDense
      heads={[say(why.decidingOrders), { text: say(why.frequency), isFigure: true }, ...costHeads]}
    >
      {orders.map(({ order, frequencyHz, levelDb, share }) => (
        <tr key={order}>
          <td className={cell.strong}>{formatAsGiven(order, language)}</td>
          <td className={cell.figure}>{hertzText(Math.round(frequencyHz), language)}</td>
          <Cost levelDb={levelDb} share={share} />
        </tr>
      ))}
    </Table>
  );
}
