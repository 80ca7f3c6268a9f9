import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { diagnosisDoor } from '../../door/diagnosis-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';

/** As the door asks: a reason is more than a letter. */
const shortestReason = 3;
const longestReason = 300;

/** Asks for the reason before a run becomes the reference of its model. */
export function ReferenceDialog(properties: {
  readonly testId: string;
  readonly series: number;
  readonly run: number;
  readonly close: () => void;
  readonly named: () => void;
}) {
  const { testId, series, run, close, named } = properties;
  const say = useSay();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const { why } = pageWords;
  const send = (): void => {
    diagnosisDoor
      .nameReference(testId, { series, run, reason: reason.trim() })
      .then(named, (error: unknown) => setRefusal(wordsOfError(error)));
  };
  return (
    <Dialog opened close={close} title={say(why.nameTitle)}>
      <p>{say(why.nameText)}</p>
      <Textarea
        label={say(why.reason)}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refusal === null ? null : say(refusal)}
        data-autofocus
      />
      <Button fullWidth mt="sm" disabled={reason.trim().length < shortestReason} onClick={send}>
        {say(why.name)}
      </Button>
      <Button fullWidth mt="xs" variant="default" onClick={close}>
        {say(why.keep)}
      </Button>
    </Dialog>
  );
}
