import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import type { FetchedMap } from '../../door/sound-map-door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { MapControls } from '../../sound-map/map-controls.tsx';
import { useMapSettings } from '../../sound-map/map-settings.ts';
import { insideOf, wholeView, type MapView } from '../../sound-map/map-view.ts';
import type { MapPlace } from '../../sound-map/map-words.ts';
import type { MappedRun } from '../../sound-map/mapped-run.ts';
import { RunMap } from '../../sound-map/run-map.tsx';
import mapStyles from '../../sound-map/sound-map.module.css';
import { useCommonRange } from '../../sound-map/use-common-range.ts';
import { useKnownMap, useSoundMap } from '../../sound-map/use-sound-map.ts';
import { wantedMap } from '../../sound-map/wanted-map.ts';
import type { SoundPanelProperties } from './shown-run.ts';
import { useMappedRuns } from './use-mapped-runs.ts';

/** What is seen and pointed at, in all Campbell maps of the screen. */
interface CommonSight {
  readonly view: MapView | null;
  readonly place: MapPlace | null;
  readonly setView: (view: MapView) => void;
  readonly setPlace: (place: MapPlace | null) => void;
}

function Campbell({
  run,
  range,
  sight,
}: {
  readonly run: MappedRun;
  readonly range: ReturnType<typeof useCommonRange>;
  readonly sight: CommonSight;
}) {
  const [settings] = useMapSettings();
  const inHand = useSoundMap(wantedMap(run, 'campbell', settings));
  const { view, place, setView, setPlace } = sight;
  return (
    <RunMap
      run={run}
      inHand={inHand}
      rangeOf={range.rangeOf}
      sightOf={({ head }: FetchedMap) => ({
        view: view === null ? wholeView(head) : insideOf(head, view),
        place,
        stretch: null,
        onView: setView,
        onPlace: setPlace,
        onStretch: null,
      })}
    />
  );
}

/** Level by engine speed and frequency of the runs shown, all in the same colours. */
export function CampbellPanel({ runs }: SoundPanelProperties) {
  const say = useSay();
  const [settings] = useMapSettings();
  const mapped = useMappedRuns(runs);
  const [view, setView] = useState<MapView | null>(null);
  const [place, setPlace] = useState<MapPlace | null>(null);
  const [first] = mapped;
  const ofFirst = useKnownMap(first === undefined ? null : wantedMap(first, 'campbell', settings));
  const range = useCommonRange(mapped);
  const { soundMap: words, playback } = pageWords;
  const recorded = mapped.filter(({ waveformSha256 }) => waveformSha256 !== null);
  const rangeKind = range.kindOf(ofFirst);
  const hasEngine = mapped.some(({ firingOrder }) => firingOrder !== null);
  return (
    <Panel title={say(words.campbell)}>
      {recorded.length === 0 ? (
        <p className={mapStyles.note}>{say(playback.none)}</p>
      ) : (
        <div className={mapStyles.maps}>
          <MapControls
            kind="campbell"
            rangeKind={rangeKind}
            rangeDb={range.ofKind(rangeKind)}
            hasEngine={hasEngine}
          />
          {recorded.map((run) => (
            <Campbell key={run.key} run={run} range={range} sight={{ view, place, setView, setPlace }} />
          ))}
        </div>
      )}
    </Panel>
  );
}
