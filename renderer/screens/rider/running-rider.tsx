import type { RiderTest, RiderValues } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { cueText } from '#core/words/cue-words.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { RiderBar, RiderBottom, RiderCue } from './rider-parts.tsx';
import { speedWords } from './speed-words.ts';

/** The line under the giant word: speed, and while holding how long of how long. */
function lineWords(test: RiderTest, values: RiderValues | null, language: Language): string {
  const speed = speedWords(values, language);
  if (test.step !== 'runs') return cueText(test.cue, test.step, language).sentence;
  if (test.cue !== 'HOLD') return speed;
  const { ofHold, seconds } = pageWords.bench;
  const held = formatNumber(test.heldSeconds, 1, language);
  const required = formatNumber(test.requiredHoldSeconds, 1, language);
  return `${speed} · ${held} ${ofHold[language]} ${required} ${seconds[language]}`;
}

/** `2 dari 3 sah`. */
function validRuns({ validRuns: valid, wantedRuns }: RiderTest, language: Language): string {
  const of = wantedRuns === null ? '' : ` ${pageWords.step.of[language]} ${wantedRuns}`;
  return `${valid}${of} ${pageWords.step.valid[language]}`;
}

function RunLine({ test }: { readonly test: RiderTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const run = test.phase?.runNumber ?? null;
  const name = run === null ? '' : `${say(pageWords.bench.runs)} ${run} · `;
  return (
    <span>
      {name}
      {validRuns(test, language)}
    </span>
  );
}

/** A test of the test site as its rider sees it. */
export function RunningRider(properties: { readonly test: RiderTest; readonly values: RiderValues | null }) {
  const { test, values } = properties;
  const { language } = useLanguage();
  const { word } = cueText(test.cue, test.step, language, test.manner);
  return (
    <>
      <RiderCue word={word} line={lineWords(test, values, language)} />
      <RiderBar band={test} values={values} />
      <RiderBottom values={values}>
        <RunLine test={test} />
      </RiderBottom>
    </>
  );
}
