import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import type { RunPicture } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { AxisViewKeeper } from '../../charts/plot/axis-view.ts';
import type { CombKeeper } from '../../charts/plot/comb.ts';
import type { PlotModel } from '../../charts/plot/plot-model.ts';
import { Plot } from '../../charts/plot/plot.tsx';
import type { Language } from '#core/words/language.ts';
import { plotCsv, type SavedPlot } from '../../door/picture-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useFileName, usePictureFacts } from './picture-facts.ts';
import { placeOfKey, type ShownRun } from './shown-run.ts';
import { usePictures, type PicturedShownRun } from './use-pictures.ts';
import styles from './sound.module.css';

/** A shown run whose recording has been read. */
export interface ReadRun {
  readonly shown: ShownRun;
  readonly picture: RunPicture;
}

/** Makes the plot of the runs that have been read; null or words where there is nothing to draw. */
export type MakeModel = (
  runs: readonly ReadRun[],
  isDifference: boolean,
  language: Language,
) => PlotModel | null;

/** What is given to parts of a panel. */
export interface ReadRunsProperties {
  readonly runs: readonly ReadRun[];
}

/** The runs of a list whose pictures are there, in the list's order. */
export function readRuns(pictured: readonly PicturedShownRun[]): readonly ReadRun[] {
  return pictured.flatMap(({ shown, state }) =>
    state.kind === 'done' ? [{ shown, picture: state.picture }] : [],
  );
}

/** Why pictures of some runs are not there: not recorded, not read yet, or failed. */
export function MissingPictures({ pictured }: { readonly pictured: readonly PicturedShownRun[] }) {
  const { language } = useLanguage();
  const { sound } = pageWords;
  const lines = pictured.flatMap(({ shown, state }) => {
    if (state.kind === 'done') return [];
    const words = state.kind === 'none' ? state.words : sound.beingRead;
    return [{ key: shown.key, text: `${shown.name}: ${words[language]}` }];
  });
  return lines.map(({ key, text }) => (
    <p key={key} className={styles.quiet}>
      {text}
    </p>
  ));
}

/** The list of before where nothing in it has changed, so that no plot is made anew for nothing. */
function useSameWhileEqual(runs: readonly ReadRun[]): readonly ReadRun[] {
  const [kept, keep] = useState(runs);
  const isSame =
    kept.length === runs.length &&
    kept.every(({ shown, picture }, index) => {
      const other = runs[index];
      return shown === other?.shown && picture === other.picture;
    });
  if (!isSame) keep(runs);
  return isSame ? kept : runs;
}

/** A panel with a plot that is made of the runs' recordings. */
export function PicturePanel(properties: {
  readonly runs: readonly ShownRun[];
  readonly isDifference: boolean;
  readonly title: string;
  /** What of the first run was read; stands at the heading. */
  readonly Caption: ComponentType<ReadRunsProperties>;
  readonly plot: SavedPlot;
  readonly keeper: AxisViewKeeper;
  readonly make: MakeModel;
  readonly comb?: CombKeeper | undefined;
  readonly children?: (runs: readonly ReadRun[]) => ReactNode;
  /** What stands below the plot, or in its place where there is none. */
  readonly Below?: ComponentType<ReadRunsProperties>;
}) {
  const { runs, isDifference, title, Caption, Below, plot, keeper, make, comb, children } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const pictured = usePictures(runs);
  const done = useSameWhileEqual(readRuns(pictured));
  const model = useMemo(() => make(done, isDifference, language), [make, done, isDifference, language]);
  const shown = done.map((one) => one.shown);
  const facts = usePictureFacts(shown);
  const fileName = useFileName(shown, isDifference ? `${plot}-difference` : plot);
  const [first] = done;
  const place = first === undefined ? null : placeOfKey(first.shown.key);
  return (
    <Panel title={title} aside={first === undefined ? null : <Caption runs={done} />}>
      {model === null ? null : (
        <Plot
          model={model}
          keeper={keeper}
          facts={facts}
          fileName={fileName}
          csv={place === null || done.length > 1 ? null : plotCsv(place, plot)}
          comb={comb}
        >
          {children?.(done)}
        </Plot>
      )}
      {first !== undefined && model === null ? (
        <p className={styles.quiet}>{say(pageWords.sound.nothingToDraw)}</p>
      ) : null}
      {Below === undefined ? null : <Below runs={done} />}
      <MissingPictures pictured={pictured} />
    </Panel>
  );
}
