import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { useAxisView } from './time-view.tsx';
import type { AxisViewKeeper, CursorName } from './axis-view.ts';
import { readCursors, type CurveReading } from './cursor-readout.ts';
import { CurveSwatch } from './curve-swatch.tsx';
import type { PlotModel } from './plot-model.ts';
import { axisOf, distanceText, placeText, valueText } from './plot-words.ts';
import styles from './plot.module.css';

function Row({ model, reading }: { readonly model: PlotModel; readonly reading: CurveReading }) {
  const { language } = useLanguage();
  const { curve } = reading;
  const { unit } = axisOf(model, curve);
  const cell = (value: number | null) =>
    value === null ? (
      <td className={styles.quiet}>–</td>
    ) : (
      <td>{valueText(model, curve, value, language)}</td>
    );
  return (
    <tr>
      <th scope="row">
        <CurveSwatch curve={curve} />
        {curve.name} {unit === '' ? '' : `(${unit})`}
      </th>
      {cell(reading.at[0])}
      {cell(reading.at[1])}
      {cell(reading.difference)}
    </tr>
  );
}

/** What both cursors read of every curve and how far they are apart; the names tell which curve is which. */
export function CursorTable({
  model,
  keeper,
}: {
  readonly model: PlotModel;
  readonly keeper: AxisViewKeeper;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const view = useAxisView(keeper);
  const { plot } = pageWords;
  const reading = readCursors(model, view);
  const head = (cursor: CursorName) => (
    <th scope="col">
      <button
        type="button"
        className={styles.chosen}
        aria-pressed={view.active === cursor}
        aria-label={`${say(plot.cursor)} ${cursor + 1}`}
        onClick={() => keeper.choose(cursor)}
      >
        {cursor + 1}
      </button>
    </th>
  );
  const place = (cursor: CursorName) => {
    const at = reading.places[cursor];
    return at === null ? <td className={styles.quiet}>–</td> : <td>{placeText(model.x, at, language)}</td>;
  };
  const distance = reading.distance === null ? null : distanceText(model.x, reading.distance, language);
  return (
    <table className={styles.readout} aria-label={say(plot.readout)}>
      <thead>
        <tr>
          <th scope="col">{say(plot.cursor)}</th>
          {head(0)}
          {head(1)}
          <th scope="col">Δ 2−1</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{model.x.name}</th>
          {place(0)}
          {place(1)}
          {distance === null ? <td className={styles.quiet}>–</td> : <td>{distance}</td>}
        </tr>
        {reading.curves.map((one) => (
          <Row key={one.curve.key} model={model} reading={one} />
        ))}
      </tbody>
    </table>
  );
}
