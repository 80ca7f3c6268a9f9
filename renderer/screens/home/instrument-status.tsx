import type { LineSetup, LiveNumber, LiveValues } from '#host/http/contract.ts';
import { driverName } from '#core/words/driver-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { lineStateWord } from '#core/words/line-state-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLines } from '../../door/queries.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { Panel } from '../../parts/panel.tsx';
import styles from './home-screen.module.css';

/** The name of a line's kind of instrument in each language, where its driver has one. */
function nameOf(
  name: string,
  role: LineSetup['role'],
  lines: readonly LineSetup[] | undefined,
): InEachLanguage<string> {
  const id = lines?.find((line) => line.role === role)?.driverId ?? '';
  return driverName({ id, name });
}

function LineStatus(properties: {
  readonly title: InEachLanguage<string>;
  readonly of: LineSetup['role'];
  readonly line: LiveValues['meter'] | undefined;
  readonly reading: LiveNumber | undefined;
  readonly decimals: number;
  readonly unit: string;
}) {
  const { title, of, line, reading, decimals, unit } = properties;
  const lines = useLines();
  const { language } = useLanguage();
  const say = useSay();
  const shown = showLiveNumber(reading, decimals, language);
  const state = line === undefined ? noValueWord('no-data', language) : lineStateWord(line.state, language);
  return (
    <Panel title={say(title)} aside={state}>
      <div className={styles.line}>
        <span>{line === undefined || line.name === '' ? '—' : say(nameOf(line.name, of, lines.data))}</span>
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
        of="meter"
        line={values?.meter}
        reading={values?.LAFDb}
        decimals={1}
        unit="dB"
      />
      <LineStatus
        title={instruments.speedSensor}
        of="speed-sensor"
        line={values?.speedSensor}
        reading={values?.speedRpm}
        decimals={0}
        unit="rpm"
      />
    </div>
  );
}
