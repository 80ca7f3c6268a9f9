import type { OwnProfileView } from '#host/http/contract.ts';
import { itemsOf, partsOf } from '#core/procedure/own-profile/field-value.ts';
import { useOwnProfiles } from '../../door/profile-queries.ts';
import { useProfiles } from '../../door/queries.ts';
import { contentOf, type NamedContent } from './named-content.ts';

/**
 * What a draft began from, with the method of its category of vehicles. Of a file, or of a version that this program no longer
 * holds, the draft as it began.
 */
export function useDraftOrigin({ id, draft }: Pick<OwnProfileView, 'id' | 'draft'>): NamedContent | null {
  const [category] = itemsOf(partsOf(draft?.content).categories);
  const known = useProfiles(null).data ?? [];
  const inCategory = useProfiles(typeof category === 'string' ? category : null).data ?? [];
  const own = useOwnProfiles().data ?? [];
  if (draft === null) return null;
  const from = draft.copiedFrom ?? '';
  const asBegun = { key: from, id, version: from, content: draft.begun };
  const origin = contentOf(from, known, own);
  const hasMethod = typeof partsOf(origin?.content).methodReference === 'string';
  return (hasMethod ? contentOf(from, inCategory, own) : origin) ?? asBegun;
}
