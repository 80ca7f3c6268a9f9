import { Button, Progress } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { FetchedMap } from '../door/sound-map-door.ts';
import { wordsOfError } from '../keys/use-operator.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';
import { usePlotLook } from '../theme/plot-look.ts';
import { MapButtons } from './map-buttons.tsx';
import type { ScreenFigure } from './map-canvas.tsx';
import { MapField } from './map-field.tsx';
import { useMapSettings, type MapSettings } from './map-settings.ts';
import type { MapView, Span } from './map-view.ts';
import { describedMap, methodText, unitOf, type MapPlace } from './map-words.ts';
import type { MappedRun } from './mapped-run.ts';
import { linesOverSpeed, linesOverTime, type OrderLine } from './order-lines.ts';
import styles from './sound-map.module.css';
import type { SoundMapInHand } from './use-sound-map.ts';

/** How one map of a run is looked at; who keeps it may let several maps share it. */
export interface MapSight {
  readonly view: MapView;
  readonly place: MapPlace | null;
  readonly stretch: Span | null;
  readonly onView: (view: MapView) => void;
  readonly onPlace: (place: MapPlace | null) => void;
  readonly onStretch: ((stretch: Span) => void) | null;
}

function Making({
  state,
  cancel,
}: {
  readonly state: { readonly progress: number | null };
  readonly cancel: () => void;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const { soundMap: words } = pageWords;
  const { progress } = state;
  const percent = progress === null ? null : 100 * progress;
  return (
    <div className={styles.making} role="status">
      <span>
        {percent === null
          ? say(words.waiting)
          : `${say(words.making)} ${formatNumber(percent, 0, language)} %`}
      </span>
      <Progress className={styles.progress} value={percent ?? 0} aria-label={say(words.making)} />
      <Button variant="default" size="compact-sm" onClick={cancel}>
        {say(words.cancel)}
      </Button>
    </div>
  );
}

function Cancelled({ again }: { readonly again: () => void }) {
  const say = useSay();
  const { soundMap: words } = pageWords;
  return (
    <div className={styles.making}>
      <span>{say(words.cancelled)}</span>
      <Button variant="default" size="compact-sm" onClick={again}>
        {say(words.again)}
      </Button>
    </div>
  );
}

function linesOf(
  map: FetchedMap,
  run: MappedRun,
  settings: MapSettings,
  view: MapView,
): readonly OrderLine[] {
  if (run.firingOrder === null || !settings.hasOrderLines) return [];
  if (map.head.kind === 'campbell') return linesOverSpeed(run.firingOrder, view);
  const shifted = run.speed.map(({ timeSeconds, speedRpm }) => ({
    timeSeconds: timeSeconds + run.shiftSeconds,
    speedRpm,
  }));
  return linesOverTime(run.firingOrder, shifted);
}

function wordsOn(map: FetchedMap, language: Language): ScreenFigure['words'] {
  const { soundMap: words } = pageWords;
  return {
    across: (map.head.kind === 'campbell' ? words.speed : words.time)[language],
    up: words.frequency[language],
    unit: unitOf(map, language),
    order: words.order[language],
    noData: words.noData[language],
  };
}

/** A map that is there, with its pointer, buttons and what is said of it. */
function MapThere({
  map,
  run,
  rangeDb,
  sightOf,
}: {
  readonly map: FetchedMap;
  readonly run: MappedRun;
  readonly rangeDb: Span;
  readonly sightOf: (map: FetchedMap) => MapSight;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const look = usePlotLook();
  const [settings] = useMapSettings();
  const [isPictureRefused, setPictureRefused] = useState(false);
  const refusePicture = useCallback(() => setPictureRefused(true), []);
  const { soundMap: words, plot } = pageWords;
  const sight = sightOf(map);
  const { view } = sight;
  const [acrossFrom, acrossTo, upFrom, upTo] = [...view.across, ...view.up];
  const figure = useMemo<ScreenFigure>(() => {
    const seen: MapView = { across: [acrossFrom, acrossTo], up: [upFrom, upTo] };
    return {
      map,
      view: seen,
      look,
      palette: settings.palette,
      rangeDb,
      lines: linesOf(map, run, settings, seen),
      language,
      words: wordsOn(map, language),
    };
  }, [map, run, rangeDb, look, settings, language, acrossFrom, acrossTo, upFrom, upTo]);
  const described = useMemo(() => describedMap(map, language), [map, language]);
  const kind = say(words[map.head.kind]);
  return (
    <>
      <MapField {...sight} map={map} figure={figure} label={`${kind}, ${run.name}. ${described}`} />
      <MapButtons
        map={map}
        figure={figure}
        run={run}
        onView={sight.onView}
        onPictureRefused={refusePicture}
      />
      {map.speedFrom === 'sound' ? <p className={styles.note}>{say(words.heard)}</p> : null}
      <p className={styles.note}>
        {methodText(map, language)}. {described}
      </p>
      <Notice words={isPictureRefused ? plot.pictureFailed : null} />
    </>
  );
}

/** One map of a run: while it is made, where it cannot be made, and once it is there. */
export function RunMap(properties: {
  readonly run: MappedRun;
  readonly inHand: SoundMapInHand;
  readonly rangeOf: (map: FetchedMap) => Span;
  readonly sightOf: (map: FetchedMap) => MapSight;
}) {
  const { run, inHand, rangeOf, sightOf } = properties;
  const { state, cancel, again } = inHand;
  return (
    <div className={styles.map}>
      <h3>{run.name}</h3>
      {state.kind === 'making' ? <Making state={state} cancel={cancel} /> : null}
      {state.kind === 'cancelled' ? <Cancelled again={again} /> : null}
      {state.kind === 'failed' ? <Notice words={wordsOfError(state.error)} /> : null}
      {state.kind === 'there' ? (
        <MapThere map={state.map} run={run} rangeDb={rangeOf(state.map)} sightOf={sightOf} />
      ) : null}
    </div>
  );
}
