import { Sessions } from '#host/accounts/sessions.ts';
import { DoorPeople } from '#host/http/door-people.ts';
import { knock, openDoor } from '../open-door.ts';
import { openAccounts } from '../people/open-accounts.ts';
import { testPassword } from '../people/people-by-requests.ts';

/** What a day of guessing came to. */
export interface GuessingDay {
  /** Guesses that were held against a password. */
  readonly guesses: number;
  /** Attempts that were turned away because they came too early. */
  readonly turnedAway: number;
  /** Longest wait that was asked for, in seconds. */
  readonly longestWaitSeconds: number;
}

const dayInSeconds = 86_400;

/**
 * Guesses passwords at a door for a day of made time, as quickly as it lets one: of one person, or of another name each time.
 * @throws Error where a guess got in
 */
export async function guessForDay(nameOf: (attempt: number) => string): Promise<GuessingDay> {
  const opened = openAccounts();
  await opened.accounts.setUp('Made Wirawan', testPassword);
  const sessions = new Sessions(() => opened.clock.seconds);
  const door = openDoor({ people: new DoorPeople({ ...opened, sessions, access: { kind: 'desktop' } }) });
  const end = opened.clock.seconds + dayInSeconds;
  const day = { guesses: 0, turnedAway: 0, longestWaitSeconds: 0 };
  for (let attempt = 0; opened.clock.seconds < end; attempt += 1) {
    const credentials = { name: nameOf(attempt), password: `tebakan ke-${attempt}` };
    const answer = await door.fetch(knock('/api/people/sign-in', 'POST', credentials));
    if (answer.ok) throw new Error('a guess got in');
    const wait = await waitOf(answer);
    if (wait === 0) day.guesses += 1;
    else day.turnedAway += 1;
    day.longestWaitSeconds = Math.max(day.longestWaitSeconds, wait);
    opened.clock.seconds += wait;
  }
  return day;
}

async function waitOf(answer: Response): Promise<number> {
  if (answer.status !== 429) return 0;
  const { error } = (await answer.json()) as { error: { details: { waitSeconds: number } } };
  return error.details.waitSeconds;
}
