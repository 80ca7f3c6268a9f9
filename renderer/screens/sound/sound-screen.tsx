import { Button } from '@mantine/core';
import { Suspense, useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { createAxisView } from '../../charts/plot/axis-view.ts';
import { FrequencyViewContext, TimeViewContext } from '../../charts/plot/time-view.tsx';
import { useTestFindings } from '../../door/integrity-queries.ts';
import { useTestRecord } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { isProven, standingOf } from '../result/damage/standing.ts';
import { StandingNotice } from '../result/damage/standing-notice.tsx';
import { RunPlayerProvider } from './run-player-provider.tsx';
import { RunBar } from './run-bar.tsx';
import { runKey, type RunPlace } from './shown-run.ts';
import { soundPanels } from './sound-panels.tsx';
import { useShownRuns } from './use-shown-runs.ts';
import { WorkBar } from './work-bar.tsx';
import styles from './sound.module.css';

function Panels({ record, place }: { readonly record: TestRecord; readonly place: RunPlace }) {
  const [time] = useState(createAxisView);
  const [frequency] = useState(createAxisView);
  const shown = useShownRuns(record, place);
  const { runs, isDifference } = shown;
  if (runs.length === 0) return <Notice words={pageWords.sound.noRun} />;
  return (
    <TimeViewContext value={time}>
      <FrequencyViewContext value={frequency}>
        <RunPlayerProvider runs={runs}>
          <RunBar {...shown} />
          <WorkBar runs={runs} />
          <div className={styles.panels}>
            <Suspense fallback={null}>
              {soundPanels.map(({ key, Content }) => (
                <Content key={key} runs={runs} isDifference={isDifference} />
              ))}
            </Suspense>
          </div>
        </RunPlayerProvider>
      </FrequencyViewContext>
    </TimeViewContext>
  );
}

function Head({ record, place }: { readonly record: TestRecord; readonly place: RunPlace }) {
  const say = useSay();
  const { sound } = pageWords;
  return (
    <div className={styles.head}>
      <h1>
        {say(sound.title)} {place.number} · {record.number}
      </h1>
      <Button variant="default" component={Link} to={`/tests/${encodeURIComponent(record.id)}`}>
        {say(sound.back)}
      </Button>
    </div>
  );
}

/** The pictures of one stored run, alone or laid over others. */
export function SoundScreen() {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const say = useSay();
  const { data: record, error } = useTestRecord(id);
  const findings = useTestFindings(id);
  const standing = standingOf(findings.data, findings.isError);
  const series = Number(query.get('series') ?? 0);
  const number = Number(query.get('run') ?? 1);
  const place = useMemo<RunPlace>(() => ({ testId: id, series, number }), [id, series, number]);
  if (record === undefined) {
    return (
      <Frame>{error === null ? say(pageWords.result.closing) : <Notice words={wordsOfError(error)} />}</Frame>
    );
  }
  const { vehicle, exhaust, profile } = record.evidence;
  return (
    <Frame named={{ number: record.number, vehicle, exhaust, profile }}>
      <Head record={record} place={place} />
      <StandingNotice standing={standing} />
      {standing.kind === 'checking' ? say(damagedTestWords.checking) : null}
      {isProven(standing) ? <Panels key={runKey(place)} record={record} place={place} /> : null}
    </Frame>
  );
}
