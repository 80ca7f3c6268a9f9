import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './limit-panel.module.css';
import type { SteadyTest } from '../../door/live-feed.ts';

function levelWords(levelDb: number | null, language: Language): string {
  return levelDb === null ? pageWords.calibrate.notYet[language] : `${formatNumber(levelDb, 1, language)} dB`;
}

/** How long the background has been measured, what it found and what it will be compared with. */
export function BackgroundPanel({ test }: { readonly test: SteadyTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const { background, calibrate } = pageWords;
  const now = useLive((live) => (live.values === null ? null : Math.floor(live.values.timeSeconds * 2) / 2));
  const began = test.phase?.beganSeconds ?? null;
  const { minimumDurationSeconds, minimumMarginDb } = test.profile.background;
  const elapsed = now === null || began === null ? null : Math.max(0, now - began);
  const shortest = formatNumber(minimumDurationSeconds, 0, language);
  return (
    <Panel title={say(background.title)}>
      <Facts
        facts={[
          [
            say(background.elapsed),
            `${elapsed === null ? '' : `${formatNumber(elapsed, 0, language)} / `}≥ ${shortest} s`,
          ],
          [
            `${say(background.highest)} (${say(calibrate.before)})`,
            levelWords(test.backgroundBeforeDb, language),
          ],
          [
            `${say(background.highest)} (${say(calibrate.after)})`,
            levelWords(test.backgroundAfterDb, language),
          ],
          [
            say(background.required),
            minimumMarginDb === null
              ? noValueWord('not-entered', language)
              : `≥ ${formatNumber(minimumMarginDb, 0, language)} dB`,
          ],
        ]}
      />
      <p className={styles.quiet} style={{ marginTop: 10 }}>
        {say(background.why)}
      </p>
    </Panel>
  );
}
