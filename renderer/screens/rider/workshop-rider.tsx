import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { guideBetween, guideInRun, type GuideState } from '#core/words/workshop/guide-words.ts';
import { flawWords } from '#core/words/workshop/pre-check-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { RiderLastRun, RiderRun, RiderValues } from '#host/http/contract.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { LevelSymbol } from '../../parts/symbol.tsx';
import { RiderBar, RiderBottom, RiderCue } from './rider-parts.tsx';
import { speedWords } from './speed-words.ts';

/** The seconds that are counted down before the run, or all through it where nothing tells the speed; else the speed. */
function figureOf(run: RiderRun, values: RiderValues | null, language: Language): string {
  const { stage, hearsSpeed, secondsLeft } = run;
  if (hearsSpeed && stage !== 'countdown') return speedWords(values, language);
  return secondsLeft === null ? '' : formatNumber(Math.ceil(secondsLeft), 0, language);
}

/** A guided run of the workshop as its rider sees it, in the words of the craftsman's own screen. */
export function WorkshopRunRider(properties: {
  readonly run: RiderRun;
  readonly values: RiderValues | null;
}) {
  const { run, values } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { word, sentence } = guideInRun(run.stage, run, language);
  return (
    <>
      <RiderCue word={word} figure={figureOf(run, values, language)} line={sentence} />
      <RiderBar band={run} values={values} />
      <RiderBottom values={values}>
        <span>{say(values?.speedIsHeard === true ? workshopWords.speedFromSound : workshopWords.title)}</span>
      </RiderBottom>
    </>
  );
}

/** What became of the last run of the workshop, and what to do now. */
export function LastRunRider(properties: {
  readonly last: RiderLastRun;
  readonly state: GuideState;
  readonly values: RiderValues | null;
}) {
  const { last, state, values } = properties;
  const { language } = useLanguage();
  const { targetSpeedRpm, usableRuns: count } = last;
  const [flaw] = last.flaws;
  const about = { targetSpeedRpm, count, flaw: flaw === undefined ? '' : flawWords[flaw][language] };
  const { word, sentence } = guideBetween(state, about, language);
  return (
    <>
      <RiderCue word={word} line={sentence} />
      <RiderBar band={last} values={values} />
      <RiderBottom values={values}>
        <LastLevel last={last} />
      </RiderBottom>
    </>
  );
}

/** The figure of a run that does not count is no result, so none is shown. */
function LastLevel({ last }: { readonly last: RiderLastRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { LAFmaxDb, flaws } = last;
  if (LAFmaxDb === null || flaws.length > 0) return <span>{say(workshopWords.notCounted)}</span>;
  return (
    <span>
      {say(workshopWords.lastRun)} <LevelSymbol suffix="max" />{' '}
      <b>{`${formatNumber(LAFmaxDb, 1, language)}\u00A0dB`}</b>
    </span>
  );
}
