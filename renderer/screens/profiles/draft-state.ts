import { useMemo, useReducer } from 'react';
import type { OwnProfileView } from '#host/http/contract.ts';
import type { FieldPath } from '#core/procedure/own-profile/field-value.ts';
import { withOwnChoice } from '#core/procedure/own-profile/own-choice.ts';
import {
  type CheckedProfile,
  checkedProfile,
  type ProfileFault,
} from '#core/procedure/own-profile/profile-faults.ts';
import type { ProfileForm } from './form-context.tsx';

/** A draft as it is being written, checked with every change. */
export interface DraftState {
  readonly content: unknown;
  readonly checked: CheckedProfile;
  readonly isChanged: boolean;
  /** The same object until a fault comes or goes, so that a field is drawn again only when it changes itself. */
  readonly form: ProfileForm;
}

interface Written {
  readonly content: unknown;
  readonly checked: CheckedProfile;
  readonly faults: readonly ProfileFault[];
}

interface Change {
  readonly path: FieldPath;
  readonly value: unknown;
}

const noFaults: readonly ProfileFault[] = [];

function begun(content: unknown): Written {
  const checked = checkedProfile(content);
  return { content, checked, faults: checked.state === 'faulty' ? checked.faults : noFaults };
}

/** The next state of a draft; faults that stay the same stay the same object. */
export function afterChange(before: Written, { path, value }: Change): Written {
  const next = begun(withOwnChoice(before.content, path, value));
  const isSame = JSON.stringify(next.faults) === JSON.stringify(before.faults);
  return isSame ? { ...next, faults: before.faults } : next;
}

/** Begins from what is stored; whoever opens another step of the draft begins anew (by the key of the form). */
export function useDraftState({ draft }: Pick<OwnProfileView, 'draft'>): DraftState {
  const stored = draft?.content ?? null;
  const [{ content, checked, faults }, change] = useReducer(afterChange, stored, begun);
  const form = useMemo<ProfileForm>(
    () => ({ change: (path, value) => change({ path, value }), faults }),
    [faults],
  );
  return { content, checked, form, isChanged: JSON.stringify(content) !== JSON.stringify(stored) };
}
