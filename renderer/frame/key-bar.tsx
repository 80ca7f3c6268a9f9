import type { LiveTest, OperatorAction } from '#host/http/contract.ts';
import { formatClock } from '#core/words/date-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../door/live-context.tsx';
import type { KeyCommand, Pausing } from '../keys/key-map.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import styles from './key-bar.module.css';

interface KeyShown {
  readonly cap: string;
  readonly word: string;
  readonly command: KeyCommand | null;
}

function offered(
  actions: readonly OperatorAction[],
  wanted: readonly OperatorAction[],
): OperatorAction | null {
  return wanted.find((action) => actions.includes(action)) ?? null;
}

function Place({ test }: { readonly test: LiveTest | null }) {
  const { language } = useLanguage();
  const clock = useLive((live) => live.values?.clock.slice(0, 16) ?? null);
  const offset = useLive((live) => live.values?.clock.slice(-6) ?? '');
  const now = clock === null ? '' : formatClock(`${clock}${offset}`, language);
  const parts = [test?.operator ?? '', test?.conditions.site ?? '', now];
  return <span className={styles.place}>{parts.filter((part) => part !== '').join(' · ')}</span>;
}

/** The keys that work now, clickable; a key without an effect stays in its place, dimmed. */
export function KeyBar(properties: {
  readonly test: LiveTest | null;
  readonly actions: readonly OperatorAction[];
  readonly pausing: Pausing | null;
  readonly canReport: boolean;
  readonly run: (command: KeyCommand) => void;
}) {
  const say = useSay();
  const { actions, pausing, canReport, run, test } = properties;
  const aborting = offered(actions, ['abort-run', 'abort-test']);
  const { key } = pageWords;
  const keys: readonly KeyShown[] = [
    { cap: say(key.space), word: say(key.startStop), command: offered(actions, ['start', 'stop', 'repeat']) },
    { cap: 'Enter', word: say(key.next), command: offered(actions, ['next']) },
    { cap: 'R', word: say(key.repeat), command: offered(actions, ['repeat']) },
    { cap: 'P', word: say(pageWords.pause.key), command: pausing },
    { cap: 'Esc', word: say(key.abort), command: aborting === null ? null : 'ask-abort' },
    { cap: 'F1', word: say(key.help), command: 'help' },
    { cap: 'Ctrl P', word: say(key.report), command: canReport ? 'report' : null },
  ];
  return (
    <footer className={styles.bar} aria-label={say(pageWords.frame.keys)}>
      {keys.map(({ cap, word, command }) => (
        <button
          key={cap}
          type="button"
          className={styles.key}
          disabled={command === null}
          onClick={() => command !== null && run(command)}
        >
          <kbd>{cap}</kbd> {word}
        </button>
      ))}
      <Place test={test} />
    </footer>
  );
}
