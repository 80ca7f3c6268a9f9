import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DiagnosedTestRun, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { diagnosisDoor, useReferences } from '../../door/diagnosis-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';

/** Makes this run the reference of its model, or takes the test off the references; for whoever may. */
export function ReferenceButtons({
  test,
  run,
}: {
  readonly test: TestDiagnosis;
  readonly run: DiagnosedTestRun;
}) {
  const may = useRights().has('name-references');
  const say = useSay();
  const queries = useQueryClient();
  const { data: references = [] } = useReferences();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const { why } = pageWords;
  if (!may) return null;
  const readAnew = async (): Promise<void> => {
    setAsking(false);
    await queries.invalidateQueries({ queryKey: ['diagnosis-references'] });
    await queries.invalidateQueries({ queryKey: ['diagnosis'] });
  };
  const forget = (): void => {
    diagnosisDoor
      .forgetReference(test.testId)
      .then(readAnew)
      .catch((error: unknown) => setRefusal(wordsOfError(error)));
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {say(why.nameReference)}
      </Button>
      {references.some(({ testId }) => testId === test.testId) ? (
        <Button variant="default" onClick={forget}>
          {say(why.forget)}
        </Button>
      ) : null}
      <Notice words={refusal} />
      {isAsking ? (
        <ReferenceDialog
          testId={test.testId}
          series={run.series}
          run={run.run}
          close={() => setAsking(false)}
          named={() => void readAnew()}
        />
      ) : null}
    </>
  );
}
