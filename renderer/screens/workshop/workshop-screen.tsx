import { useState } from 'react';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { KeptRun } from '#core/workshop/bike.ts';
import { workshopDoor } from '../../door/workshop-door.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { BikeDialog, BikeForm } from './bike-dialog.tsx';
import { type Asked, ContextBar } from './context-bar.tsx';
import { EngineDialog } from './engine-dialog.tsx';
import { GuideBand } from './guide-band.tsx';
import { LimitDialog } from './limit-dialog.tsx';
import { MeterPanels } from './meter-panels.tsx';
import { PartDialog } from './part-dialog.tsx';
import { PreCheckPanel } from './pre-check-panel.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { RunsList } from './runs-list.tsx';
import { useRunKeys } from './use-run-keys.ts';
import { useWorkbench, type Workbench } from './use-workbench.ts';
import styles from './workshop.module.css';

function Dialogs(properties: {
  readonly bench: Workbench;
  readonly asked: Asked | KeptRun | null;
  readonly close: () => void;
}) {
  const { bench, asked, close } = properties;
  const { bike, choose } = bench;
  if (asked === null) return null;
  if (asked === 'bike') return <BikeDialog bench={bench} close={close} />;
  if (bike === undefined) return null;
  if (asked === 'part') return <PartDialog bike={bike} choose={choose} close={close} />;
  if (asked === 'engine') return <EngineDialog bike={bike} close={close} />;
  if (asked === 'limit') return <LimitDialog bike={bike} close={close} />;
  const setAside = async (reason: string): Promise<unknown> =>
    workshopDoor.setAside(bike.id, asked.id, reason);
  return <ReasonDialog setAside={setAside} close={close} />;
}

function Results(properties: { readonly bench: Workbench; readonly ask: (what: Asked | KeptRun) => void }) {
  const { bench, ask } = properties;
  const say = useSay();
  const { bike, part } = bench;
  if (bike === undefined || part === undefined) return null;
  return (
    <div className={styles.results}>
      <PreCheckPanel bike={bike} part={part} chooseLimit={() => ask('limit')} />
      <Panel title={`${say(workshopWords.runs)}: ${part.name}`}>
        <RunsList part={part} aim={bike.aim} setAside={ask} />
      </Panel>
    </div>
  );
}

/** The workshop's meter: huge digits, one next step, guided runs, and in which zone the motorcycle lies. */
export function WorkshopScreen() {
  const bench = useWorkbench();
  const say = useSay();
  const [asked, ask] = useState<Asked | KeptRun | null>(null);
  const operator = useRunKeys(bench, bench.part?.id ?? null);
  const isNew = bench.view !== undefined && bench.view.bikes.length === 0;
  return (
    <Frame moment={operator.moment} act={operator.act} asking={asked !== null}>
      <GuideBand bench={bench} keys={operator.keys} />
      <Notice words={operator.refusal} />
      {isNew ? (
        <Panel title={say(workshopWords.motorcycle)}>
          <div className={styles.first}>
            <BikeForm bench={bench} close={() => undefined} />
          </div>
        </Panel>
      ) : null}
      <ContextBar bench={bench} ask={ask} />
      <MeterPanels bench={bench} clearHeld={operator.clearHeld} enterEngine={() => ask('engine')} />
      <Results bench={bench} ask={ask} />
      <Dialogs bench={bench} asked={asked} close={() => ask(null)} />
    </Frame>
  );
}
