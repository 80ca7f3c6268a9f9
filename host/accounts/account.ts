import type { Role } from '#core/people/role.ts';
import type { StoredAccount } from '../store/account-store.ts';

/** A person of the bench, as others may see them: never with anything of the password. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
  /** ISO 8601 with offset. */
  readonly createdAt: string;
}

/** What may be seen of a stored account. */
export function accountOf({ id, name, role, mustChange, disabled, createdAt }: StoredAccount): Account {
  return { id, name, role, mustChangePassword: mustChange, disabled, createdAt };
}
