import { atMost, exactly } from '#core/units/decimal.ts';
import type { RunFate, SeriesName, VerdictStep } from '#core/verdict/verdict-step.ts';
import { formatUnrounded } from '#core/words/number-format.ts';
import { agreementText } from '#core/words/speed-agreement-words.ts';
import { roleName } from '#core/words/step-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { given, shown } from './report-context.ts';
import type { StepContext, StepParts } from './step-context.ts';

/** An unrounded level is written out to so many decimals, cut and not rounded. */
const WRITTEN_DECIMALS = 4;

const signOfFate: Readonly<Record<RunFate, StatusSign>> = {
  counted: 'circle-check',
  spare: 'circle-dash',
  rejected: 'triangle',
};

/** An unrounded figure; three points say that more decimals follow. */
export function unrounded(value: number, { language }: Pick<StepContext, 'language'>): string {
  const text = formatUnrounded(value, language, WRITTEN_DECIMALS);
  const scale = 10 ** WRITTEN_DECIMALS;
  return Math.abs(value * scale - Math.round(value * scale)) > 1e-6 ? `${text}…` : text;
}

/** Which series a step is about, where there are several: `Knalpot standar, lubang 2: `. */
export function seriesPrefix(name: SeriesName, { judgement, language, words }: StepContext): string {
  if (judgement.series.length < 2) return '';
  const outlets = judgement.series.filter(({ role }) => role === name.role).length;
  const outlet = outlets > 1 ? `, ${words.outlet(name.outlet)}` : '';
  return `${roleName(name.role, language)}${outlet}: `;
}

/** The maximum of hold and deceleration apart, the larger one, and how it is noted. */
export function notedParts(step: VerdictStep & { readonly kind: 'noted' }, context: StepContext): StepParts {
  const { words, sentences } = context;
  const { run, fate, rounding } = step;
  const title = `${seriesPrefix(step.series, context)}${words.titles.noted}, ${words.run(run.number)}`;
  const agreement = run.speedAgreement;
  const heard = agreement === undefined ? '' : `; ${agreementText(agreement, context.language)}`;
  const common = { title, detail: `${words.fate[fate]}${heard}`, sign: signOfFate[fate] };
  if (run.LAFmaxDb === null || run.notedDb === null) {
    return { ...common, working: words.noReading, result: '–' };
  }
  const part = (name: string, level: number | null): string[] =>
    level === null ? [] : [`${name} ${unrounded(level, context)}`];
  const parts = [
    ...part(words.hold, run.holdMaximumDb),
    ...part(words.deceleration, run.decelerationMaximumDb),
  ];
  const largest = `LAFmax ${unrounded(run.LAFmaxDb, context)}`;
  const noting = sentences.rounding(rounding.decimals, rounding.mode);
  const working = [...(parts.length === 0 ? [] : [parts.join('; ')]), largest, noting].join(' → ');
  return { ...common, working, result: shown(context, run.notedDb, rounding.decimals, 'dB') };
}

/** Which runs form the result, with their spread. */
export function countedParts(
  step: VerdictStep & { readonly kind: 'counted' },
  context: StepContext,
): StepParts {
  const { words } = context;
  const { numbers, wanted, valid } = step;
  const isComplete = numbers.length > 0;
  const asked = wanted === null ? words.everyValid : words.firstThatFit(shown(context, wanted, 0, 'runs'));
  const spread = spreadText(step, context);
  return {
    title: `${seriesPrefix(step.series, context)}${words.titles.counted}`,
    working: isComplete ? asked : words.noneFit(valid, wanted ?? 1),
    detail: spread === null ? null : `${words.spread} ${spread}`,
    result: isComplete ? numbers.join(', ') : words.noRuns,
    sign: isComplete ? 'circle-check' : 'triangle',
  };
}

function spreadText(step: VerdictStep & { readonly kind: 'counted' }, context: StepContext): string | null {
  const { readingsDb, spreadDb, allowedSpreadDb } = step;
  if (spreadDb === null) return null;
  const own = given(context, spreadDb, 'dB');
  const extremes =
    readingsDb.length < 2
      ? own
      : `${given(context, Math.max(...readingsDb), '')} − ${given(context, Math.min(...readingsDb), '')} = ${own}`;
  if (allowedSpreadDb === null) return extremes;
  const sign = atMost(exactly(spreadDb), exactly(allowedSpreadDb)) ? '≤' : '>';
  return `${extremes} ${sign} ${shown(context, allowedSpreadDb, 1, 'dB')}`;
}
