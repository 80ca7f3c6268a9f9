import { createContext, useContext } from 'react';
import type { SchemaField } from '#core/procedure/own-profile/field-of-schema.ts';
import type { FieldPath } from '#core/procedure/own-profile/field-value.ts';
import type { ProfileFault } from '#core/procedure/own-profile/profile-faults.ts';
import type { Language } from '#core/words/language.ts';
import { fieldLabel, fieldUnit } from '#core/words/profile/field-words.ts';
import { faultReason } from '#core/words/profile/fault-words.ts';

/** What every field of the form needs: how to change the profile, and what is wrong with it. */
export interface ProfileForm {
  readonly change: (path: FieldPath, value: unknown) => void;
  readonly faults: readonly ProfileFault[];
}

/** The form that a field stands in. */
export const ProfileFormContext = createContext<ProfileForm>({ change: () => undefined, faults: [] });

/** The form that a field stands in. */
export const useProfileForm = (): ProfileForm => useContext(ProfileFormContext);

/** One field of the form with its place and value. */
export interface FieldAt<Kind extends SchemaField['kind'] = SchemaField['kind']> {
  readonly field: SchemaField & { readonly kind: Kind };
  readonly path: FieldPath;
  readonly value: unknown;
}

/** Where a field can be found on the page. */
export function fieldElementId(path: FieldPath): string {
  return `field-${path.join('-')}`;
}

/** Rules in rules open one after the other, each once it has been drawn. */
const DEEPEST_RULE = 3;

/** Brings a field into view, opening the rules it stands in, and puts the cursor into it, or into the first field of a rule. */
export function goToField(path: FieldPath, attempts = DEEPEST_RULE): void {
  const element = nearestElement(path);
  if (element === null) return;
  const closed = element.closest<HTMLDetailsElement>('details:not([open])');
  if (closed !== null && attempts > 0) {
    closed.open = true;
    setTimeout(() => goToField(path, attempts - 1), 60);
    return;
  }
  element.scrollIntoView({ block: 'center' });
  element.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}

/** A field that is not on the page (a rule that is left out) is looked for in what it stands in. */
function nearestElement(path: FieldPath): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldElementId(path.slice(0, length)));
    if (element !== null) return element;
  }
  return null;
}

/** The name of a field with its unit: `Lama tahan (detik)`. */
export function labelOf(path: FieldPath, language: Language): string {
  const unit = fieldUnit(path, language);
  return unit === '' ? fieldLabel(path, language) : `${fieldLabel(path, language)} (${unit})`;
}

/** What is wrong with the value at exactly this place, in words. */
export function errorAt(
  faults: readonly ProfileFault[],
  path: FieldPath,
  language: Language,
): string | undefined {
  const place = path.join('.');
  const fault = faults.find((one) => one.path.join('.') === place);
  return fault === undefined ? undefined : faultReason(fault, language);
}
