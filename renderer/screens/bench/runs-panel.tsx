import { Button } from '@mantine/core';
import type { LiveRun } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleName } from '#core/words/step-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { LevelSymbol } from '../../parts/symbol.tsx';
import { RunFate } from './run-fate.tsx';
import styles from './runs-panel.module.css';
import type { SteadyTest } from '../../door/live-feed.ts';

function RunRow({
  run,
  measuring,
  askToVoid,
}: {
  readonly run: LiveRun;
  readonly measuring: boolean;
  readonly askToVoid: () => void;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const level = run.judgement?.notedDb ?? run.judgement?.LAFmaxDb ?? null;
  const rejected = run.judgement !== null && !run.judgement.valid;
  return (
    <tr>
      <td className={styles.number}>{run.number}</td>
      <td className={`${styles.level} ${rejected ? styles.levelRejected : ''}`}>
        {level === null ? (
          <span title={noValueWord('no-data', language)}>–</span>
        ) : (
          formatNumber(level, 1, language)
        )}
      </td>
      <td>
        <RunFate judgement={run.judgement} measuring={measuring} />
      </td>
      <td className={styles.voiding}>
        {run.voidable ? (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={`${say(pageWords.voidRun.title)} ${run.number}`}
            onClick={askToVoid}
          >
            {say(pageWords.voidRun.button)}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** Every run of the present series with its fate; rejected ones stay. */
export function RunsPanel({
  test,
  askToVoid,
}: {
  readonly test: SteadyTest;
  readonly askToVoid: (runNumber: number) => void;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const role = test.series[test.seriesIndex]?.role ?? 'test';
  const runs = test.runs.filter((run) => run.series === test.seriesIndex);
  const measuredRun = test.phase?.runNumber ?? null;
  return (
    <Panel
      title={`${say(pageWords.bench.runs)} · ${roleName(role, language).toLowerCase()}`}
      aside={<LevelSymbol suffix="max" />}
    >
      {runs.length === 0 ? <div className={styles.empty}>{say(pageWords.bench.noRuns)}</div> : null}
      <table className={styles.table}>
        <tbody>
          {runs.map((run) => (
            <RunRow
              key={run.number}
              run={run}
              measuring={run.number === measuredRun}
              askToVoid={() => askToVoid(run.number)}
            />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
