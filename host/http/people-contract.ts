/** What crosses the door about people. */
import type { Right } from '#core/people/right.ts';
import type { Role } from '#core/people/role.ts';
import type { Replacement } from '#core/record/amendment.ts';
import type { SignatureMeaning } from '#core/record/test-signature.ts';
import type { Account } from '../accounts/account.ts';
import type { TokenView } from '../accounts/api-tokens.ts';

/** Who is signed in here and what that person may do; `GET /people`. */
export interface PeopleView {
  readonly person: {
    readonly name: string;
    readonly role: Role;
    /** Nothing else can be done before the password is changed. */
    readonly mustChangePassword: boolean;
  } | null;
  /** Who locked this place, or left it; that person or another one signs in. */
  readonly lockedName: string | null;
  /** False until the first set-up has made an administrator. */
  readonly hasAccounts: boolean;
  readonly rights: readonly Right[];
}

/** An account with its tokens, for an administrator. */
export interface AccountView extends Account {
  readonly tokens: readonly TokenView[];
}

/** A password that is shown once and must be changed at the first sign-in. */
export interface OneTimePassword {
  readonly account: Account;
  readonly oneTimePassword: string;
}

/** Signatures of people on a closed test; `GET /tests/:id/signatures`. */
export interface TestSignatures {
  readonly given: readonly {
    readonly name: string;
    readonly role: Role;
    readonly meaning: SignatureMeaning;
    /** ISO 8601 with offset. */
    readonly signedAt: string;
    /** Hash of the record that was signed. */
    readonly recordSha256: string;
    /** `void` where the record is not the one that was signed. */
    readonly state: 'valid' | 'void';
  }[];
  /** Names of who carried it out that were typed, from before there was an account of that name: nobody signs for them. */
  readonly typed: readonly string[];
  /** The meanings in which whoever asks can sign it now. */
  readonly open: readonly SignatureMeaning[];
}

/** What became of a closed test's record; `GET /tests/:id/amendments`. */
export interface TestAmendments {
  /** The newest record that took the place of this one's. */
  readonly amendedBy: Replacement | null;
  /** True where whoever asks can amend it now. */
  readonly isOpen: boolean;
}

export type { Account, Right, Role, TokenView };

/** A signed copy of a paper of a test, and how its file is found now. Where it is `untold`, nothing else is known of it. */
export interface ListedSignedCopy {
  readonly sha256: string;
  /** Of the paper that it begins with. */
  readonly paperSha256: string | null;
  /** Signed elsewhere and returned, or signed here with a PKCS#12 file. */
  readonly origin: 'returned' | 'signed-here' | null;
  /** Who signed by the certificates, and when by their own words. */
  readonly signatures: readonly { readonly name: string; readonly at: string }[];
  readonly keptBy: string;
  readonly keptAt: string | null;
  /** `untold`: what is kept of it is not what the log tells, so that it is believed in nothing and not handed out. */
  readonly state: 'whole' | 'missing' | 'altered' | 'untold';
}
