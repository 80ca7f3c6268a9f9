import type { OwnProfileView, Right } from '#host/http/contract.ts';
import { isSamePerson } from '#core/procedure/own-profile/same-person.ts';
import type { ApprovalQueue, WaitingTest } from '#core/record/approval-queue.ts';
import type { OpenFailures } from '#core/record/open-failures.ts';
import type { EndingCertificate } from '#core/words/certificate-words.ts';
import type { Verdict } from '#core/verdict/test-judgement.ts';

/** An own profile whose draft somebody submitted. */
export interface WaitingProfile {
  readonly id: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly reason: string;
  /** True where whoever looks wrote a part of it and decides nothing. */
  readonly isOwn: boolean;
}

/** All that waits, each kind with the oldest first. */
export interface Waiting extends ApprovalQueue {
  readonly profiles: readonly WaitingProfile[];
  readonly failures: OpenFailures;
  readonly certificates: readonly EndingCertificate[];
}

/** Which results are shown. */
export interface WaitingFilter {
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly onlyMine: boolean;
}

/** The drafts that wait for a second person, the oldest first. */
export function waitingProfiles(
  profiles: readonly OwnProfileView[],
  person: string,
): readonly WaitingProfile[] {
  return profiles
    .flatMap(({ id, draft }) => {
      if (draft === null || draft.submitted === null) return [];
      const { by, at, reason } = draft.submitted;
      const isOwn = draft.authors.some((author) => isSamePerson(author, person));
      return [{ id, submittedBy: by, submittedAt: at, reason, isOwn }];
    })
    .toSorted((one, other) => Date.parse(one.submittedAt) - Date.parse(other.submittedAt));
}

/** How much of what waits whoever has these rights can act on. */
export function countForPerson(waiting: Waiting, may: ReadonlySet<Right>): number {
  const { tests, papers, profiles, failures, certificates } = waiting;
  return (
    tests.filter(({ open }) => open.length > 0).length +
    (may.has('issue-signed') ? papers.length : 0) +
    (may.has('approve-profiles') ? profiles.filter(({ isOwn }) => !isOwn).length : 0) +
    (may.has('note-actions') ? failures.count : 0) +
    (may.has('set-up-instruments') ? certificates.length : 0)
  );
}

/** The results that a filter lets through. */
export function filteredTests(tests: readonly WaitingTest[], filter: WaitingFilter): readonly WaitingTest[] {
  const wanted = filter.text.trim().toLowerCase();
  return tests.filter(({ number, client, plate, vehicle, verdict, open }) => {
    if (filter.onlyMine && open.length === 0) return false;
    if (filter.verdict !== null && verdict !== filter.verdict) return false;
    return [number, client, plate, vehicle].some((field) => field.toLowerCase().includes(wanted));
  });
}

/** Whole days from a moment to a day, by the clock of the bench. */
export function daysSince(at: string, today: string | null): number {
  if (today === null) return 0;
  const dayMs = 86_400_000;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(at.slice(0, 10))) / dayMs));
}
