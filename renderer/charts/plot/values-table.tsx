import { useState } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import type { AxisViewKeeper } from './axis-view.ts';
import { shownOf } from './carry-command.ts';
import { columnsOf } from './plot-data.ts';
import type { PlotModel } from './plot-model.ts';
import { axisTitle } from './plot-options.ts';
import { axisOf, placeText, valueText } from './plot-words.ts';
import { useAxisView } from './time-view.tsx';
import { rowsShown } from './values-rows.ts';
import styles from './plot.module.css';

/** A table that scrolls must be reachable by keyboard, although nothing in it can be pressed. */
const keyboardScrollable = { tabIndex: 0 } as const;

function Rows({ model, keeper }: ValuesProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const view = useAxisView(keeper);
  const columns = columnsOf(model.curves);
  const { rows, every } = rowsShown(columns, shownOf(model, view));
  return (
    <div className={styles.scroll} role="region" aria-label={model.title} {...keyboardScrollable}>
      {every === 1 ? null : (
        <p className={styles.hint}>
          {say(pageWords.plot.everyValue)} {formatNumber(every, 0, language)}
        </p>
      )}
      <table className={styles.readout}>
        <thead>
          <tr>
            <th scope="col">{axisTitle(model.x)}</th>
            {model.curves.map((curve) => (
              <th key={curve.key} scope="col">
                {axisTitle({ name: curve.name, unit: axisOf(model, curve).unit })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, values }) => (
            <tr key={place}>
              <th scope="row">{placeText(model.x, place, language)}</th>
              {model.curves.map((curve, index) => {
                const value = values[index] ?? null;
                return (
                  <td key={curve.key}>{value === null ? '–' : valueText(model, curve, value, language)}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ValuesProperties {
  readonly model: PlotModel;
  readonly keeper: AxisViewKeeper;
}

/** What is shown of the curves as a table, for those who do not see them; made when it is opened. */
export function ValuesTable(properties: ValuesProperties) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.values} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(pageWords.plot.values)}</summary>
      {isOpen ? <Rows {...properties} /> : null}
    </details>
  );
}
