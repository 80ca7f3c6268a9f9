import { Button } from '@mantine/core';
import { memo } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import type { FetchedMap } from '../door/sound-map-door.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { saveBlob } from '../parts/save-blob.ts';
import { saveText } from '../parts/save-text.ts';
import { paperLook } from '../theme/plot-look.ts';
import type { ScreenFigure } from './map-canvas.tsx';
import { mapCsv } from './map-csv.ts';
import { isWhole, valueAt, wholeView, zoomedView, type MapView } from './map-view.ts';
import { methodText } from './map-words.ts';
import type { MappedRun } from './mapped-run.ts';
import { pictureOfMap } from './save-map.ts';
import styles from './sound-map.module.css';

const closer = 0.5;

/** Buttons of a map: closer, farther, all, and its files. They are many parts that a moving pointer must not draw anew. */
export const MapButtons = memo(function MapButtons({
  map,
  figure,
  run,
  onView,
  onPictureRefused,
}: {
  readonly map: FetchedMap;
  readonly figure: ScreenFigure;
  readonly run: MappedRun;
  readonly onView: (view: MapView) => void;
  readonly onPictureRefused: () => void;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const { soundMap: words } = pageWords;
  const { head } = map;
  const { view } = figure;
  const title = say(words[head.kind]);
  const name = `${run.testNumber}-${run.number}-${head.kind}`.replaceAll(/[^\w.-]+/gu, '_');
  const zoom = (factor: number): void => {
    const middle = { across: valueAt(view.across, 0.5), up: valueAt(view.up, 0.5) };
    onView(zoomedView(head, view, { across: factor, up: factor }, middle));
  };
  const savePicture = (): void => {
    const lines = [`${title} – ${run.testNumber}, ${run.name}`, methodText(map, language)];
    pictureOfMap({ ...figure, look: paperLook, title: lines })
      .then((blob) => saveBlob(`${name}.png`, blob))
      .catch(onPictureRefused);
  };
  const common = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <div className={styles.buttons}>
      <Button {...common} onClick={() => zoom(closer)} aria-label={`${say(words.zoomIn)}: ${title}`}>
        +
      </Button>
      <Button
        {...common}
        disabled={isWhole(head, view)}
        onClick={() => zoom(1 / closer)}
        aria-label={`${say(words.zoomOut)}: ${title}`}
      >
        −
      </Button>
      <Button {...common} disabled={isWhole(head, view)} onClick={() => onView(wholeView(head))}>
        {say(words.whole)}
      </Button>
      <Button
        {...common}
        className={styles.spread}
        onClick={savePicture}
        aria-label={`${say(words.savePng)}: ${title}`}
      >
        PNG
      </Button>
      <Button
        {...common}
        onClick={() => saveText(`${name}.csv`, mapCsv(map, view, language), 'text/csv;charset=utf-8')}
        aria-label={`${say(words.saveCsv)}: ${title}`}
      >
        CSV
      </Button>
    </div>
  );
});
