import { useState } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { createAxisView } from '../../charts/plot/axis-view.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ordersModel } from './orders-model.ts';
import { PicturePanel, type ReadRun } from './picture-panel.tsx';
import { stretchText } from './stretch-text.ts';
import type { SoundPanelProperties } from './shown-run.ts';
import styles from './sound.module.css';

function Caption({ runs }: { readonly runs: readonly ReadRun[] }) {
  const { language } = useLanguage();
  const say = useSay();
  const { sound } = pageWords;
  const [first] = runs;
  if (first === undefined) return null;
  const { speedRpm, hold, counted } = first.picture;
  const speed = speedRpm === null ? '' : ` · ${formatNumber(speedRpm, 0, language)} rpm`;
  const stretch = say(counted.isCounted ? sound.ofHold : sound.ofWhole);
  return `${stretch} ${stretchText(hold, language)}${speed}`;
}

function Problems({ runs }: { readonly runs: readonly ReadRun[] }) {
  const say = useSay();
  const { orderProblems } = pageWords.sound;
  return runs.map(({ shown, picture }) =>
    picture.orderProblem === null ? null : (
      <p key={shown.key} className={styles.quiet}>
        {shown.name}: {say(orderProblems[picture.orderProblem])}
      </p>
    ),
  );
}

/** The order spectrum: levels over multiples of the crank's turns. */
export function OrdersPanel({ runs, isDifference }: SoundPanelProperties) {
  const say = useSay();
  const [keeper] = useState(createAxisView);
  return (
    <PicturePanel
      runs={runs}
      isDifference={isDifference}
      title={say(pageWords.sound.orders)}
      Caption={Caption}
      plot="orders"
      keeper={keeper}
      make={ordersModel}
      Below={Problems}
    />
  );
}
