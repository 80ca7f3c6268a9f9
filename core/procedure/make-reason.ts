import type { Reason, ReasonCode, ReasonPlace } from './reason.ts';

/** Figures of a reason; what is left out is "no figure". */
export type ReasonFigures = Partial<Pick<Reason, 'measured' | 'required' | 'unit' | 'detail' | 'during'>>;

function reason(
  effect: Reason['effect'],
  code: ReasonCode,
  place: ReasonPlace,
  figures: ReasonFigures,
): Reason {
  return { code, place, effect, measured: null, required: null, unit: '', detail: null, ...figures };
}

/** A reason that voids what it is about. */
export function rejects(code: ReasonCode, place: ReasonPlace, figures: ReasonFigures = {}): Reason {
  return reason('rejects', code, place, figures);
}

/** A reason that is printed and changes nothing. */
export function warns(code: ReasonCode, place: ReasonPlace, figures: ReasonFigures = {}): Reason {
  return reason('warns', code, place, figures);
}

/** Rejects in site mode and warns in workshop mode (decision 17). */
export function rejectsOnSite(
  mode: 'site' | 'workshop',
  code: ReasonCode,
  place: ReasonPlace,
  figures: ReasonFigures = {},
): Reason {
  return reason(mode === 'site' ? 'rejects' : 'warns', code, place, figures);
}

/** True if any of the reasons voids what it is about. */
export function anyRejects(reasons: readonly Reason[]): boolean {
  return reasons.some((reason) => reason.effect === 'rejects');
}
