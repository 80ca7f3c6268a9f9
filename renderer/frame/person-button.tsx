import { useState } from 'react';
import type { PeopleView } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleWords } from '#core/words/people-words.ts';
import { usePeople } from '../door/people-queries.ts';
import { useActivity } from '../keys/use-activity.ts';
import { useSay } from '../language/language-context.tsx';
import { PeopleDialog } from '../people/people-dialog.tsx';
import styles from './top-bar.module.css';

const { people } = pageWords;

/** True where the dialog opens by itself: the place is locked, or the password must be changed. */
function asksByItself(view: PeopleView | undefined): boolean {
  return view !== undefined && (view.lockedName !== null || view.person?.mustChangePassword === true);
}

/** Who is signed in, always in sight; opens what can be done about it. */
export function PersonButton() {
  const say = useSay();
  const view = usePeople().data;
  const [chosen, setChosen] = useState({ asks: false, isOpen: false });
  const asks = asksByItself(view);
  // What was chosen before the place asked by itself, or before it no longer does, counts no more.
  const isOpen = chosen.asks === asks ? chosen.isOpen : asks;
  const setOpen = (wanted: boolean): void => setChosen({ asks, isOpen: wanted });
  useActivity((view?.person ?? null) !== null);
  if (view === undefined) return null;
  const { person, lockedName } = view;
  const name = person?.name ?? lockedName;
  const state =
    person === null ? (lockedName === null ? people.nobody : people.locked) : roleWords[person.role];
  return (
    <>
      <button
        type="button"
        className={styles.person}
        title={`${name ?? ''} ${say(state)}`.trim()}
        onClick={() => setOpen(true)}
      >
        <span className={styles.personName}>{name ?? say(people.signIn)}</span>
        {name === null ? null : <span className={styles.personState}>{say(state)}</span>}
      </button>
      {isOpen ? <PeopleDialog view={view} close={() => setOpen(false)} /> : null}
    </>
  );
}
