import { useCallback, useMemo, useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useAxisView, useTimeView } from '../../charts/plot/time-view.tsx';
import type { FetchedMap } from '../../door/sound-map-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { usePlaybackLoop } from '../../playback/player-context.tsx';
import { MapControls } from '../../sound-map/map-controls.tsx';
import { wholeView, widthOf, type MapView, type Span } from '../../sound-map/map-view.ts';
import { RunMap, type MapSight } from '../../sound-map/run-map.tsx';
import { shiftedMap } from '../../sound-map/shifted-map.ts';
import { wantedMap } from '../../sound-map/wanted-map.ts';
import { useCommonRange } from '../../sound-map/use-common-range.ts';
import { useMapSettings } from '../../sound-map/map-settings.ts';
import type { MappedRun } from '../../sound-map/mapped-run.ts';
import { type SoundMapInHand, useKnownMap, useSoundMap } from '../../sound-map/use-sound-map.ts';
import mapStyles from '../../sound-map/sound-map.module.css';
import { useMappedRuns } from './use-mapped-runs.ts';
import type { SoundPanelProperties } from './shown-run.ts';

type CommonRange = ReturnType<typeof useCommonRange>;

function isAll(span: Span, whole: Span): boolean {
  return widthOf(span) >= widthOf(whole) - 1e-9;
}

/** The frequencies that are seen, the same in all spectrograms, and where the pointer stands in them. */
interface Frequencies {
  readonly shown: Span | null;
  readonly pointerHz: number | null;
  readonly show: (shown: Span | null) => void;
  readonly point: (hertz: number | null) => void;
}

interface SpectrogramProperties {
  readonly run: MappedRun;
  readonly range: CommonRange;
  readonly frequencies: Frequencies;
}

/** The map of a run, asked for apart from the pointer that moves over it sixty times a second. */
function Spectrogram(properties: SpectrogramProperties) {
  const { run } = properties;
  const [settings] = useMapSettings();
  const own = useSoundMap(wantedMap(run, 'spectrogram', settings));
  const { shiftSeconds } = run;
  const map = own.state.kind === 'there' ? own.state.map : null;
  const shifted = useMemo(() => (map === null ? null : shiftedMap(map, shiftSeconds)), [map, shiftSeconds]);
  const inHand: SoundMapInHand = shifted === null ? own : { ...own, state: { kind: 'there', map: shifted } };
  return <SpectrogramOverTime {...properties} inHand={inHand} />;
}

function SpectrogramOverTime({
  run,
  range,
  frequencies,
  inHand,
}: SpectrogramProperties & { readonly inHand: SoundMapInHand }) {
  const keeper = useTimeView();
  const time = useAxisView(keeper);
  const [loop, setLoop] = usePlaybackLoop();
  const { shown, pointerHz, show, point } = frequencies;
  const head = inHand.state.kind === 'there' ? inHand.state.map.head : null;
  // The same from one moment of playback to the next.
  const onView = useCallback(
    ({ across, up }: MapView) => {
      if (head === null) return;
      const whole = wholeView(head);
      keeper.show(isAll(across, whole.across) ? null : { from: across[0], to: across[1] });
      show(isAll(up, whole.up) ? null : up);
    },
    [head, keeper, show],
  );
  const sightOf = (map: FetchedMap): MapSight => {
    const whole = wholeView(map.head);
    const seconds = time.cursors[time.active];
    return {
      view: {
        across: time.shown === null ? whole.across : [time.shown.from, time.shown.to],
        up: shown ?? whole.up,
      },
      place: seconds === null ? null : { across: seconds, up: pointerHz ?? whole.up[0] },
      stretch: loop,
      onView,
      onPlace: (place) => {
        keeper.moveCursor(place?.across ?? null);
        point(place?.up ?? null);
      },
      onStretch: setLoop,
    };
  };
  return <RunMap run={run} inHand={inHand} rangeOf={range.rangeOf} sightOf={sightOf} />;
}

/** Level by time and frequency of the runs shown, all in the same colours. */
export function SpectrogramPanel({ runs }: SoundPanelProperties) {
  const say = useSay();
  const [settings] = useMapSettings();
  const mapped = useMappedRuns(runs);
  const [shown, show] = useState<Span | null>(null);
  const [pointerHz, point] = useState<number | null>(null);
  const [first] = mapped;
  const ofFirst = useKnownMap(first === undefined ? null : wantedMap(first, 'spectrogram', settings));
  const range = useCommonRange(mapped);
  const { soundMap: words, playback } = pageWords;
  const recorded = mapped.filter(({ waveformSha256 }) => waveformSha256 !== null);
  const rangeKind = range.kindOf(ofFirst);
  const frequencies = { shown, pointerHz, show, point };
  const hasEngine = mapped.some(({ firingOrder }) => firingOrder !== null);
  return (
    <Panel title={say(words.spectrogram)}>
      {recorded.length === 0 ? (
        <p className={mapStyles.note}>{say(playback.none)}</p>
      ) : (
        <div className={mapStyles.maps}>
          <MapControls
            kind="spectrogram"
            rangeKind={rangeKind}
            rangeDb={range.ofKind(rangeKind)}
            hasEngine={hasEngine}
          />
          {recorded.map((run) => (
            <Spectrogram key={run.key} run={run} range={range} frequencies={frequencies} />
          ))}
          <p className={mapStyles.note}>
            {say(words.hint)} {hasEngine ? '' : say(words.noEngine)}
          </p>
        </div>
      )}
    </Panel>
  );
}
