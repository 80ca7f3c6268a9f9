import type { Confidence } from './confidence.ts';
import type { Profile } from './profile.ts';
import type { SiteCheckItem } from './site-check-answer.ts';

type Geometry = Profile['geometry'];
type Site = NonNullable<Profile['site']>;

/** A named kind that an item asks for, where it is not a figure. */
export type SiteCheckKind =
  | NonNullable<Geometry['measuredFrom']>
  | NonNullable<Geometry['axis']>
  | NonNullable<Site['surface']>
  | NonNullable<Site['clearFrom']>
  | NonNullable<NonNullable<Profile['outlets']>['pick']>
  | NonNullable<Profile['vehicleState']>['gear']
  | 'rectangle'
  | 'semi-anechoic-room'
  | 'upward';

/** A figure that an item asks for; `tolerance` is to either side, null where the rule names none. */
export interface SiteCheckFigure {
  readonly value: number;
  readonly tolerance: number | null;
  readonly unit: 'm' | 'deg' | 'min' | 'Hz';
  readonly bound: 'exactly' | 'at-least' | 'at-most';
}

/** One thing to be confirmed on site, with what the procedure says about it. */
export interface SiteCheck {
  readonly item: SiteCheckItem;
  /** The rule of the verdict that it is part of. */
  readonly rule: 'geometry' | 'site' | 'vehicle-state' | 'outlets' | 'speed-sensor';
  readonly figures: readonly SiteCheckFigure[];
  readonly kinds: readonly SiteCheckKind[];
  /** True where a vehicle or a place can be such that there is nothing to confirm. */
  readonly mayNotApply: boolean;
  /** The item that must be confirmed where this one does not apply. */
  readonly otherwise: SiteCheckItem | null;
  /** `profile` binds a verdict; `practice` is good practice that the procedure is silent on, and only warns. */
  readonly basis: 'profile' | 'practice';
  readonly clause: string | null;
  readonly confidence: Confidence;
}

const nothingSaid = { figures: [], kinds: [], mayNotApply: false, otherwise: null } as const;

/** A check of the profile; what is left out is none. */
export function checkOf(
  item: SiteCheckItem,
  rule: SiteCheck['rule'],
  { confidence, clause = null }: { readonly confidence: Confidence; readonly clause?: string | null },
  said: Partial<Pick<SiteCheck, 'figures' | 'kinds' | 'mayNotApply' | 'otherwise'>> = {},
): SiteCheck {
  return { item, rule, ...nothingSaid, ...said, basis: 'profile', clause, confidence };
}

/** A check of good practice, which no clause asks for. */
export function practiceCheck(item: SiteCheckItem, rule: SiteCheck['rule']): SiteCheck {
  return { item, rule, ...nothingSaid, basis: 'practice', clause: null, confidence: 'K' };
}

/** A figure of a check. */
export function figureOf(
  value: number,
  unit: SiteCheckFigure['unit'],
  bound: SiteCheckFigure['bound'],
  tolerance: number | null = null,
): SiteCheckFigure {
  return { value, tolerance, unit, bound };
}
