import { Button } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { saveText } from '../../parts/save-text.ts';
import type { AxisViewKeeper } from './axis-view.ts';
import { zoomedAround, valueAtShare } from './axis-zoom.ts';
import { combTeeth, type CombKeeper } from './comb.ts';
import { carryCommand, shownOf } from './carry-command.ts';
import { readCursors } from './cursor-readout.ts';
import { CursorTable } from './cursor-table.tsx';
import { PlotCanvas } from './plot-canvas.tsx';
import { commandOfPlotKey } from './plot-keys.ts';
import type { PlotModel } from './plot-model.ts';
import { axisOf, placeText, valueText, withUnit } from './plot-words.ts';
import type { PictureFacts } from './picture-facts.ts';
import { csvOfPlot } from './plot-table.ts';
import { savePlot } from './save-plot.ts';
import { useAxisView } from './time-view.tsx';
import { ValuesTable } from './values-table.tsx';
import styles from './plot.module.css';

/** What a plot needs beside its curves. */
export interface PlotProperties {
  readonly model: PlotModel;
  readonly keeper: AxisViewKeeper;
  /** Name of saved files, without their ending. */
  readonly fileName: string;
  readonly facts: PictureFacts;
  /** Where the values are saved from in full, in both decimal forms; null saves them as they are drawn. */
  readonly csv: { readonly dot: string; readonly indonesian: string } | null;
  /** The harmonic cursor, where there is one. */
  readonly comb?: CombKeeper | undefined;
  /** What else stands beside the plot. */
  readonly children?: ReactNode;
}

const closer = 0.5;
const middle = 0.5;

/** The active cursor in words, for those who do not see it. */
function useSpoken({ model, keeper }: Pick<PlotProperties, 'model' | 'keeper'>): string {
  const { language } = useLanguage();
  const say = useSay();
  const view = useAxisView(keeper);
  const { places, curves } = readCursors(model, view);
  const place = places[view.active];
  const name = `${say(pageWords.plot.cursor)} ${view.active + 1}`;
  if (place === null) return `${name}: ${say(pageWords.plot.noCursor)}`;
  const values = curves.flatMap(({ curve, at }) => {
    const value = at[view.active];
    if (value === null) return [];
    return [`${curve.name} ${withUnit(valueText(model, curve, value, language), axisOf(model, curve).unit)}`];
  });
  return [`${name}: ${placeText(model.x, place, language)}`, ...values].join('; ');
}

/** Distance of two values of the first curve: a harmonic cursor moves by as much at its highest tooth. */
function finestStep({ curves }: PlotModel): number {
  const [first = 0, second = 1] = curves[0]?.x ?? [];
  return second - first;
}

function Field({ model, keeper, comb }: PlotProperties) {
  const { language } = useLanguage();
  const view = useAxisView(keeper);
  const spoken = useSpoken({ model, keeper });
  const shown = shownOf(model, view);
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOfPlotKey(event);
    if (command === null || (command.kind === 'harmonic' && comb === undefined)) return;
    event.preventDefault();
    if (command.kind === 'harmonic') comb?.move((command.steps * finestStep(model)) / combTeeth);
    else carryCommand(model, keeper, command);
  };
  return (
    <div
      className={styles.field}
      data-plot
      role="slider"
      tabIndex={0}
      aria-label={`${model.title}. ${model.summary}`}
      aria-valuemin={model.x.range.from}
      aria-valuemax={model.x.range.to}
      aria-valuenow={view.cursors[view.active] ?? valueAtShare(model.x, shown, middle)}
      aria-valuetext={spoken}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <PlotCanvas model={model} keeper={keeper} language={language} comb={comb} />
    </div>
  );
}

function ZoomButtons({ model, keeper }: Pick<PlotProperties, 'model' | 'keeper'>) {
  const say = useSay();
  const view = useAxisView(keeper);
  const { plot } = pageWords;
  const zoom = (factor: number): void => {
    const shown = shownOf(model, keeper.current());
    keeper.show(zoomedAround(model.x, shown, valueAtShare(model.x, shown, middle), factor));
  };
  const isWhole = view.shown === null;
  const common = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <>
      <Button {...common} onClick={() => zoom(closer)} aria-label={say(plot.zoomIn)}>
        +
      </Button>
      <Button {...common} disabled={isWhole} onClick={() => zoom(1 / closer)} aria-label={say(plot.zoomOut)}>
        −
      </Button>
      <Button {...common} disabled={isWhole} onClick={() => keeper.show(null)}>
        {say(plot.whole)}
      </Button>
    </>
  );
}

function SaveButtons({ model, keeper, fileName, facts, csv, comb }: PlotProperties) {
  const { language } = useLanguage();
  const say = useSay();
  const [hasFailed, setFailed] = useState(false);
  const { plot } = pageWords;
  const save = (): void => {
    setFailed(false);
    const baseHz = comb?.current().baseHz ?? null;
    savePlot(`${fileName}.png`, model, keeper.current(), facts, language, baseHz).catch(() =>
      setFailed(true),
    );
  };
  const common = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <>
      <Button {...common} onClick={save} aria-label={`${say(plot.savePicture)}: ${model.title}`}>
        PNG
      </Button>
      {(['indonesian', 'dot'] as const).map((form) => (
        <Button
          key={form}
          {...common}
          {...(csv === null
            ? {
                onClick: () =>
                  saveText(`${fileName}.csv`, csvOfPlot(model, facts, form), 'text/csv;charset=utf-8'),
              }
            : { component: 'a' as const, href: csv[form], download: true })}
          aria-label={`${say(plot.csv[form])}: ${model.title}`}
        >
          {say(plot.csv[form])}
        </Button>
      ))}
      <Notice words={hasFailed ? plot.pictureFailed : null} />
    </>
  );
}

/** A large plot: curves, two cursors with their read-out, zoom by drag, wheel, keys and buttons, PNG, CSV and a table. */
export function Plot(properties: PlotProperties) {
  const { model, keeper, children } = properties;
  const say = useSay();
  const hint = properties.comb === undefined ? pageWords.plot.hint : pageWords.plot.harmonicHint;
  return (
    <div className={styles.plot}>
      <div>
        <Field {...properties} />
        <p className={styles.hint}>{say(hint)}</p>
        <ValuesTable model={model} keeper={keeper} />
      </div>
      <div className={styles.side}>
        <CursorTable model={model} keeper={keeper} />
        {children}
        <div className={styles.buttons}>
          <ZoomButtons model={model} keeper={keeper} />
          <SaveButtons {...properties} />
        </div>
      </div>
    </div>
  );
}
