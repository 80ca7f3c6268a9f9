import { Navigate } from 'react-router';
import { useState } from 'react';
import type { OperatorAction } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import type { SteadyTest } from '../../door/live-feed.ts';
import { Frame } from '../../frame/frame.tsx';
import { StepList } from '../../frame/step-list.tsx';
import type { KeyMoment, Pausing } from '../../keys/key-map.ts';
import { useOperator } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { BackgroundPanel } from './background-panel.tsx';
import { CalibrationPanel } from './calibration-panel.tsx';
import { cueDetail } from './cue-detail.ts';
import { CoursePanel } from './course-panel.tsx';
import { CueBand } from './cue-band.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { LimitPanel } from './limit-panel.tsx';
import { MicrophonePanel } from './microphone-panel.tsx';
import { NumberPanels } from './number-panels.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { RunsPanel } from './runs-panel.tsx';
import { leavesStep, SkipDialog } from './skip-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

/** What the screen is asking of the technician. */
type Question = 'skip' | 'pause' | 'hand-over';

function Evidence(properties: {
  readonly test: SteadyTest;
  readonly askToVoid: (runNumber: number) => void;
  readonly ask: (question: Question) => void;
}) {
  const { test, askToVoid, ask } = properties;
  const calibrating = test.step === 'calibration-before' || test.step === 'calibration-after';
  const background = test.step === 'background-before' || test.step === 'background-after';
  return (
    <>
      {test.levelSource === 'waveform' ? <MicrophonePanel /> : null}
      {calibrating ? <CalibrationPanel test={test} /> : null}
      {background ? <BackgroundPanel test={test} /> : null}
      {test.step === 'runs' || test.runs.length > 0 ? <RunsPanel test={test} askToVoid={askToVoid} /> : null}
      <RulesPanel judgement={test.judgement} />
      <PhotosPanel photos={test.photos} />
      <LimitPanel profile={test.profile} applied={test.judgement.limit} plusDb={null} />
      <CoursePanel test={test} askToPause={() => ask('pause')} askToHandOver={() => ask('hand-over')} />
    </>
  );
}

function pausingOf(test: SteadyTest): Pausing | null {
  if (test.pause !== null) return 'resume';
  return test.canPause ? 'ask-pause' : null;
}

function momentOf(test: SteadyTest): KeyMoment {
  return { actions: test.actions, pausing: pausingOf(test), step: test.step };
}

function RunningTest({ test }: { readonly test: SteadyTest }) {
  const operator = useOperator();
  const { language } = useLanguage();
  const [question, ask] = useState<Question | null>(null);
  const [voiding, setVoiding] = useState<number | null>(null);
  const close = (): void => ask(null);
  const act = (action: OperatorAction): void => {
    if (action === 'next' && leavesStep(test)) ask('skip');
    else operator.act(action);
  };
  return (
    <Frame
      steps={<StepList test={test} />}
      evidence={<Evidence test={test} askToVoid={setVoiding} ask={ask} />}
      moment={momentOf(test)}
      act={act}
      mark={operator.mark}
      pause={(wanted) => (wanted === 'resume' ? operator.resume() : ask('pause'))}
      asking={question !== null || voiding !== null}
    >
      <CueBand test={test} detail={cueDetail(test, language)} act={act} resume={operator.resume} />
      <Notice words={operator.refusal} />
      <NumberPanels test={test} />
      <HistoryPanel test={test} />
      {voiding === null ? null : <VoidDialog runNumber={voiding} close={() => setVoiding(null)} />}
      {question === 'pause' ? <PauseDialog close={close} /> : null}
      {question === 'hand-over' ? <HandOverDialog test={test} close={close} /> : null}
      <SkipDialog
        opened={question === 'skip'}
        close={close}
        skip={() => {
          close();
          operator.act('next');
        }}
      />
    </Frame>
  );
}

/** The running test: calibration, background and runs share one picture; a closed test leads to its result. */
export function BenchScreen() {
  const say = useSay();
  const test = useLive((live) => live.steadyTest);
  const connection = useLive((live) => live.connection);
  const [lastId, setLastId] = useState<string | null>(null);
  if (test !== null && test !== undefined && test.id !== lastId) setLastId(test.id);
  if (test?.step === 'closed' || (test === null && lastId !== null)) {
    return <Navigate to={`/tests/${test?.id ?? lastId}`} replace />;
  }
  if (test === null) return <Navigate to="/" replace />;
  if (test === undefined) return <Frame>{say(pageWords.door.connecting)}</Frame>;
  return (
    <RunningTest
      test={connection === 'lost' ? { ...test, actions: [], canPause: false, canHandOver: false } : test}
    />
  );
}
