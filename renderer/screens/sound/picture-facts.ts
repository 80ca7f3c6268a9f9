import { pageWords } from '#core/words/page-words.ts';
import type { PictureFacts } from '../../charts/plot/picture-facts.ts';
import { useLanguage } from '../../language/language-context.tsx';
import type { ShownRun } from './shown-run.ts';

function subjectOf({ record, run }: ShownRun, language: 'id' | 'en'): string {
  const { vehicle } = record.evidence;
  const { sound } = pageWords;
  const bike = [vehicle.plate, vehicle.make, vehicle.model].filter((part) => part !== '').join(' ');
  const test = `${sound.test[language]} ${record.number}, ${sound.run[language]} ${run.evidence.number}`;
  return bike === '' ? test : `${test} · ${bike}`;
}

/** What a saved picture says of the runs in it. */
export function usePictureFacts(runs: readonly ShownRun[]): PictureFacts {
  const { language } = useLanguage();
  return {
    subject: runs.map((run) => subjectOf(run, language)).join('   |   '),
    source: `${pageWords.sound.source[language]} ${runs[0]?.record.program.version ?? ''}`,
  };
}

/** Name of the saved files of a plot: test, run, plot. */
export function useFileName(runs: readonly ShownRun[], plot: string): string {
  const parts = runs.map(({ record, run }) => `${record.number}-${run.evidence.number}`);
  return [...parts, plot].join('-').replaceAll(/[^\w.-]+/gu, '_');
}
