import { Button } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { speedBandOf } from '#core/procedure/speed-band.ts';
import { withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { agreementText, sentenceOf } from '#core/words/speed-agreement-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { alignTracks } from '../../charts/aligned-history.ts';
import { HistoryLegend } from '../../charts/history-legend.tsx';
import { LazyTimeHistory } from '../../charts/lazy-time-history.tsx';
import { markersOfRun } from '../../charts/markers-of-run.ts';
import type { PlotBands } from '../../charts/plot-bands.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { soundAddress } from '../sound/shown-run.ts';
import type { RecordedRun } from './recorded-run.ts';
import styles from './result.module.css';

/** Level and speed of one recorded run with the counted window shaded and the end of the hold marked. */
export function RunHistory({ record, run }: { readonly record: TestRecord; readonly run: RecordedRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { result, bench } = pageWords;
  const { evidence, judgement } = run;
  const history = useMemo(
    () =>
      alignTracks(
        evidence.level?.samples ?? [],
        evidence.speed?.samples ?? [],
        evidence.speedHeard?.samples ?? [],
      ),
    [evidence],
  );
  const target = record.judgement.targetSpeedRpm;
  const window = judgement?.window ?? null;
  const bands = useMemo<PlotBands>(
    () => ({
      speedWindow:
        target === null
          ? null
          : speedBandOf(target, withOwnTargetRule(record.evidence.profile, record.evidence.vehicle)),
      counted:
        window === null ? null : { startSeconds: window.holdStartSeconds, endSeconds: window.endSeconds },
      releaseSeconds: window?.holdEndSeconds ?? null,
      countedWord: bench.counted[language],
      markersSeconds: markersOfRun(record.evidence.markers ?? [], run.series, evidence.number),
      live: false,
    }),
    [bench, evidence, language, record, run, target, window],
  );
  return (
    <Panel
      title={`${say(result.signal)} ${evidence.number}`}
      aside={<HistoryLegend heard={evidence.speedHeard === undefined ? null : say(result.speedHeard)} />}
    >
      {history.timeSeconds.length === 0 ? (
        <p className={styles.small}>{say(result.noSignal)}</p>
      ) : (
        <div className={styles.plot}>
          <Suspense fallback={null}>
            <LazyTimeHistory history={history} bands={bands} language={language} title={say(bench.chart)} />
          </Suspense>
        </div>
      )}
      {judgement?.speedAgreement === undefined ? null : (
        <p className={styles.small}>{sentenceOf(agreementText(judgement.speedAgreement, language))}</p>
      )}
      <Button
        variant="default"
        size="compact-sm"
        component={Link}
        to={soundAddress({ testId: record.id, series: run.series, number: evidence.number })}
      >
        {say(pageWords.sound.openRun)} {evidence.number}
      </Button>
    </Panel>
  );
}
