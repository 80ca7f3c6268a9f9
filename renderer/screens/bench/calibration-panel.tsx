import { Link } from 'react-router';
import { formatNumber, formatSigned } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { SteadyTest } from '../../door/live-feed.ts';

type Check = SteadyTest['calibrationBefore'];

function levelWords(check: Check, language: Language): string {
  if (check === null) return pageWords.calibrate.notYet[language];
  if (check.levelDb === null) return pageWords.calibrate.noTone[language];
  const fate = pageWords.step[check.accepted ? 'accepted' : 'rejected'][language];
  return `${formatNumber(check.levelDb, 2, language)} dB · ${fate}`;
}

function driftWords({ calibrationBefore, calibrationAfter }: SteadyTest, language: Language): string {
  const before = calibrationBefore?.levelDb ?? null;
  const after = calibrationAfter?.levelDb ?? null;
  if (before === null || after === null) return pageWords.bench.later[language];
  return `${formatSigned(after - before, 2, language)} dB`;
}

/** What the calibration checks found, and the rules they are judged by. */
export function CalibrationPanel({ test }: { readonly test: SteadyTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const { calibrate } = pageWords;
  const rules = test.profile.calibration;
  const number = (value: number, decimals: number): string => formatNumber(value, decimals, language);
  return (
    <Panel
      title={say(calibrate.title)}
      aside={<Link to="/calibrations">{say(pageWords.calibrations.title)}</Link>}
    >
      <Facts
        facts={[
          [
            `${say(calibrate.found)} (${say(calibrate.before)})`,
            levelWords(test.calibrationBefore, language),
          ],
          [`${say(calibrate.found)} (${say(calibrate.after)})`, levelWords(test.calibrationAfter, language)],
          [say(calibrate.drift), driftWords(test, language)],
          [say(calibrate.duration), `≥ ${number(rules.minimumDurationSeconds, 0)} s`],
          [say(calibrate.fluctuation), `≤ ${number(rules.maximumFluctuationDb, 1)} dB`],
          [say(calibrate.frequency), `± ${number(rules.maximumFrequencyErrorPercent, 0)} %`],
        ]}
      />
    </Panel>
  );
}
