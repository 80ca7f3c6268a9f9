import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { LineSetup } from '../http/contract.ts';

/** True if the same roles are carried by the same drivers with the same settings, on whatever ports. */
export function sameInstruments(before: readonly LineSetup[], after: readonly LineSetup[]): boolean {
  return textOfInstruments(before) === textOfInstruments(after);
}

/** The instruments of a bench as one text; simulated ones are others than real ones. */
export function instrumentsText(simulated: boolean, lines: readonly LineSetup[]): string {
  return `${simulated ? 'simulated' : 'real'} ${textOfInstruments(lines)}`;
}

/** What carries which role with which settings, as one text; ports are left out, for they may change. */
function textOfInstruments(lines: readonly LineSetup[]): string {
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
