import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import dialogStyles from '../../frame/dialog.module.css';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';

const longestReason = 300;

/** Asks for a reason, which may be left empty, and lets the test stand still. */
export function PauseDialog({ close }: { readonly close: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const { pause: words } = pageWords;
  const send = (): void => {
    door.pause(reason.trim()).then(close, (error: unknown) => setRefusal(wordsOfError(error)));
  };
  return (
    <Dialog opened close={close} title={say(words.title)}>
      <div className={dialogStyles.choice}>
        <p>{say(words.explain)}</p>
        <TextInput
          label={say(words.reason)}
          placeholder={say(words.example)}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={refusal === null ? null : say(refusal)}
        />
        <Button mt="sm" onClick={send} data-autofocus>
          {say(words.button)}
        </Button>
      </div>
      <Button fullWidth variant="default" onClick={close}>
        {say(words.keep)}
      </Button>
    </Dialog>
  );
}
