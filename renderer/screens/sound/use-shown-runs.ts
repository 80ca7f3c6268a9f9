import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleName } from '#core/words/step-words.ts';
import type { Language } from '#core/words/language.ts';
import { door } from '../../door/door.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { lookOf, mostRuns, placeOfKey, runAt, runKey, type RunPlace, type ShownRun } from './shown-run.ts';

/** The runs shown and what the address says of them; others of them can be added and taken away. */
export interface ShownRuns {
  readonly runs: readonly ShownRun[];
  readonly isDifference: boolean;
  readonly add: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly showDifference: (wanted: boolean) => void;
}

function nameOf(record: TestRecord, { series, number }: RunPlace, own: string, language: Language): string {
  const { series: all } = record.evidence;
  const role = all[series]?.role;
  const run = `${pageWords.sound.run[language]} ${number}`;
  const placed = all.length > 1 && role !== undefined ? `${roleName(role, language)}, ${run}` : run;
  return record.id === own ? placed : `${record.number} ${placed}`;
}

/** The run that the screen is about, and those that the address lays over it. */
export function useShownRuns(record: TestRecord, place: RunPlace): ShownRuns {
  const { language } = useLanguage();
  const [query, setQuery] = useSearchParams();
  const wanted = query.toString();
  const keys = useMemo(() => {
    const others = new URLSearchParams(wanted).getAll('with').filter((key) => placeOfKey(key) !== null);
    return [...new Set([runKey(place), ...others])].slice(0, mostRuns);
  }, [place, wanted]);
  const otherTests = [...new Set(keys.flatMap((key) => placeOfKey(key)?.testId ?? []))].filter(
    (id) => id !== record.id,
  );
  const records = useQueries({
    queries: otherTests.map((id) => ({
      queryKey: ['test', id],
      queryFn: async () => await door.test(id),
      staleTime: Infinity,
      retry: false,
    })),
    combine: (answers) => answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
  const runs = useMemo(
    () =>
      keys.flatMap((key): ShownRun[] => {
        const at = placeOfKey(key);
        const of = [record, ...records].find(({ id }) => id === at?.testId);
        const run = at === null || of === undefined ? null : runAt(of, at);
        if (at === null || of === undefined || run === null) return [];
        const name = nameOf(of, at, record.id, language);
        return [{ key, name, record: of, run, look: lookOf(keys.indexOf(key)) }];
      }),
    [keys, record, records, language],
  );
  const change = (edit: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(query);
    edit(next);
    setQuery(next, { replace: true });
  };
  return {
    runs,
    isDifference: query.get('difference') === '1' && runs.length > 1,
    add: (key) => change((next) => next.append('with', key)),
    remove: (key) => change((next) => next.delete('with', key)),
    showDifference: (isWanted) =>
      change((next) => (isWanted ? next.set('difference', '1') : next.delete('difference'))),
  };
}
