import type { PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { hertzText } from '#core/words/diagnosis-text.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatAsGiven, formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { colour } from '../../theme/colour.ts';
import { DecidingOrders } from './deciding-table.tsx';
import { PlotFrame, plotText, rangeBelow } from './plot-frame.tsx';
import styles from './why.module.css';

const spanDb = 50;
const mostOrder = 24;

/** Levels of the engine's orders; the deciding ones carry their level. */
export function OrderPlot({ part }: { readonly part: PartSplit }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const orders = part.orders.filter(({ order }) => order <= mostOrder);
  if (orders.length === 0) return <p className={styles.small}>{say(why.noOrders)}</p>;
  const highest = orders.reduce((most, { levelDb }) => Math.max(most, levelDb), 0);
  const lastOrder = Math.ceil(orders.reduce((most, { order }) => Math.max(most, order), 4));
  const deciding = part.decidingOrders
    .toSorted((one, other) => one - other)
    .map((wanted) => {
      const hertz = part.orders.find(({ order }) => order === wanted)?.frequencyHz ?? 0;
      return `${formatAsGiven(wanted, language)} (${hertzText(Math.round(hertz), language)})`;
    });
  const step = lastOrder > 12 ? 2 : 1;
  return (
    <>
      <PlotFrame label={`${say(why.orders)}: ${deciding.join(', ')}`} range={rangeBelow(highest, spanDb)}>
        {(place) => {
          const xOf = (order: number): number => place.left + (place.width * order) / (lastOrder + 0.5);
          const wide = Math.max(2, Math.min(12, (0.3 * place.width) / (lastOrder + 0.5)));
          return (
            <>
              {orders.map(({ order, levelDb, isFiring }) => {
                const width = isFiring ? wide : wide / 2;
                return (
                  <g key={order}>
                    <rect
                      x={xOf(order) - width / 2}
                      width={width}
                      y={place.yOf(levelDb)}
                      height={place.bottom - place.yOf(levelDb)}
                      fill={isFiring ? colour.tealFill : colour.slateFill}
                    />
                    {part.decidingOrders.includes(order) ? (
                      <text
                        x={xOf(order)}
                        y={place.yOf(levelDb) - 5}
                        textAnchor="middle"
                        style={{ ...plotText, fontWeight: 700, fill: colour.ink }}
                      >
                        {formatNumber(levelDb, 0, language)}
                      </text>
                    ) : null}
                  </g>
                );
              })}
              {Array.from({ length: Math.floor(lastOrder / step) }, (_, index) => (index + 1) * step).map(
                (order) => (
                  <text key={order} x={xOf(order)} y={place.bottom + 15} textAnchor="middle" style={plotText}>
                    {formatAsGiven(order, language)}
                  </text>
                ),
              )}
            </>
          );
        }}
      </PlotFrame>
      <p className={styles.small}>{say(why.ordersHelp)}</p>
      <DecidingOrders part={part} />
    </>
  );
}
