import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useOwnName } from '../../door/people-queries.ts';
import { door } from '../../door/door.ts';
import dialogStyles from '../../frame/dialog.module.css';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import type { SteadyTest } from '../../door/live-feed.ts';

const longestName = 200;
const longestRemark = 300;

/** Asks who takes the test over; the door refuses the same name, and on site an empty one. */
export function HandOverDialog({ test, close }: { readonly test: SteadyTest; readonly close: () => void }) {
  const say = useSay();
  const own = useOwnName();
  const isOfficial = test.mode === 'site' && own !== '';
  const [typed, setTo] = useState('');
  const to = isOfficial ? own : typed;
  const [remark, setRemark] = useState('');
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const { handOver: words } = pageWords;
  const send = (): void => {
    door.handOver(to, remark).then(close, (error: unknown) => setRefusal(wordsOfError(error)));
  };
  return (
    <Dialog opened close={close} title={say(words.title)}>
      <div className={dialogStyles.choice}>
        <p>{say(words.explain)}</p>
        <p>
          {say(words.from)}: <b>{test.operator === '' ? say(words.unnamed) : test.operator}</b>
        </p>
        <TextInput
          label={say(words.to)}
          maxLength={longestName}
          value={to}
          readOnly={isOfficial}
          onChange={(event) => setTo(event.currentTarget.value)}
          error={refusal === null ? null : say(refusal)}
          data-autofocus
        />
        <Textarea
          mt="sm"
          label={say(words.remark)}
          maxLength={longestRemark}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <Button mt="sm" onClick={send}>
          {say(words.confirm)}
        </Button>
      </div>
      <Button fullWidth variant="default" onClick={close}>
        {say(words.keep)}
      </Button>
    </Dialog>
  );
}
