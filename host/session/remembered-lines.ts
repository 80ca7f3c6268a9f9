import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { LineSetup } from '../http/contract.ts';
import type { TestStore } from '../store/test-store.ts';
import type { BenchOptions } from './bench-options.ts';
import { resolveLines } from './resolve-line.ts';

const settingName = 'lines';

/** The lines of last time that still make sense; on a simulated site those of the site. */
export function rememberedLines({ store, simulation, drivers }: BenchOptions): readonly LineSetup[] {
  if (simulation !== null) return simulation.lines;
  const stored = store.setting(settingName);
  if (!Array.isArray(stored)) return [];
  try {
    return resolveLines(stored as LineSetup[], drivers).map((line) => line.setup);
  } catch {
    // A driver or preset of an earlier version may be gone: the person chooses again.
    return [];
  }
}

/** Keeps the lines for next time; those of a simulated site and recordings are never taken for real ones. */
export function rememberLines(store: TestStore, lines: readonly LineSetup[], simulated: boolean): void {
  if (simulated) return;
  const real = lines.filter(({ portPath }) => replayOfPath(portPath) === null);
  store.setSetting(settingName, real);
}
