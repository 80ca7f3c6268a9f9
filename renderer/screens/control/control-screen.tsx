import { Button } from '@mantine/core';
import { useState } from 'react';
import { controlRules } from '#core/control/control-rule.ts';
import type { ControlCharts } from '#core/record/control-chart.ts';
import { controlRuleWords, controlWords } from '#core/words/control-words.ts';
import { useControlCharts } from '../../door/laboratory-door.ts';
import { useLive } from '../../door/live-context.tsx';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { CalibrationPanel } from './calibration-panel.tsx';
import styles from './control.module.css';
import { ReferenceDialog, type ReferenceQuestion } from './reference-dialog.tsx';
import { ReferencePanel } from './reference-panel.tsx';

/** Whether the bench still measures as it did: calibration checks and runs of reference exhausts on control charts. */
export function ControlScreen() {
  const isAllowed = useRights().has('read-official');
  const runningId = useLive((live) => live.test?.id ?? null);
  const { data, error } = useControlCharts(runningId, isAllowed);
  return (
    <Frame>
      <PageHead title={controlWords.title} intro={controlWords.intro} />
      {isAllowed ? null : <Notice words={controlWords.notAllowed} kind="diamond" />}
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data === undefined ? null : <Charts charts={data} />}
    </Frame>
  );
}

function Charts({ charts }: { readonly charts: ControlCharts }) {
  const say = useSay();
  const may = useRights().has('keep-references');
  const [question, setQuestion] = useState<ReferenceQuestion | null>(null);
  const { calibrations, references } = charts;
  return (
    <>
      <div className={styles.heading}>
        <h2>{say(controlWords.references)}</h2>
        {may ? (
          <Button onClick={() => setQuestion({ kind: 'name' })}>{say(controlWords.nameReference)}</Button>
        ) : null}
      </div>
      <Notice words={references.length === 0 ? controlWords.noReferences : null} kind="circle-dash" />
      {references.map((chart) => (
        <ReferencePanel key={chart.reference.id} chart={chart} ask={setQuestion} />
      ))}
      <div className={styles.heading}>
        <h2>{say(controlWords.calibrations)}</h2>
      </div>
      <Notice words={calibrations.length === 0 ? controlWords.noCalibrations : null} kind="circle-dash" />
      {calibrations.map((chart) => (
        <CalibrationPanel key={JSON.stringify(chart.instrument)} chart={chart} />
      ))}
      <Rules />
      {question === null ? null : <ReferenceDialog question={question} close={() => setQuestion(null)} />}
    </>
  );
}

function Rules() {
  const say = useSay();
  return (
    <Panel title={say(controlWords.rules)}>
      <p className={styles.quiet}>{say(controlWords.limitsExplain)}</p>
      <ul className={styles.steps}>
        {controlRules.map(({ name }) => (
          <li key={name}>{say(controlRuleWords[name])}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{say(controlWords.ruleSource)}</p>
    </Panel>
  );
}
