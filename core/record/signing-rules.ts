import { nameKey } from '#core/people/person-name.ts';
import type { Role } from '#core/people/role.ts';
import { type HandOver, operatorTurns } from '#core/procedure/course.ts';
import { isOfficialRecord, type OfficialParts } from './official-record.ts';
import { type SignatureContent, type SignatureMeaning, signatureMeanings } from './test-signature.ts';

/** Why a person cannot sign a test in a meaning. */
export type SigningFault =
  | 'SIGNING_NOT_OFFICIAL'
  | 'SIGNING_ROLE'
  | 'SIGNING_NOT_PERFORMER'
  | 'SIGNING_NAME_TYPED'
  | 'SIGNING_SECOND_PERSON'
  | 'SIGNING_OWN_AMENDMENT'
  | 'SIGNING_DONE_BEFORE';

/** Who wants to sign. */
export interface Signer {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  /** When their account was made, ISO 8601 with offset; left out where only a signature is at hand, as in a bundle. */
  readonly accountMadeAt?: string;
}

/** What of a record the rules look at. */
export interface SigningRecord extends OfficialParts {
  /** ISO 8601 with offset. */
  readonly startedAt: string;
  readonly amends?: { readonly by: { readonly name: string } } | undefined;
  readonly evidence: OfficialParts['evidence'] & {
    readonly conditions: { readonly operator: string };
    readonly handOvers?: readonly Pick<HandOver, 'to' | 'at'>[];
    readonly profile: { readonly signing?: { readonly selfAuthorisation: boolean } };
  };
}

/** What of a signature the rules look at. */
export type GivenSignature = Pick<SignatureContent, 'accountId' | 'name' | 'meaning'>;

/**
 * Why this person cannot sign the test in this meaning; null where they can (ISO/IEC 17025:2017, 7.8.2.1 o; checklist 47).
 * Who carried a test out, by its record or by signature, never checks it, whatever their role, and authorises it only where the
 * profile that it was judged by lets one technical manager do both. Who amended a record checks or authorises the amendment never.
 * A name that stands in a record from before the account of that name was typed by somebody: nobody signs for it as carried out.
 * @param given the signatures on this record that hold
 */
export function signingFault(
  record: SigningRecord,
  given: readonly GivenSignature[],
  signer: Signer,
  meaning: SignatureMeaning,
): SigningFault | null {
  if (!isOfficialRecord(record)) return 'SIGNING_NOT_OFFICIAL';
  if (!mayMean(signer.role, meaning)) return 'SIGNING_ROLE';
  const carriedOut = hasCarriedOut(record, signer);
  if (meaning === 'performed' && !carriedOut) return 'SIGNING_NOT_PERFORMER';
  if (meaning === 'performed' && wasTyped(record, signer)) return 'SIGNING_NAME_TYPED';
  const isPerformer = carriedOut || hasGiven(given, signer, 'performed');
  if (isPerformer && needsSecondPerson(record, meaning)) return 'SIGNING_SECOND_PERSON';
  if (meaning !== 'performed' && hasAmended(record, signer)) return 'SIGNING_OWN_AMENDMENT';
  return isGivenBefore(given, signer, meaning) ? 'SIGNING_DONE_BEFORE' : null;
}

/** What somebody wrote anew is looked at by somebody else, whatever the profile lets one person do. */
function hasAmended({ amends }: SigningRecord, { name }: Signer): boolean {
  return amends !== undefined && nameKey(amends.by.name) === nameKey(name);
}

/** The meanings in which this person can sign the test now, in their order. */
export function meaningsFor(
  record: SigningRecord,
  given: readonly GivenSignature[],
  signer: Signer,
): readonly SignatureMeaning[] {
  return signatureMeanings.filter((meaning) => signingFault(record, given, signer, meaning) === null);
}

function needsSecondPerson({ evidence }: SigningRecord, meaning: SignatureMeaning): boolean {
  if (meaning === 'performed') return false;
  return meaning === 'checked' || evidence.profile.signing?.selfAuthorisation !== true;
}

/** True where whoever authorised the result carried the test out, by its record or by signature. */
export function isSelfAuthorised(
  { evidence }: Pick<SigningRecord, 'evidence'>,
  given: readonly Pick<GivenSignature, 'name' | 'meaning'>[],
): boolean {
  const signed = given.filter(({ meaning }) => meaning === 'performed');
  const performers = new Set([...operatorTurns(evidence), ...signed].map(({ name }) => nameKey(name)));
  return given.some(({ meaning, name }) => meaning === 'authorised' && performers.has(nameKey(name)));
}

/** The names under which a test was carried out while there was no account of that name, each once, as they were typed. */
export function typedNames(
  record: SigningRecord,
  accounts: readonly { readonly name: string; readonly createdAt: string }[],
): readonly string[] {
  const names = [...new Set(operatorTurns(record.evidence).map(({ name }) => name))];
  return names.filter((name) => {
    const account = accounts.find((one) => nameKey(one.name) === nameKey(name));
    const signer = { accountId: '', name, role: 'technician' } as const;
    return account === undefined || wasTyped(record, { ...signer, accountMadeAt: account.createdAt });
  });
}

function mayMean(role: Role, meaning: SignatureMeaning): boolean {
  return role === 'technical-manager' || (role === 'technician' && meaning === 'performed');
}

/** A name belongs to one account for ever, so the names in the record tell the accounts. */
function hasCarriedOut({ evidence }: SigningRecord, { name }: Signer): boolean {
  return operatorTurns(evidence).some((turn) => nameKey(turn.name) === nameKey(name));
}

/** True where every turn under this name began before there was the account: an account cannot have begun it. */
function wasTyped(record: SigningRecord, { name, accountMadeAt }: Signer): boolean {
  if (accountMadeAt === undefined) return false;
  return operatorTurns(record.evidence)
    .filter((turn) => nameKey(turn.name) === nameKey(name))
    .every(({ since }) => !(Date.parse(accountMadeAt) <= Date.parse(since ?? record.startedAt)));
}

function hasGiven(
  given: readonly GivenSignature[],
  { accountId }: Signer,
  meaning: SignatureMeaning,
): boolean {
  return given.some((one) => one.accountId === accountId && one.meaning === meaning);
}

/** One person releases a result; several may have carried it out or checked it. */
function isGivenBefore(given: readonly GivenSignature[], signer: Signer, meaning: SignatureMeaning): boolean {
  return meaning === 'authorised'
    ? given.some((one) => one.meaning === meaning)
    : hasGiven(given, signer, meaning);
}
