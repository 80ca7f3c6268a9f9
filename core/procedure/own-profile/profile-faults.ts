import type { z } from 'zod';
import { type Profile, profileSchema } from '../profile.ts';
import { type FieldPath, valueAt } from './field-value.ts';

/** What is wrong at a place of a profile; `bound` and `names` belong to some kinds only. */
export interface ProfileFault {
  readonly path: FieldPath;
  readonly kind:
    | 'empty'
    | 'too-small'
    | 'too-big'
    | 'too-few'
    | 'no-choice'
    | 'no-day'
    | 'unknown-field'
    | 'other-test-type'
    | 'ends-before-begin'
    | 'wrong';
  readonly bound: number | null;
  readonly names: readonly string[];
}

/** A profile checked by the one schema: the whole profile, or everything that is wrong with it. */
export type CheckedProfile =
  | { readonly state: 'whole'; readonly profile: Profile }
  | { readonly state: 'faulty'; readonly faults: readonly ProfileFault[] };

/**
 * Checks a laboratory's profile. Beside the schema: a limit belongs to the test type of its profile, and does not end before
 * it begins.
 */
export function checkedProfile(content: unknown): CheckedProfile {
  const { data, error } = profileSchema.safeParse(content);
  if (data === undefined) return { state: 'faulty', faults: error.issues.flatMap(faultsOf(content)) };
  const faults = data.limits.flatMap((limit, index) => limitFaults(data, limit, ['limits', index]));
  return faults.length === 0 ? { state: 'whole', profile: data } : { state: 'faulty', faults };
}

type Limit = Profile['limits'][number];

function limitFaults(profile: Profile, limit: Limit, path: FieldPath): ProfileFault[] {
  const { testType, validFrom, validTo } = limit;
  const own = [
    ...(testType === profile.testType ? [] : [fault([...path, 'testType'], 'other-test-type')]),
    ...(validFrom !== null && validTo !== null && validTo < validFrom
      ? [fault([...path, 'validTo'], 'ends-before-begin')]
      : []),
  ];
  const items = limit.kind === 'smallest-of' ? limit.items : [];
  return [...own, ...items.flatMap((item, index) => limitFaults(profile, item, [...path, 'items', index]))];
}

type Issue = z.core.$ZodIssue;

function faultsOf(content: unknown): (issue: Issue) => ProfileFault[] {
  return (issue) => {
    if (issue.code === 'invalid_union') return faultsOfUnion(issue, content);
    return [faultOf(issue, content)];
  };
}

/** Of several shapes the nearest one is meant. */
function faultsOfUnion(issue: Issue & { readonly code: 'invalid_union' }, content: unknown): ProfileFault[] {
  const nearest = issue.errors.toSorted((one, other) => one.length - other.length)[0];
  const path = pathOf(issue);
  if (nearest === undefined || nearest.length === 0) return [fault(path, 'no-choice')];
  const inner = nearest.flatMap(faultsOf(valueAt(content, path)));
  return inner.map(({ kind, bound, names, path: rest }) => ({
    kind,
    bound,
    names,
    path: [...path, ...rest],
  }));
}

function faultOf(issue: Issue, content: unknown): ProfileFault {
  const path = pathOf(issue);
  const value = valueAt(content, path);
  if (value === undefined || value === null || value === '') return fault(path, 'empty');
  switch (issue.code) {
    case 'too_small':
      return fault(path, issue.origin === 'array' ? 'too-few' : 'too-small', Number(issue.minimum));
    case 'too_big':
      return fault(path, 'too-big', Number(issue.maximum));
    case 'invalid_value':
      return fault(path, 'no-choice');
    case 'invalid_format':
      return fault(path, issue.format === 'date' ? 'no-day' : 'wrong');
    case 'unrecognized_keys':
      return { ...fault(path, 'unknown-field'), names: issue.keys };
    default:
      return fault(path, 'wrong');
  }
}

function pathOf({ path }: Issue): FieldPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function fault(path: FieldPath, kind: ProfileFault['kind'], bound: number | null = null): ProfileFault {
  return { path, kind, bound, names: [] };
}
