import { useQuery } from '@tanstack/react-query';
import type { Replacement } from '#core/record/amendment.ts';
import type { TestSummary } from '#host/http/contract.ts';
import { read } from './door.ts';
import { peopleDoor } from './people-door.ts';

/** What this bench says of a paper or bundle that its own key signed. */
export type OwnStanding =
  | { readonly kind: 'holds' }
  | { readonly kind: 'replaced'; readonly by: Replacement }
  | { readonly kind: 'unknown' };

/** Number after this one; null for what is no number of a test. */
export function nextNumber(number: string): string | null {
  const [, year, place] = /^(\d{4})-(\d{4,9})$/.exec(number) ?? [];
  if (year === undefined || place === undefined) return null;
  return `${year}-${String(Number(place) + 1).padStart(4, '0')}`;
}

/**
 * How something stands that a key signed and that names a test: null where the key is not that of this bench, which then
 * knows nothing of it.
 */
export const useOwnStanding = (keyId: string | null, number: string | null) =>
  useQuery({
    queryKey: ['own-standing', keyId, number],
    queryFn: async (): Promise<OwnStanding | null> => {
      const { kid }: { readonly kid: string } = await read('/key');
      const before = number === null ? null : nextNumber(number);
      if (kid !== keyId || before === null) return null;
      const [test]: readonly TestSummary[] = await read(`/tests?limit=1&before=${before}`);
      if (test?.number !== number) return { kind: 'unknown' };
      if (test.amendedBy === null) return { kind: 'holds' };
      const { amendedBy } = await peopleDoor.amendments(test.id);
      const unnamed = { id: '', number: test.amendedBy, isWithdrawn: false };
      return { kind: 'replaced', by: amendedBy ?? unnamed };
    },
    enabled: keyId !== null && number !== null,
  });
