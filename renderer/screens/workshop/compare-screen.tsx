import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { KeptRun } from '#core/workshop/bike.ts';
import type { BikeView, PartView } from '#host/http/contract.ts';
import { useComparison, workshopDoor } from '../../door/workshop-door.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { BikeDialog, BikeForm } from './bike-dialog.tsx';
import { DifferencePanel, SpectrumPanel } from './difference-panel.tsx';
import { GuideBand } from './guide-band.tsx';
import { PartCard } from './part-card.tsx';
import { PartDialog } from './part-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { TriedPanel } from './tried-panel.tsx';
import { useRunKeys } from './use-run-keys.ts';
import { useWorkbench, type Workbench } from './use-workbench.ts';
import styles from './compare.module.css';

type Question = 'bike' | 'part' | KeptRun;

/** The two parts side by side: the first one and the one that was entered last, until others are chosen. */
function usePair(bike: BikeView | undefined) {
  const [chosen, setChosen] = useState<{ readonly a?: string; readonly b?: string }>({});
  const find = (id: string | undefined): PartView | undefined => bike?.parts.find((part) => part.id === id);
  const a = find(chosen.a) ?? bike?.parts[0];
  const b = find(chosen.b) ?? (bike !== undefined && bike.parts.length > 1 ? bike.parts.at(-1) : undefined);
  return {
    a,
    b,
    chooseA: (id: string) => setChosen({ ...chosen, a: id }),
    chooseB: (id: string) => setChosen({ ...chosen, b: id }),
  };
}

function Dialogs(properties: {
  readonly bench: Workbench;
  readonly asked: Question | null;
  readonly chooseB: (id: string) => void;
  readonly close: () => void;
}) {
  const { bench, asked, chooseB, close } = properties;
  const { bike } = bench;
  if (asked === 'bike') return <BikeDialog bench={bench} close={close} />;
  if (asked === null || bike === undefined) return null;
  if (asked === 'part') {
    const choose = (bikeId: string, partId?: string): void => {
      bench.choose(bikeId, partId);
      if (partId !== undefined) chooseB(partId);
    };
    return <PartDialog bike={bike} choose={choose} close={close} />;
  }
  return (
    <ReasonDialog
      setAside={async (reason) => workshopDoor.setAside(bike.id, asked.id, reason)}
      close={close}
    />
  );
}

function Head({ bench, ask }: { readonly bench: Workbench; readonly ask: (what: Question) => void }) {
  const say = useSay();
  const { bike, live } = bench;
  if (bike === undefined) return null;
  return (
    <fieldset className={styles.head} disabled={live?.run != null}>
      <Button variant="default" size="md" onClick={() => ask('bike')}>
        {bike.name}
      </Button>
      <Button variant="default" size="md" onClick={() => ask('part')}>
        + {say(workshopWords.newPart)}
      </Button>
      <Button
        component={Link}
        to={`/workshop?bike=${encodeURIComponent(bike.id)}`}
        variant="light"
        size="md"
        className={styles.toMeter}
      >
        {say(workshopWords.toMeter)}
      </Button>
    </fieldset>
  );
}

function Comparison(properties: {
  readonly bench: Workbench;
  readonly bike: BikeView;
  readonly pair: ReturnType<typeof usePair>;
  readonly ask: (what: Question) => void;
  readonly measure: ((partId: string) => void) | null;
}) {
  const { bench, bike, pair, ask, measure } = properties;
  const [standStayed, setStandStayed] = useState(false);
  const { a, b } = pair;
  const asked = a === undefined || b === undefined ? null : { bikeId: bike.id, a: a.id, b: b.id };
  const { data: difference } = useComparison(asked, standStayed, bench.live?.last?.runId ?? null);
  const measureOf = (part: PartView | undefined) =>
    measure === null || part === undefined ? null : () => measure(part.id);
  return (
    <>
      <div className={styles.sides}>
        <PartCard side="A" bike={bike} part={a} choose={pair.chooseA} measure={measureOf(a)} setAside={ask} />
        <DifferencePanel difference={difference} standStayed={standStayed} setStandStayed={setStandStayed} />
        <PartCard side="B" bike={bike} part={b} choose={pair.chooseB} measure={measureOf(b)} setAside={ask} />
      </div>
      {difference?.state === 'difference' ? <SpectrumPanel difference={difference} /> : null}
      <TriedPanel bike={bike} />
    </>
  );
}

/** The workshop's loop of trying: part A and part B on the same motorcycle at the same speed, and what really differs. */
export function ComparePartsScreen() {
  const bench = useWorkbench();
  const say = useSay();
  const [asked, ask] = useState<Question | null>(null);
  const pair = usePair(bench.bike);
  const { bike } = bench;
  // Space runs the part that has fewer runs, so that both keep the same number.
  const next = nextOf(pair.a, pair.b);
  const operator = useRunKeys({ ...bench, part: next }, next?.id ?? null);
  const isNew = bench.view !== undefined && bench.view.bikes.length === 0;
  const measure = operator.measure;
  return (
    <Frame moment={operator.moment} act={operator.act} asking={asked !== null}>
      <GuideBand bench={{ ...bench, part: next }} keys={operator.keys} of={next?.name} />
      <Notice words={operator.refusal} />
      {isNew ? (
        <Panel title={say(workshopWords.motorcycle)}>
          <BikeForm bench={bench} close={() => undefined} />
        </Panel>
      ) : null}
      <Head bench={bench} ask={ask} />
      {bike === undefined ? null : (
        <Comparison bench={bench} bike={bike} pair={pair} ask={ask} measure={measure} />
      )}
      <Dialogs bench={bench} asked={asked} chooseB={pair.chooseB} close={() => ask(null)} />
    </Frame>
  );
}

function nextOf(a: PartView | undefined, b: PartView | undefined): PartView | undefined {
  if (a === undefined || b === undefined) return b ?? a;
  const good = ({ runs }: PartView): number =>
    runs.filter(({ run, setAside }) => setAside === null && run.flaws.length === 0).length;
  // The exhaust is changed once, not after every run.
  return good(a) < 3 && good(b) === 0 ? a : b;
}
