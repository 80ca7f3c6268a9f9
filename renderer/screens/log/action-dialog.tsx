import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChainedEvent } from '#core/record/audit-event.ts';
import { auditKindWords, logWords } from '#core/words/log-words.ts';
import { send } from '../../door/door.ts';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { PeopleForm } from '../../people/people-form.tsx';

/** Asks what was done about a failure, and notes it in the log. */
export function ActionDialog({ event, close }: { readonly event: ChainedEvent; readonly close: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const [action, setAction] = useState('');
  const noting = useMutation({
    mutationFn: async () =>
      await send<unknown>('POST', '/log/actions', { about: event.sequence, action: action.trim() }),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: ['log'] });
    },
  });
  return (
    <Dialog opened title={`${event.sequence}: ${say(auditKindWords[event.kind])}`} close={close}>
      <PeopleForm
        explain={logWords.noteExplain}
        action={logWords.keepAction}
        isComplete={action.trim().length >= 3}
        isPending={noting.isPending}
        error={noting.error}
        submit={() => noting.mutate()}
      >
        <Textarea
          label={say(logWords.action)}
          value={action}
          rows={3}
          maxLength={500}
          onChange={(changed) => setAction(changed.currentTarget.value)}
        />
      </PeopleForm>
    </Dialog>
  );
}
