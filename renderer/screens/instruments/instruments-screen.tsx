import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { LineSetup } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useBench, useDrivers, useLines } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { CardsPanel } from './cards-panel.tsx';
import { CorrectionPanel } from './correction-panel.tsx';
import styles from './instruments.module.css';
import { LinesView } from './lines-view.tsx';
import { SimulationPanel } from './simulation-panel.tsx';
import { WatchPanel } from './watch-panel.tsx';

const views = ['lines', 'watch', 'cards', 'correction', 'simulation'] as const;
type View = (typeof views)[number];

/** The part of the screen that is open; the address names it, so that other screens can lead to it. */
function useView(): readonly [View, (view: string | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  const view = views.find((one) => one === parameters.get('view')) ?? 'lines';
  return [view, (chosen) => setParameters({ view: chosen ?? 'lines' }, { replace: true })];
}

function Head() {
  const say = useSay();
  const { instruments } = pageWords;
  return (
    <div className={styles.head}>
      <h1>{say(instruments.title)}</h1>
      <p>{say(instruments.intro)}</p>
    </div>
  );
}

/** Which instrument hangs on which port, what it sends, what its certificate says. */
export function InstrumentsScreen() {
  const say = useSay();
  const [view, open] = useView();
  const [watched, watch] = useState<LineSetup['role']>('meter');
  const { data: bench } = useBench();
  const drivers = useDrivers();
  const lines = useLines();
  const running = useLive((live) => live.test !== null && live.test !== undefined);
  const failure = lines.error ?? drivers.error;
  const offered = views.filter((one) => one !== 'simulation' || bench?.simulated === true);
  return (
    <Frame>
      <Head />
      <Notice words={running ? pageWords.instruments.testRunning : null} kind="diamond" />
      <Notice words={failure === null ? null : wordsOfError(failure)} />
      <Tabs
        value={view}
        onChange={open}
        classNames={{ panel: styles.view ?? '', list: styles.views ?? '', tab: styles.tab ?? '' }}
      >
        <Tabs.List aria-label={say(pageWords.views.label)}>
          {offered.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(pageWords.views[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="lines">
          {lines.isSuccess && drivers.isSuccess ? (
            <LinesView
              lines={lines.data}
              drivers={drivers.data}
              locked={running}
              watch={(role) => {
                watch(role);
                open('watch');
              }}
            />
          ) : null}
        </Tabs.Panel>
        <Tabs.Panel value="watch">
          {view === 'watch' ? <WatchPanel role={watched} choose={watch} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="cards">
          <CardsPanel drivers={drivers.data ?? []} />
        </Tabs.Panel>
        <Tabs.Panel value="correction">
          <CorrectionPanel locked={running} />
        </Tabs.Panel>
        {bench?.simulated === true ? (
          <Tabs.Panel value="simulation">
            <SimulationPanel />
          </Tabs.Panel>
        ) : null}
      </Tabs>
    </Frame>
  );
}
