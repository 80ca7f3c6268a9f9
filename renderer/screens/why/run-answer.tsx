import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { decidingSplit, type DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import type { DiagnosedTestRun, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { mainShare, whyLoud } from '#core/words/diagnosis-text.ts';
import { notEnoughWords, sureWords } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Panel } from '../../parts/panel.tsx';
import { BandPlot } from './band-plot.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { confidenceShapes } from './confidence-shapes.ts';
import { OrderPlot } from './order-plot.tsx';
import { ReferenceButtons } from './reference-buttons.tsx';
import { ShareBars } from './share-bars.tsx';
import { ShareSwatch } from './share-swatch.tsx';
import { ShareTable } from './share-table.tsx';
import { SurenessPanel } from './sureness-panel.tsx';
import styles from './why.module.css';

interface ShownRun {
  readonly test: TestDiagnosis;
  readonly run: DiagnosedTestRun;
}

function Split({ test, run, diagnosis }: ShownRun & { readonly diagnosis: DiagnosedRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const part = decidingSplit(diagnosis);
  const main = mainShare(diagnosis);
  if (part === null) return null;
  return (
    <>
      {main === null ? null : (
        <div className={styles.answer}>
          <p className={styles.sentence}>
            <ShareSwatch kind={main.kind} />
            {whyLoud(diagnosis, language)}
          </p>
          <Chip kind={confidenceShapes[diagnosis.confidence]}>{say(sureWords[diagnosis.confidence])}</Chip>
        </div>
      )}
      <Panel title={say(why.shares)}>
        <ShareBars run={diagnosis} />
        <ShareTable part={part} spread={test.spread[run.series] ?? []} />
      </Panel>
      <div className={styles.columns}>
        <Panel title={say(why.bands)}>
          <BandPlot part={part} />
        </Panel>
        <Panel title={say(why.orders)}>
          <OrderPlot part={part} />
        </Panel>
        <ComparisonPanel test={test} run={run} />
        <SurenessPanel run={diagnosis} />
      </div>
    </>
  );
}

/** What one run is made of, or why that cannot be told. */
export function RunAnswer({ test, run }: ShownRun) {
  const say = useSay();
  const { why } = pageWords;
  const { diagnosis } = run;
  return (
    <>
      {diagnosis.state === 'diagnosed' ? (
        <Split test={test} run={run} diagnosis={diagnosis} />
      ) : (
        <Panel title={say(why.notEnough)}>
          {diagnosis.reasons.map((reason) => (
            <p key={reason}>{say(notEnoughWords[reason])}</p>
          ))}
        </Panel>
      )}
      <div className={styles.row}>
        <Button
          variant="default"
          component={Link}
          to={`/tests/${test.testId}/sound?series=${run.series}&run=${run.run}`}
        >
          {say(why.sound)}
        </Button>
        {diagnosis.state === 'diagnosed' ? <ReferenceButtons test={test} run={run} /> : null}
      </div>
    </>
  );
}
