import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { helpFrameWords } from '#core/words/screen-help-words.ts';
import { tourWords } from '#core/words/tour-words.ts';
import { useSay } from '../language/language-context.tsx';
import { manualPath } from '../manual/manual-links.ts';
import { openTour } from '../tour/tour-memory.ts';
import { helpOfScreen } from './help-of-screen.ts';
import styles from './screen-help.module.css';

/** What the open screen is for, with the way to its chapter of the manual. */
export function ScreenHelp({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { pathname } = useLocation();
  const { points, chapter, section } = helpOfScreen(pathname);
  return (
    <section className={styles.help} aria-label={say(helpFrameWords.aboutScreen)}>
      <h3>{say(helpFrameWords.aboutScreen)}</h3>
      <ul>
        {points.map((point) => (
          <li key={point.en}>{say(point)}</li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button component={Link} to={manualPath(chapter, section)} onClick={close} data-autofocus>
          {say(helpFrameWords.readMore)}
        </Button>
        <Button component={Link} to="/" state={openTour} variant="default" onClick={close}>
          {say(tourWords.again)}
        </Button>
      </div>
    </section>
  );
}
