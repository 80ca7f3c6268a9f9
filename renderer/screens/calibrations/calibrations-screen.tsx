import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CalibrationHistory } from '#host/http/contract.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useCalibrations } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './calibrations.module.css';
import { ChecksTable } from './checks-table.tsx';
import { ControlChart } from './control-chart.tsx';
import { instrumentName } from './instrument-name.ts';

type Instrument = CalibrationHistory['instruments'][number];

/** So many checks are shown at first, the latest. */
const shownAtFirst = 40;

function keyOf({ checks: _checks, ...instrument }: Instrument): string {
  return JSON.stringify(instrument);
}

function InstrumentPanel({ instrument }: { readonly instrument: Instrument }) {
  const { language } = useLanguage();
  const say = useSay();
  const [showsAll, setShowsAll] = useState(false);
  const { checks, kind } = instrument;
  const shown = showsAll ? checks : checks.slice(-shownAtFirst);
  const { calibrations } = pageWords;
  return (
    <Panel title={instrumentName(instrument, language)}>
      <ControlChart
        checks={shown}
        title={say(kind === 'meter' ? calibrations.chartOfMeter : calibrations.chartOfMicrophone)}
      />
      <ChecksTable checks={shown} kind={kind} label={instrumentName(instrument, language)} />
      {shown.length === checks.length ? null : (
        <Button variant="default" onClick={() => setShowsAll(true)}>
          {say(calibrations.all)} ({formatNumber(checks.length, 0, language)})
        </Button>
      )}
    </Panel>
  );
}

/** Every calibration check that is kept, by instrument, with a control chart of each. */
export function CalibrationsScreen() {
  const say = useSay();
  const running = useLive((live) => live.test?.id ?? null);
  const history = useCalibrations(running);
  const { calibrations } = pageWords;
  const instruments = history.data?.instruments ?? [];
  return (
    <Frame>
      <div className={styles.head}>
        <h1>{say(calibrations.title)}</h1>
        <p>{say(calibrations.intro)}</p>
      </div>
      <Notice words={history.error === null ? null : wordsOfError(history.error)} />
      <Notice
        words={history.isSuccess && instruments.length === 0 ? calibrations.none : null}
        kind="circle-dash"
      />
      {instruments.map((instrument) => (
        <InstrumentPanel key={keyOf(instrument)} instrument={instrument} />
      ))}
    </Frame>
  );
}
