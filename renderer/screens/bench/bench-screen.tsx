import { Navigate } from 'react-router';
import { useState } from 'react';
import type { LiveTest, OperatorAction } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { Frame } from '../../frame/frame.tsx';
import { StepList } from '../../frame/step-list.tsx';
import { useOperator } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { BackgroundPanel } from './background-panel.tsx';
import { CalibrationPanel } from './calibration-panel.tsx';
import { cueDetail } from './cue-detail.ts';
import { CueBand } from './cue-band.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { LimitPanel } from './limit-panel.tsx';
import { MicrophonePanel } from './microphone-panel.tsx';
import { NumberPanels } from './number-panels.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { RunsPanel } from './runs-panel.tsx';
import { leavesStep, SkipDialog } from './skip-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

function Evidence({
  test,
  askToVoid,
}: {
  readonly test: LiveTest;
  readonly askToVoid: (runNumber: number) => void;
}) {
  const calibrating = test.step === 'calibration-before' || test.step === 'calibration-after';
  const background = test.step === 'background-before' || test.step === 'background-after';
  return (
    <>
      {test.levelSource === 'waveform' ? <MicrophonePanel /> : null}
      {calibrating ? <CalibrationPanel test={test} /> : null}
      {background ? <BackgroundPanel test={test} /> : null}
      {test.step === 'runs' || test.runs.length > 0 ? <RunsPanel test={test} askToVoid={askToVoid} /> : null}
      <RulesPanel judgement={test.judgement} />
      <LimitPanel profile={test.profile} applied={test.judgement.limit} plusDb={null} />
    </>
  );
}

function RunningTest({ test }: { readonly test: LiveTest }) {
  const operator = useOperator();
  const { language } = useLanguage();
  const [skipping, setSkipping] = useState(false);
  const [voiding, setVoiding] = useState<number | null>(null);
  const act = (action: OperatorAction): void => {
    if (action === 'next' && leavesStep(test)) setSkipping(true);
    else operator.act(action);
  };
  return (
    <Frame
      steps={<StepList test={test} />}
      evidence={<Evidence test={test} askToVoid={setVoiding} />}
      actions={test.actions}
      act={act}
      asking={skipping || voiding !== null}
    >
      <CueBand test={test} detail={cueDetail(test, language)} act={act} />
      <Notice words={operator.refusal} />
      <NumberPanels test={test} />
      <HistoryPanel test={test} />
      {voiding === null ? null : <VoidDialog runNumber={voiding} close={() => setVoiding(null)} />}
      <SkipDialog
        opened={skipping}
        close={() => setSkipping(false)}
        skip={() => {
          setSkipping(false);
          operator.act('next');
        }}
      />
    </Frame>
  );
}

/** The running test: calibration, background and runs share one picture; a closed test leads to its result. */
export function BenchScreen() {
  const say = useSay();
  const test = useLive((live) => live.test);
  const connection = useLive((live) => live.connection);
  const [lastId, setLastId] = useState<string | null>(null);
  if (test !== null && test !== undefined && test.id !== lastId) setLastId(test.id);
  if (test?.step === 'closed' || (test === null && lastId !== null)) {
    return <Navigate to={`/tests/${test?.id ?? lastId}`} replace />;
  }
  if (test === null) return <Navigate to="/" replace />;
  if (test === undefined) return <Frame>{say(pageWords.door.connecting)}</Frame>;
  return <RunningTest test={connection === 'lost' ? { ...test, actions: [] } : test} />;
}
