import type { LiveNumber, LiveValues } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { lineStateWord } from '#core/words/line-state-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { Panel } from '../../parts/panel.tsx';
import styles from './home-screen.module.css';

function LineStatus(properties: {
  readonly title: InEachLanguage<string>;
  readonly line: LiveValues['meter'] | undefined;
  readonly reading: LiveNumber | undefined;
  readonly decimals: number;
  readonly unit: string;
}) {
  const { title, line, reading, decimals, unit } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const shown = showLiveNumber(reading, decimals, language);
  const state = line === undefined ? noValueWord('no-data', language) : lineStateWord(line.state, language);
  return (
    <Panel title={say(title)} aside={state}>
      <div className={styles.line}>
        <span>{line === undefined || line.name === '' ? '—' : line.name}</span>
        <span className={shown.isValue ? styles.reading : `${styles.reading} ${styles.quiet}`}>
          {shown.isValue ? `${shown.text} ${unit}` : shown.text}
        </span>
      </div>
    </Panel>
  );
}

/** What the instruments say now, before any test. */
export function InstrumentStatus() {
  const values = useLive((live) => live.values);
  const { instruments } = pageWords;
  return (
    <div className={styles.status}>
      <LineStatus
        title={instruments.meter}
        line={values?.meter}
        reading={values?.LAFDb}
        decimals={1}
        unit="dB"
      />
      <LineStatus
        title={instruments.speedSensor}
        line={values?.speedSensor}
        reading={values?.speedRpm}
        decimals={0}
        unit="rpm"
      />
    </div>
  );
}
