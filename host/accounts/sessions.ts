/** Minutes without anything done after which a bench locks itself. */
export const idleMinutes = 15;
/** Hours after which a person signs in again in any case. */
export const mostSessionHours = 12;

interface Session {
  readonly accountId: string;
  readonly begunSeconds: number;
  lastActiveSeconds: number;
  locked: boolean;
}

/** Who is signed in at a place: open, or locked until the password is given again. */
export interface PresentSession {
  readonly accountId: string;
  readonly state: 'open' | 'locked';
}

/**
 * Who is signed in where, kept in memory only: a program that starts anew knows nobody. A place is whatever a door tells
 * people apart by (a cookie's secret, the window).
 */
export class Sessions {
  readonly #monotonicSeconds: () => number;
  readonly #sessions = new Map<string, Session>();

  constructor(monotonicSeconds: () => number) {
    this.#monotonicSeconds = monotonicSeconds;
  }

  begin(place: string, accountId: string): void {
    this.#forgetOld();
    const now = this.#monotonicSeconds();
    this.#sessions.set(place, { accountId, begunSeconds: now, lastActiveSeconds: now, locked: false });
  }

  end(place: string): void {
    this.#sessions.delete(place);
  }

  /** Ends every session of an account, but for one place where it is given. */
  endAll(accountId: string, butAt: string | null): void {
    for (const [place, session] of this.#sessions) {
      if (session.accountId === accountId && place !== butAt) this.#sessions.delete(place);
    }
  }

  lock(place: string): void {
    const session = this.#sessions.get(place);
    if (session !== undefined) session.locked = true;
  }

  /** Something was done there by a person; a locked place stays locked. */
  active(place: string): void {
    const session = this.#sessions.get(place);
    if (session === undefined || this.at(place)?.state !== 'open') return;
    session.lastActiveSeconds = this.#monotonicSeconds();
  }

  /** Who is signed in there; null for nobody. */
  at(place: string): PresentSession | null {
    const session = this.#sessions.get(place);
    if (session === undefined || this.#isOld(session)) return null;
    const idle = this.#monotonicSeconds() - session.lastActiveSeconds >= idleMinutes * 60;
    // A session that was idle stays locked, whatever comes after.
    session.locked ||= idle;
    return { accountId: session.accountId, state: session.locked ? 'locked' : 'open' };
  }

  #isOld({ begunSeconds }: Session): boolean {
    return this.#monotonicSeconds() - begunSeconds >= mostSessionHours * 3600;
  }

  #forgetOld(): void {
    for (const [place, session] of this.#sessions) if (this.#isOld(session)) this.#sessions.delete(place);
  }
}
