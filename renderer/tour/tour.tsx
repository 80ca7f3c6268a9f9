import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { tourSteps, tourWords } from '#core/words/tour-words.ts';
import { DemoSection } from '../demo/demo-section.tsx';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { pictureAddress } from '../manual/chapters.ts';
import { Panel } from '../parts/panel.tsx';
import styles from './tour.module.css';

function Turning(properties: {
  readonly place: number;
  readonly turn: (to: number) => void;
  readonly end: () => void;
}) {
  const { place, turn, end } = properties;
  const say = useSay();
  const isLast = place === tourSteps.length - 1;
  return (
    <div className={styles.buttons}>
      <Button variant="default" disabled={place === 0} onClick={() => turn(place - 1)}>
        {say(tourWords.back)}
      </Button>
      {isLast ? (
        <Button onClick={end}>{say(tourWords.end)}</Button>
      ) : (
        <Button onClick={() => turn(place + 1)}>{say(tourWords.onward)}</Button>
      )}
      {isLast ? null : (
        <Button variant="subtle" onClick={end}>
          {say(tourWords.skip)}
        </Button>
      )}
    </div>
  );
}

/** The short tour: a panel that stands in nobody's way and is gone with one press. */
export function Tour({ end }: { readonly end: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [place, setPlace] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = tourSteps[place] ?? tourSteps[0];
  const picture = pictureAddress(`pictures/${language}/${step.picture}.webp`);
  const turn = (to: number): void => {
    setPlace(to);
    heading.current?.focus();
  };
  return (
    <Panel
      title={say(tourWords.title)}
      aside={`${say(tourWords.step)} ${place + 1} ${say(tourWords.of)} ${tourSteps.length}`}
    >
      <div className={styles.step}>
        <div className={styles.text}>
          <h3 ref={heading} tabIndex={-1}>
            {say(step.title)}
          </h3>
          <p>{say(step.text)}</p>
          <Turning place={place} turn={turn} end={end} />
          <DemoSection />
        </div>
        {picture === null ? null : (
          <img className={styles.picture} src={picture} alt="" width={1280} height={800} />
        )}
      </div>
    </Panel>
  );
}
