import { orderSchema } from '#core/procedure/order.ts';
import { testEvidenceSchema, type TestEvidence } from '#core/procedure/evidence.ts';
import { type Amendment, type CorrectableFact, correctableFacts, type Corrections } from './amendment.ts';
import { canonicalJson } from './canonical-json.ts';
import { deepFreeze } from './deep-freeze.ts';
import { judgeOutcome } from './judge-outcome.ts';
import type { TestRecord } from './test-record.ts';

/** Why a record cannot be amended so. */
export type AmendmentFault =
  | 'AMENDMENT_OF_WITHDRAWN'
  | 'AMENDMENT_EMPTY'
  | 'AMENDMENT_OF_OTHER_ITEM'
  | 'AMENDMENT_TOUCHES_VERDICT';

/** What somebody wants to amend. */
export interface AmendmentWish {
  readonly kind: Amendment['kind'];
  readonly reason: string;
  readonly corrections: Corrections;
}

/** What an amending record has of its own. */
export interface AmendmentParts {
  readonly id: string;
  readonly number: string;
  readonly at: string;
  readonly by: Amendment['by'];
  /** SHA-256 of the amended record's canonical JSON. */
  readonly recordSha256: string;
  /** The program that amends; it stands in the record only where it judged it. */
  readonly program: TestRecord['program'];
}

/**
 * Why this record cannot be amended so; null where it can. A correction that would change anything of the judgement is
 * refused: such a test is withdrawn and carried out again, so that no verdict is ever made better by typing.
 */
export function amendmentFault(record: TestRecord, wish: AmendmentWish): AmendmentFault | null {
  if (record.evidence.withdrawn !== undefined) return 'AMENDMENT_OF_WITHDRAWN';
  const changes = changesOf(record.evidence, wish);
  if (wish.kind === 'withdrawal') return changes.length === 0 ? null : 'AMENDMENT_TOUCHES_VERDICT';
  if (changes.length === 0) return 'AMENDMENT_EMPTY';
  if (isOtherItem(record.evidence, changes)) return 'AMENDMENT_OF_OTHER_ITEM';
  const corrected = withChanges(record.evidence, changes);
  const judged = [record.evidence, corrected].map((one) =>
    canonicalJson(judgeOutcome(testEvidenceSchema.parse(one), record.outcome)),
  );
  return judged[0] === judged[1] ? null : 'AMENDMENT_TOUCHES_VERDICT';
}

/**
 * The new record that takes the place of another, which stays as it is. A correction keeps the judgement as it was given, by
 * the program that gave it; a withdrawn test is judged anew and is invalid.
 * @param wish one that has no {@link amendmentFault}
 */
export function amendRecord(record: TestRecord, wish: AmendmentWish, parts: AmendmentParts): TestRecord {
  const { id, number, at, by, recordSha256 } = parts;
  const changes = changesOf(record.evidence, wish);
  const { kind, reason } = wish;
  const amends: Amendment = {
    kind,
    testId: record.id,
    number: record.number,
    recordSha256,
    reason,
    at,
    by,
    changes: [...changes],
  };
  const evidence = amendedEvidence(record.evidence, amends);
  const isWithdrawn = kind === 'withdrawal';
  return deepFreeze({
    ...record,
    id,
    number,
    closedAt: at,
    evidence,
    amends,
    ...(isWithdrawn && { judgement: judgeOutcome(evidence, record.outcome), program: parts.program }),
  });
}

/** The evidence of a record after an amendment of it. */
export function amendedEvidence(
  evidence: TestEvidence,
  { kind, reason, at, changes }: Amendment,
): TestEvidence {
  if (kind === 'withdrawal') return { ...evidence, withdrawn: { reason, at } };
  return withChanges(evidence, changes);
}

/** What stands at a correctable place of some evidence. */
export function factOf(evidence: TestEvidence, fact: CorrectableFact): string {
  const [group, name] = placeOf(fact);
  const facts: Readonly<Record<string, unknown>> = evidence[group] ?? {};
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

/** What tells a vehicle and an exhaust from others: of what was known, something must stay, or it would be another one. */
const identities: readonly (readonly CorrectableFact[])[] = [
  ['vehicle.plate', 'vehicle.chassisNumber'],
  ['vehicle.make', 'vehicle.model'],
  ['exhaust.maker', 'exhaust.model', 'exhaust.serialNumber'],
];

function isOtherItem(evidence: TestEvidence, changes: Amendment['changes']): boolean {
  const changed = new Set(changes.map(({ fact }) => fact));
  return identities.some((facts) => {
    const known = facts.filter((fact) => factOf(evidence, fact).trim() !== '');
    return known.length > 1 && known.every((fact) => changed.has(fact));
  });
}

function changesOf(evidence: TestEvidence, { corrections }: AmendmentWish): Amendment['changes'] {
  return correctableFacts.flatMap((fact) => {
    const [old, wanted] = [factOf(evidence, fact), corrections[fact]];
    return wanted === undefined || wanted === old ? [] : [{ fact, old, new: wanted }];
  });
}

function withChanges(evidence: TestEvidence, changes: Amendment['changes']): TestEvidence {
  const changed = (group: FactGroup): Readonly<Record<string, string>> =>
    Object.fromEntries(
      changes.flatMap(({ fact, new: value }) => {
        const [of, name] = placeOf(fact);
        return of === group ? [[name, value]] : [];
      }),
    );
  const order = { ...evidence.order, ...changed('order') };
  return {
    ...evidence,
    vehicle: { ...evidence.vehicle, ...changed('vehicle') },
    exhaust: { ...evidence.exhaust, ...changed('exhaust') },
    conditions: { ...evidence.conditions, ...changed('conditions') },
    ...(Object.keys(order).length > 0 && { order: orderSchema.parse(order) }),
  };
}

type FactGroup = 'vehicle' | 'exhaust' | 'order' | 'conditions';

function placeOf(fact: CorrectableFact): readonly [FactGroup, string] {
  const [group, name = ''] = fact.split('.');
  return [group as FactGroup, name];
}
