import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { LineSetup } from '../http/contract.ts';

/** True if the same roles are carried by the same drivers with the same settings, on whatever ports. */
export function sameInstruments(before: readonly LineSetup[], after: readonly LineSetup[]): boolean {
  return textOf(before) === textOf(after);
}

function textOf(lines: readonly LineSetup[]): string {
  const instruments = lines.map(({ role, portPath, driverId, preset, settings }) => ({
    role,
    driverId,
    preset,
    settings,
    // A recording must not take the place of a microphone in the middle of a test.
    replay: replayOfPath(portPath),
  }));
  return JSON.stringify(instruments.toSorted((one, other) => one.role.localeCompare(other.role)));
}
