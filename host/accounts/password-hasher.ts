import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { plainPassword } from '#core/people/password-rules.ts';
import { OneAtATime } from '../one-at-a-time.ts';

/** Cost of scrypt (RFC 7914): memory is 128 N r bytes. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and some tenths of a second for each attempt, as OWASP's list of 2024 asks of scrypt. */
export const usualPasswordCost: PasswordCost = { N: 2 ** 17, r: 8, p: 1 };

const saltBytes = 16;
const keyBytes = 32;

/** Hashes and compares passwords, one after the other, so that many attempts at once take no more memory than one. */
export class PasswordHasher {
  readonly #queue = new OneAtATime();
  readonly #cost: PasswordCost;
  /** A hash that no password has, for names without an account. */
  readonly #nobodysHash: string;

  constructor(cost: PasswordCost = usualPasswordCost) {
    this.#cost = cost;
    this.#nobodysHash = encoded(cost, randomBytes(saltBytes), randomBytes(keyBytes));
  }

  /** Hash, salt and cost as one text. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    return encoded(this.#cost, salt, await this.#queue.do(() => derived(password, salt, this.#cost)));
  }

  /** True if this is the password; takes as long for nobody's hash (null), so that the time tells no names. */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const { cost, salt, key } = decoded(hash ?? this.#nobodysHash);
    const found = await this.#queue.do(() => derived(password, salt, cost));
    return timingSafeEqual(found, key) && hash !== null;
  }
}

function derived(password: string, salt: Buffer, { N, r, p }: PasswordCost): Promise<Buffer> {
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(plainPassword(password), salt, keyBytes, { N, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function encoded({ N, r, p }: PasswordCost, salt: Buffer, key: Buffer): string {
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

function decoded(hash: string): {
  readonly cost: PasswordCost;
  readonly salt: Buffer;
  readonly key: Buffer;
} {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  if (kind !== 'scrypt') throw new Error('a password is hashed in a way that this program does not know');
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}
