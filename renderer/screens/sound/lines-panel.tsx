import { useMemo } from 'react';
import { firingOrder, frequencyOfOrder } from '#core/acoustics/firing-frequency.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { createComb } from '../../charts/plot/comb.ts';
import { useFrequencyView } from '../../charts/plot/time-view.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { HarmonicTable } from './harmonic-table.tsx';
import { linesModel } from './lines-model.ts';
import { PicturePanel, readRuns, type ReadRun } from './picture-panel.tsx';
import { stretchText } from './stretch-text.ts';
import type { SoundPanelProperties } from './shown-run.ts';
import { usePictures } from './use-pictures.ts';

/** Frequency of the firing in the hold of a run, by its speed; that of the crank where the engine was not declared. */
function firingHz(run: ReadRun | undefined): number | null {
  const speedRpm = run?.picture.speedRpm ?? null;
  if (run === undefined || speedRpm === null) return null;
  return frequencyOfOrder(firingOrder(run.shown.record.evidence.vehicle) ?? 1, speedRpm);
}

function Caption({ runs }: { readonly runs: readonly ReadRun[] }) {
  const { language } = useLanguage();
  const say = useSay();
  const { sound, analyse } = pageWords;
  const [first] = runs;
  if (first === undefined || first.picture.narrowBand === null) return null;
  const step = formatNumber(first.picture.narrowBand.stepHz, 2, language);
  const stretch = say(first.picture.counted.isCounted ? sound.ofHold : sound.ofWhole);
  return `${stretch} ${stretchText(first.picture.hold, language)} · ${say(analyse.resolution)} ${step} Hz`;
}

/** Narrow-band spectrum with a harmonic cursor that stands at the firing until somebody moves it. */
export function LinesPanel({ runs, isDifference }: SoundPanelProperties) {
  const say = useSay();
  const keeper = useFrequencyView();
  const [first] = readRuns(usePictures(runs.slice(0, 1)));
  const firing = firingHz(first);
  const comb = useMemo(() => createComb(firing), [firing]);
  return (
    <PicturePanel
      runs={runs}
      isDifference={isDifference}
      title={say(pageWords.sound.narrowBand)}
      Caption={Caption}
      plot="narrow-band"
      keeper={keeper}
      make={linesModel}
      comb={comb}
    >
      {(read) => (read[0] === undefined ? null : <HarmonicTable run={read[0]} comb={comb} />)}
    </PicturePanel>
  );
}
