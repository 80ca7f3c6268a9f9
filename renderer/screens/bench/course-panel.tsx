import { Button } from '@mantine/core';
import { courseSentences } from '#core/words/course-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { openRider } from '../../parts/open-rider.ts';
import { Panel } from '../../parts/panel.tsx';
import styles from './course-panel.module.css';
import type { SteadyTest } from '../../door/live-feed.ts';

/** Whose test it is and when it stood still, with the buttons to pause it and to hand it over. */
export function CoursePanel(properties: {
  readonly test: SteadyTest;
  readonly askToPause: () => void;
  readonly askToHandOver: () => void;
}) {
  const { test, askToPause, askToHandOver } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { course, handOver, pause, rider } = pageWords;
  // The pause that lasts stands on the cue band.
  const past = { ...test, interruptions: test.interruptions.filter(({ to }) => to !== null) };
  return (
    <Panel title={say(course.title)}>
      <div className={styles.operator}>
        <span>
          {say(course.operator)}: <b>{test.operator === '' ? say(handOver.unnamed) : test.operator}</b>
        </span>
        <span className={styles.buttons}>
          <Button size="compact-sm" variant="default" onClick={openRider}>
            {say(rider.title)}
          </Button>
          <Button size="compact-sm" variant="default" disabled={!test.canPause} onClick={askToPause}>
            {say(pause.button)}
          </Button>
          <Button size="compact-sm" variant="default" disabled={!test.canHandOver} onClick={askToHandOver}>
            {say(handOver.button)}
          </Button>
        </span>
      </div>
      {courseSentences(past, language).map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
    </Panel>
  );
}
