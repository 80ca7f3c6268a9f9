import { useState } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { createAxisView } from '../../charts/plot/axis-view.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { bandsModel } from './bands-model.ts';
import { PicturePanel, type ReadRun } from './picture-panel.tsx';
import { stretchText } from './stretch-text.ts';
import type { SoundPanelProperties } from './shown-run.ts';

function Caption({ runs }: { readonly runs: readonly ReadRun[] }) {
  const { language } = useLanguage();
  const say = useSay();
  const { sound } = pageWords;
  const [first] = runs;
  if (first === undefined) return null;
  const { counted, LAeqDb, unit } = first.picture;
  const stretch = say(counted.isCounted ? sound.ofCounted : sound.ofWhole);
  const total = LAeqDb === null ? '' : ` · LAeq ${formatNumber(LAeqDb, 1, language)} ${unit}`;
  return `${stretch} ${stretchText(counted, language)}${total}`;
}

/** Third-octave bars with background, maxima and A-weighted total. */
export function BandsPanel({ runs, isDifference }: SoundPanelProperties) {
  const say = useSay();
  const [keeper] = useState(createAxisView);
  return (
    <PicturePanel
      runs={runs}
      isDifference={isDifference}
      title={say(pageWords.sound.thirdOctave)}
      Caption={Caption}
      plot="third-octave"
      keeper={keeper}
      make={bandsModel}
    />
  );
}
