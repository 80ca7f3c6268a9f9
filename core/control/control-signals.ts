import type { ControlLimits } from './control-limits.ts';
import { type ControlRule, controlRules } from './control-rule.ts';

/** A rule that is broken, by the point that broke it. */
export interface ControlSignal {
  readonly rule: ControlRule['name'];
  /** Place of the point in the chart. */
  readonly index: number;
}

/** Every rule that a point breaks together with those before it, in the order of the points. */
export function controlSignals(valuesDb: readonly number[], limits: ControlLimits): readonly ControlSignal[] {
  const deviations = valuesDb.map((value) => (value - limits.centreDb) / limits.deviationDb);
  return valuesDb.flatMap((_value, index) =>
    controlRules
      .filter((rule) => isBroken(rule, deviations.slice(Math.max(0, index + 1 - rule.points), index + 1)))
      .map(({ name }) => ({ rule: name, index })),
  );
}

/** True where the newest point breaks a rule: the process is out of control now. */
export function isOutOfControl(valuesDb: readonly number[], limits: ControlLimits): boolean {
  return controlSignals(valuesDb, limits).some(({ index }) => index === valuesDb.length - 1);
}

function isBroken({ points, beyond }: ControlRule, last: readonly number[]): boolean {
  if (beyond === null) return last.length === points && isOneWay(last);
  const newest = last.at(-1) ?? 0;
  const side = Math.sign(newest);
  const isBeyond = (deviation: number): boolean => deviation * side > beyond.deviations;
  return isBeyond(newest) && last.filter(isBeyond).length >= beyond.count;
}

/** True where each point lies above the one before, or each below. */
function isOneWay(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
