import { settingProblemWords, type FoundProblem } from '#core/words/setting-problem-words.ts';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import { nbPcmDriver } from '#drivers/nb-pcm/driver.ts';
import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { LineSettings } from '#drivers/transport/byte-stream.ts';
import type { LineSetup } from '../http/contract.ts';
import { setupProblem, type ProblemPlace } from './setup-problem.ts';
import { waveformProblem } from './waveform-problem.ts';

/** A configured line whose driver is known and whose settings have passed the driver's schema. */
export interface ResolvedLine {
  readonly setup: LineSetup;
  readonly driver: InstrumentDriver;
  readonly settings: unknown;
  readonly lineSettings: LineSettings;
}

/** Finds driver and settings of a line: the preset's settings first, explicit ones over them. @throws SetupProblem */
export function resolveLine(setup: LineSetup, drivers: readonly InstrumentDriver[]): ResolvedLine {
  const driver = drivers.find((one) => one.id === setup.driverId);
  if (driver === undefined) throw setupProblem('DRIVER_UNKNOWN');
  checkMicrophoneLine(setup, driver);
  const parsed = driver.settingsSchema.safeParse({ ...presetOf(setup, driver), ...asObject(setup.settings) });
  if (!parsed.success) throw setupProblem('LINE_SETTINGS_INVALID', parsed.error.issues.map(placeOf));
  return { setup, driver, settings: parsed.data, lineSettings: lineSettingsOf(setup, driver) };
}

/** Finds all lines; one port carries one instrument and each role is taken once. @throws SetupProblem */
export function resolveLines(
  setups: readonly LineSetup[],
  drivers: readonly InstrumentDriver[],
): readonly ResolvedLine[] {
  const ports = new Set(setups.map((setup) => setup.portPath));
  const roles = new Set(setups.map((setup) => setup.role));
  if (ports.size < setups.length || roles.size < setups.length) throw setupProblem('PORT_TWICE');
  return setups.map((setup) => resolveLine(setup, drivers));
}

function placeOf(issue: FoundProblem & { readonly path: readonly PropertyKey[] }): ProblemPlace {
  return { path: issue.path.map(String).join('.'), message: settingProblemWords(issue) };
}

/** A microphone's line needs sound sample by sample, and a recording is nothing else. @throws SetupProblem */
function checkMicrophoneLine({ role, portPath }: LineSetup, driver: InstrumentDriver): void {
  const isReplay = replayOfPath(portPath) !== null;
  if (isReplay && (role !== 'microphone' || driver.id !== nbPcmDriver.id)) {
    throw waveformProblem('REPLAY_FOR_MICROPHONE_ONLY');
  }
  if (role === 'microphone' && !driver.measures.includes('waveform')) {
    throw waveformProblem('DRIVER_SENDS_NO_SOUND');
  }
}

/** What the operator set goes before what the preset needs, and that before what is usual. */
function lineSettingsOf({ line, preset }: LineSetup, driver: InstrumentDriver): LineSettings {
  if (line !== null) return line;
  return { ...driver.defaultLineSettings, ...(preset === null ? {} : driver.lineOf?.(preset)) };
}

function presetOf(setup: LineSetup, driver: InstrumentDriver): object {
  if (setup.preset === null) return {};
  const preset = driver.presets[setup.preset];
  if (preset === undefined) throw setupProblem('LINE_SETTINGS_INVALID');
  return asObject(preset);
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
