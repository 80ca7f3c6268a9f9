import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { door } from '../../door/door.ts';
import dialogStyles from '../../frame/dialog.module.css';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { colour } from '../../theme/colour.ts';

/** As the door asks: a reason is more than a letter. */
const shortestReason = 3;
const longestReason = 300;

/** Asks for the reason before a run is voided; the run and the reason stay on record. */
export function VoidDialog({ runNumber, close }: { readonly runNumber: number; readonly close: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const { voidRun: words } = pageWords;
  const send = (): void => {
    door.voidRun(runNumber, reason.trim()).then(close, (error: unknown) => setRefusal(wordsOfError(error)));
  };
  return (
    <Dialog opened close={close} title={`${say(words.title)} ${runNumber}`}>
      <div className={dialogStyles.choice}>
        <p>{say(words.explain)}</p>
        <Textarea
          label={say(words.reason)}
          placeholder={say(words.example)}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={refusal === null ? null : say(refusal)}
          data-autofocus
        />
        <Button
          mt="sm"
          variant="outline"
          color={colour.violet}
          disabled={reason.trim().length < shortestReason}
          onClick={send}
        >
          {say(words.confirm)}
        </Button>
      </div>
      <Button fullWidth onClick={close}>
        {say(words.keep)}
      </Button>
    </Dialog>
  );
}
