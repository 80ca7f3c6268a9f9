import { decimalDifference } from '#core/units/decimal.ts';
import type { VerdictStep } from '#core/verdict/verdict-step.ts';
import { reportSentences } from '#core/words/report-sentences.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';
import { verdictStepWords } from '#core/words/verdict-step-words.ts';
import type { ExplainedStep, ExplainedTest } from './explanation-model.ts';
import { comparedParts, limitParts, verdictParts } from './limit-step-text.ts';
import { given, shown } from './report-context.ts';
import { countedParts, notedParts, seriesPrefix, unrounded } from './series-step-text.ts';
import type { StepContext, StepParts } from './step-context.ts';

/** One step of the chain in words, its arithmetic written out. */
export function explainedStep(step: VerdictStep, test: ExplainedTest): ExplainedStep {
  const { language } = test;
  const context = { ...test, words: verdictStepWords(language), sentences: reportSentences(language) };
  return { ...partsOf(step, context), decisions: step.decisions };
}

function partsOf(step: VerdictStep, context: StepContext): StepParts {
  switch (step.kind) {
    case 'noted':
      return notedParts(step, context);
    case 'counted':
      return countedParts(step, context);
    case 'combined':
      return combinedParts(step, context);
    case 'rounded':
      return roundedParts(step, context);
    case 'loudest':
      return loudestParts(step, context);
    case 'difference':
      return differenceParts(step, context);
    case 'limit':
      return limitParts(step, context);
    case 'compared':
      return comparedParts(step, context);
    case 'polled':
      return polledParts(step, context);
    case 'verdict':
      return verdictParts(step, context);
    default:
      return step satisfies never;
  }
}

type Of<Kind extends VerdictStep['kind']> = VerdictStep & { readonly kind: Kind };

function plain(title: string, working: string, result: string): StepParts {
  return { title, working, detail: null, result, sign: null };
}

function combinedParts(step: Of<'combined'>, context: StepContext): StepParts {
  const { words } = context;
  const readings = step.readingsDb.map((reading) => given(context, reading, ''));
  const working =
    step.method === 'mean'
      ? `(${readings.join(' + ')}) ÷ ${readings.length}`
      : `${words.highestOf} ${readings.join('; ')}`;
  const title = words.titles[step.method === 'mean' ? 'mean' : 'highest'];
  return plain(
    `${seriesPrefix(step.series, context)}${title}`,
    working,
    unrounded(step.unroundedDb, context),
  );
}

function roundedParts(step: Of<'rounded'>, context: StepContext): StepParts {
  const { words, sentences } = context;
  const { decimals, mode } = step.rounding;
  const working = `${unrounded(step.unroundedDb, context)} → ${sentences.rounding(decimals, mode)}`;
  const result = shown(context, step.reportedDb, decimals, 'dB');
  return plain(`${seriesPrefix(step.series, context)}${words.titles.rounded}`, working, result);
}

function loudestParts({ outlets, reportedDb }: Of<'loudest'>, context: StepContext): StepParts {
  const { words } = context;
  const working = outlets
    .map((one) => `${words.outlet(one.outlet)}: ${given(context, one.reportedDb, 'dB')}`)
    .join('; ');
  const levels = outlets.map((one) => one.reportedDb);
  const apart = decimalDifference(Math.max(...levels), Math.min(...levels));
  return {
    ...plain(words.titles.loudest, working, given(context, reportedDb, 'dB')),
    detail: words.outletsApart(given(context, apart, 'dB')),
  };
}

function differenceParts(step: Of<'difference'>, context: StepContext): StepParts {
  const { replacementDb, stockDb, differenceDb, unroundedDifferenceDb } = step;
  const working = `${given(context, replacementDb, '')} − ${given(context, stockDb, '')}`;
  return {
    ...plain(context.words.titles.difference, working, given(context, differenceDb, 'dB')),
    detail: `${unrounded(unroundedDifferenceDb, context)} dB`,
  };
}

function polledParts({ boundDb, roomDb }: Of<'polled'>, context: StepContext): StepParts {
  const { words, language } = context;
  const working = words.tooClose(shown(context, boundDb, 1, 'dB'), shown(context, roomDb, 1, 'dB'));
  const { word } = verdictText('conditional_pass', language);
  return { ...plain(words.titles.polled, working, word), sign: verdictSign.conditional_pass };
}
