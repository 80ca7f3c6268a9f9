import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { colour as strokeOf } from '../../theme/colour.ts';
import styles from './analyse.module.css';
import { orderCurves } from './orders-plot.tsx';

/** Names the curves by their look. */
export function OrdersLegend({ orders }: { readonly orders: readonly string[] }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <div className={styles.legend}>
      {orders.map((order, index) => {
        const { colour, dash } = orderCurves[index % orderCurves.length] ?? orderCurves[0];
        return (
          <span key={order}>
            <svg width="26" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="26"
                y1="4"
                y2="4"
                stroke={strokeOf[colour]}
                strokeWidth="2.4"
                strokeDasharray={dash.join(' ')}
              />
            </svg>
            {say(pageWords.analyse.order)} {formatNumber(Number(order), 1, language)}
          </span>
        );
      })}
    </div>
  );
}
