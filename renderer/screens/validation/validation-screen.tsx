import { Button, Progress } from '@mantine/core';
import { checksIn, type ValidatedDemand, type ValidationSheet } from '#core/record/validation-sheet.ts';
import { formatInstant } from '#core/words/date-format.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { demandState, validationWords } from '#core/words/validation-words.ts';
import { useProof, useValidation } from '../../door/laboratory-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useReportTarget } from '../../parts/report-link.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import styles from './validation.module.css';

interface Shown {
  readonly sheet: ValidationSheet;
}

/** What is demanded of the program, which tests show it, and the figures of this very build. */
export function ValidationScreen() {
  const { data, error } = useValidation();
  return (
    <Frame>
      <PageHead title={validationWords.title} intro={validationWords.intro} />
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data === undefined ? null : (
        <>
          <Summary sheet={data} />
          <Proof sheet={data} />
          <Demands sheet={data} />
        </>
      )}
    </Frame>
  );
}

function filled(words: InEachLanguage<string>, values: Readonly<Record<string, number>>) {
  const fill = (text: string): string =>
    Object.entries(values).reduce((told, [name, value]) => told.replace(`{${name}}`, String(value)), text);
  return { id: fill(words.id), en: fill(words.en) };
}

function Summary({ sheet: { program, selfTest, demands } }: Shown) {
  const { language } = useLanguage();
  const say = useSay();
  const target = useReportTarget();
  const shown = demands.filter((one) => demandState(one) === 'shown').length;
  const counts = { shown, all: demands.length, open: demands.length - shown };
  return (
    <Panel title={`${program.name} ${program.version}`}>
      <Facts
        facts={[
          [say(validationWords.core), program.coreHash],
          [
            say(validationWords.selfTest),
            `${say(selfTest.passed ? validationWords.passed : validationWords.failed)} (${selfTest.checks})`,
          ],
        ]}
      />
      <p>{say(filled(validationWords.summary, counts))}</p>
      <div className={styles.tools}>
        <Button
          component="a"
          href={`/api/validation/sheet.pdf?language=${language}`}
          rel="noopener"
          {...target}
        >
          {say(validationWords.savePdf)}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`/api/validation/sheet.csv?language=${language}&form=${language === 'id' ? 'csv-id' : 'csv'}`}
          download
        >
          {say(validationWords.saveCsv)}
        </Button>
      </div>
    </Panel>
  );
}

function Proof({ sheet: { proof } }: Shown) {
  const { language } = useLanguage();
  const say = useSay();
  const may = useRights().has('note-actions');
  const asking = useProof();
  const { state, done, of, endedAt } = proof;
  const isRunning = state === 'running';
  return (
    <Panel
      title={say(validationWords.proof)}
      aside={endedAt === null ? undefined : formatInstant(endedAt, language)}
    >
      <div className={styles.proof}>
        <Notice words={state === 'none' ? validationWords.proofNone : null} kind="circle-dash" />
        <Notice words={state === 'stopped' ? validationWords.proofStopped : null} kind="diamond" />
        <Notice words={asking.error === null ? null : wordsOfError(asking.error)} />
        {isRunning ? (
          <>
            <Progress value={(100 * done) / Math.max(1, of)} aria-label={say(validationWords.proof)} />
            <p>{say(filled(validationWords.progress, { done, of }))}</p>
          </>
        ) : null}
        {may ? (
          <Button
            variant={isRunning ? 'default' : 'filled'}
            loading={asking.isPending}
            onClick={() => asking.mutate(isRunning ? 'DELETE' : 'POST')}
          >
            {say(isRunning ? validationWords.stop : validationWords.begin)}
          </Button>
        ) : null}
        {proof.groups.length === 0 ? null : <Figures proof={proof} />}
      </div>
    </Panel>
  );
}

function Figures({ proof }: Pick<ValidationSheet, 'proof'>) {
  const say = useSay();
  const heads = [say(validationWords.group), say(validationWords.checks), say(validationWords.truth)];
  return (
    <>
      <p>
        <b>{say(filled(validationWords.ofChecks, checksIn(proof)))}</b>
      </p>
      <Table label={say(validationWords.proof)} heads={heads} isDense>
        {proof.groups.map(({ id, title, truth, checks, passed }) => (
          <tr key={id}>
            <td>{title}</td>
            <td className={cell.once}>
              <Chip kind={checks === passed ? 'circle-check' : 'octagon-cross'}>{`${passed}/${checks}`}</Chip>
            </td>
            <td className={cell.quiet}>{truth}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

const shapes = { shown: 'circle-check', partly: 'diamond', open: 'circle-dash' } as const;

function Demands({ sheet: { demands } }: Shown) {
  const say = useSay();
  const heads = ['number', 'demand', 'state', 'tests'] as const;
  return (
    <Panel title={say(validationWords.requirements)}>
      <Table
        label={say(validationWords.requirements)}
        heads={heads.map((head) => say(validationWords[head]))}
      >
        {demands.map((one) => (
          <DemandRow key={one.number} demand={one} />
        ))}
      </Table>
      <p className={styles.quiet}>{say(validationWords.testsInEnglish)}</p>
    </Panel>
  );
}

function DemandRow({ demand: one }: { readonly demand: ValidatedDemand }) {
  const say = useSay();
  const state = demandState(one);
  return (
    <tr>
      <td className={cell.once}>
        {one.group} {one.number}
      </td>
      <td>
        {say(one.demand)}
        {one.missing === null ? null : <div className={styles.quiet}>{say(one.missing)}</div>}
      </td>
      <td>
        <Chip kind={shapes[state]}>{say(validationWords[state])}</Chip>
      </td>
      <td>
        {one.proofs.length === 0 ? null : (
          <details>
            <summary>{one.proofs.length}</summary>
            <ul className={styles.proofs}>
              {one.proofs.map(({ file, sentence }) => (
                <li key={`${file} ${sentence}`}>
                  {sentence} <span className={styles.quiet}>{file}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}
