import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { bandsOf, levelText, strongestOrders } from './analyse-view.ts';
import styles from './analyse.module.css';

const OrdersPlot = lazy(async () => ({ default: (await import('./orders-plot.tsx')).OrdersPlot }));
const OrdersLegend = lazy(async () => ({ default: (await import('./orders-legend.tsx')).OrdersLegend }));

const shownOrders = 4;

/** A table that scrolls must be reachable by keyboard, although nothing in it can be pressed. */
const keyboardScrollable = { tabIndex: 0 } as const;

function OrdersTable({ analysis }: { readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  const weighted = analysis.ordersA ?? {};
  return (
    <div className={styles.ordersTable} {...keyboardScrollable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(analyse.order)}</th>
            <th scope="col">{say(analyse.unweighted)}</th>
            <th scope="col">{say(analyse.weighted)}</th>
          </tr>
        </thead>
        <tbody>
          {bandsOf(analysis.orders ?? {}).map(({ nominalHz: order, level }) => (
            <tr key={order} data-order={order}>
              <th scope="row">{formatNumber(order, 1, language)}</th>
              <td>{levelText(level, 2, language, say(analyse.noLevel))}</td>
              <td>{levelText(weighted[String(order)] ?? null, 2, language, say(analyse.noLevel))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Levels of the engine's orders: all of them as figures, the strongest against time or speed. */
export function OrdersPanel({ analysis }: { readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  const [over, setOver] = useState<'time' | 'speed'>('speed');
  const orders = useMemo(() => strongestOrders(analysis, shownOrders), [analysis]);
  if (analysis.orders === undefined) return null;
  const choices = [
    { value: 'speed' as const, label: say(analyse.overSpeed) },
    { value: 'time' as const, label: say(analyse.overTime) },
  ];
  return (
    <Panel
      title={say(analyse.orders)}
      aside={
        <SegmentedControl size="xs" value={over} data={choices} onChange={(chosen) => setOver(chosen)} />
      }
    >
      <div className={styles.orders}>
        <OrdersTable analysis={analysis} />
        <div className={styles.ordersCurve}>
          <Suspense fallback={null}>
            <OrdersLegend orders={orders} />
            <OrdersPlot
              analysis={analysis}
              orders={orders}
              over={over}
              language={language}
              title={say(analyse.ordersCurve)}
            />
          </Suspense>
        </div>
      </div>
    </Panel>
  );
}
