import { useSearchParams } from 'react-router';
import type { RunPlace } from '#core/diagnosis/test-diagnosis.ts';

/** The run that the address names by its number, and the series where it is not the first; null where it names none. */
export function useWantedRun(): {
  readonly wanted: RunPlace | null;
  readonly want: (run: RunPlace) => void;
} {
  const [search, setSearch] = useSearchParams();
  const run = search.get('run');
  const wanted = run === null ? null : { series: Number(search.get('series') ?? 0), run: Number(run) };
  const want = (one: RunPlace): void =>
    setSearch(
      { run: String(one.run), ...(one.series > 0 && { series: String(one.series) }) },
      { replace: true },
    );
  return { wanted, want };
}
