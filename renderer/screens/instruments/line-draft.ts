import type { DriverChoice, LineSetup } from '#host/http/contract.ts';

/** What is chosen for one line on the screen. */
export interface LineDraft {
  readonly portPath: string;
  readonly driverId: string | null;
  readonly preset: string | null;
}

/** A line for which nothing has been chosen. */
export const blankLine: LineDraft = { portPath: '', driverId: null, preset: null };

/** The draft that shows a configured line. */
export function draftOfLine(setup: LineSetup | undefined): LineDraft {
  if (setup === undefined) return blankLine;
  return { portPath: setup.portPath, driverId: setup.driverId, preset: setup.preset };
}

/** The drivers that can serve a role. */
export function driversFor(
  role: LineSetup['role'],
  drivers: readonly DriverChoice[],
): readonly DriverChoice[] {
  const wanted = role === 'meter' ? 'spl' : 'rpm';
  return drivers.filter((driver) => driver.measures.includes(wanted));
}

/**
 * All lines with one role set anew, or taken off when the draft names no port or driver. Settings that the screen does not
 * show stay as they were while port's driver and preset stay the same.
 */
export function withLine(
  lines: readonly LineSetup[],
  role: LineSetup['role'],
  draft: LineDraft,
): readonly LineSetup[] {
  const others = lines.filter((line) => line.role !== role);
  const portPath = draft.portPath.trim();
  if (portPath === '' || draft.driverId === null) return others;
  const before = lines.find((line) => line.role === role);
  const same = before?.driverId === draft.driverId && before.preset === draft.preset;
  const kept = same ? { settings: before.settings, line: before.line } : { settings: {}, line: null };
  return [...others, { role, portPath, driverId: draft.driverId, preset: draft.preset, ...kept }];
}
