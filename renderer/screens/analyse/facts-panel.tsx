import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './analyse.module.css';

type Fact = readonly [name: string, value: string];

function speedFact({ engineSpeed }: FileAnalysis, language: Language): Fact[] {
  const { minimumRpm = null, maximumRpm = null } = engineSpeed ?? {};
  if (minimumRpm === null || maximumRpm === null) return [];
  const [low, high] = [minimumRpm, maximumRpm].map((rpm) => formatNumber(rpm, 0, language));
  return [[pageWords.analyse.fact.speed[language], `${low}–${high} rpm`]];
}

function factsOf(analysis: FileAnalysis, language: Language): Fact[] {
  const { fact, channel } = pageWords.analyse;
  const { interval, pascalPerFullScale: pascal } = analysis;
  const say = (words: Readonly<Record<Language, string>>): string => words[language];
  const seconds = (value: number): string => formatNumber(value, 3, language);
  const answer = (isSo: boolean): string => say(isSo ? fact.yes : fact.no);
  return [
    [say(fact.rate), `${formatNumber(analysis.sampleRateHz, 0, language)} Hz`],
    [say(channel), `${analysis.channel} / ${analysis.channelCount}`],
    [say(fact.duration), `${seconds(analysis.durationSeconds)} s`],
    [say(fact.interval), `${seconds(interval.fromSeconds)}–${seconds(interval.toSeconds)} s`],
    [say(fact.pascal), pascal === null ? say(fact.notCalibrated) : `${formatNumber(pascal, 4, language)} Pa`],
    [say(fact.overload), answer(analysis.overload)],
    [say(fact.underRange), answer(analysis.underRange)],
    [say(fact.dropouts), formatNumber(analysis.dropouts.length, 0, language)],
    [say(fact.constantPart), `${formatNumber(analysis.constantPart * 100, 3, language)} %`],
    ...speedFact(analysis, language),
  ];
}

/** What the levels rest on. */
export function FactsPanel({ analysis }: { readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <Panel title={say(pageWords.analyse.facts)} className={styles.particulars}>
      <Facts facts={factsOf(analysis, language)} />
    </Panel>
  );
}
