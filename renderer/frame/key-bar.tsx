import { formatClock } from '#core/words/date-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../door/live-context.tsx';
import type { KeyCommand, KeyMoment } from '../keys/key-map.ts';
import { shownKeys } from '../keys/shown-keys.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import styles from './key-bar.module.css';
import type { SteadyTest } from '../door/live-feed.ts';

function Place({ test }: { readonly test: SteadyTest | null }) {
  const { language } = useLanguage();
  const clock = useLive((live) => live.values?.clock.slice(0, 16) ?? null);
  const offset = useLive((live) => live.values?.clock.slice(-6) ?? '');
  const now = clock === null ? '' : formatClock(`${clock}${offset}`, language);
  const parts = [test?.operator ?? '', test?.conditions.site ?? '', now];
  return <span className={styles.place}>{parts.filter((part) => part !== '').join(' · ')}</span>;
}

/** The keys that work now, clickable; a key without an effect stays in its place, dimmed. */
export function KeyBar(properties: {
  readonly test: SteadyTest | null;
  readonly moment: KeyMoment;
  readonly canReport: boolean;
  readonly run: (command: KeyCommand) => void;
}) {
  const say = useSay();
  const { moment, canReport, run, test } = properties;
  return (
    <footer className={styles.bar} aria-label={say(pageWords.frame.keys)}>
      {shownKeys(moment, canReport).map(({ cap, word, command }) => (
        <button
          key={cap.en}
          type="button"
          className={styles.key}
          disabled={command === null}
          onClick={() => command !== null && run(command)}
        >
          <kbd>{say(cap)}</kbd> {say(word)}
        </button>
      ))}
      <Place test={test} />
    </footer>
  );
}
