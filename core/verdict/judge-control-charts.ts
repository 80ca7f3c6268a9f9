import { isOutOfControl } from '#core/control/control-signals.ts';
import { calibratorIndication } from '#core/procedure/calibrator-indication.ts';
import type { StandingLine } from '#core/procedure/control-standing.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejects, rejectsOnSite, warns } from '#core/procedure/make-reason.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { metBy, outcome, type RuleFinding } from './rule-finding.ts';

/**
 * The control charts of meter, calibrator and reference exhausts against a profile by which they count; none of it where the
 * profile says nothing of them. A chart that is out of control voids the test in every mode, or is noted where the profile
 * says so; charts that nobody read void it on site.
 */
export function judgeControlCharts(evidence: TestEvidence): readonly RuleFinding[] {
  const { profile, controlCharts, mode } = evidence;
  const rule = profile.controlCharts;
  if (rule === undefined) return [];
  const { outOfControlInvalidates, confidence, clause } = rule;
  if (!outOfControlInvalidates) {
    const noted = brokenLines(evidence).map((line) => outOfControl(warns, line));
    return [{ outcome: outcome('control-charts', 'not-required', { confidence, clause }), reasons: noted }];
  }
  const reasons =
    controlCharts === undefined
      ? [rejectsOnSite(mode, 'CONDITIONS_MISSING', 'preparation', { detail: 'control-charts' })]
      : brokenLines(evidence).map((line) => outOfControl(rejects, line));
  return [{ outcome: outcome('control-charts', metBy(reasons), { confidence, clause }), reasons }];
}

/** A line at the moment at which it was out of control. */
interface BrokenLine {
  readonly name: string;
  readonly newestDb: number;
  readonly centreDb: number;
}

function brokenLines({ controlCharts, calibrationBefore, calibrationAfter }: TestEvidence): BrokenLine[] {
  if (controlCharts === undefined) return [];
  const { calibration, references } = controlCharts;
  const own = [calibrationBefore, calibrationAfter].flatMap((check) =>
    check === null ? [] : (calibratorIndication(check) ?? []),
  );
  const ofInstrument = calibration === null ? [] : momentsOf(calibration, own);
  return [...ofInstrument.slice(0, 1), ...references.flatMap((line) => momentsOf(line, []))];
}

/** The checks of this test are the newest values of its chart: what came before counts by itself only where there are none. */
function momentsOf({ name, limits, newestDb }: StandingLine, ownDb: readonly number[]): BrokenLine[] {
  if (limits === null) return [];
  const source = { kind: 'stated' } as const;
  const moments =
    ownDb.length === 0 ? [newestDb] : ownDb.map((_one, index) => [...newestDb, ...ownDb.slice(0, index + 1)]);
  return moments
    .filter((levels) => isOutOfControl(levels, { ...limits, source }))
    .flatMap((levels) => levels.at(-1) ?? [])
    .map((newest) => ({ name, newestDb: newest, centreDb: limits.centreDb }));
}

function outOfControl(make: typeof rejects, { name, newestDb, centreDb }: BrokenLine): Reason {
  const figures = { measured: newestDb, required: centreDb, unit: 'dB', detail: name } as const;
  return make('OUT_OF_CONTROL', 'preparation', figures);
}
