import type { DriverChoice, LineSettings, LineSetup } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { enteredSettings, settingsDraftOf, usualSettings, type SettingsDraft } from './settings-draft.ts';

/** What is chosen for one line on the screen. */
export interface LineDraft {
  readonly portPath: string;
  readonly driverId: string | null;
  readonly preset: string | null;
  readonly settings: SettingsDraft;
  /** Null where the driver's usual ones hold. */
  readonly line: LineSettings | null;
  readonly cardId: string | null;
}

/** A line for which nothing has been chosen. */
export const blankLine: LineDraft = {
  portPath: '',
  driverId: null,
  preset: null,
  settings: usualSettings,
  line: null,
  cardId: null,
};

/** The draft that shows a configured line. */
export function draftOfLine(setup: LineSetup | undefined, drivers: readonly DriverChoice[]): LineDraft {
  if (setup === undefined) return blankLine;
  const { portPath, driverId, preset, line, cardId = null } = setup;
  const driver = drivers.find(({ id }) => id === driverId) ?? null;
  return { portPath, driverId, preset, line, cardId, settings: settingsDraftOf(setup.settings, driver) };
}

/** The draft with another driver: what was set for the one before means nothing to it. */
export function withDriver(draft: LineDraft, driverId: string | null): LineDraft {
  return { ...draft, driverId, preset: null, settings: usualSettings, line: null };
}

const measuredBy = { meter: 'spl', 'speed-sensor': 'rpm', microphone: 'waveform' } as const;

/** The drivers that can serve a role. */
export function driversFor(
  role: LineSetup['role'],
  drivers: readonly DriverChoice[],
): readonly DriverChoice[] {
  return drivers.filter((driver) => driver.measures.includes(measuredBy[role]));
}

/** What a draft asks for: a line, none, or something that must be put right first. */
export type DraftedLine =
  | { readonly state: 'line'; readonly setup: LineSetup }
  | { readonly state: 'none' }
  | { readonly state: 'wrong'; readonly words: InEachLanguage<string> };

/** Makes the line of a draft; without a port or driver there is none. */
export function draftedLine(role: LineSetup['role'], draft: LineDraft): DraftedLine {
  const { driverId, preset, line, cardId } = draft;
  const portPath = draft.portPath.trim();
  if (portPath === '' || driverId === null) return { state: 'none' };
  const entered = enteredSettings(draft.settings);
  if (entered.state === 'wrong') return entered;
  return {
    state: 'line',
    setup: { role, portPath, driverId, preset, settings: entered.settings, line, cardId },
  };
}

/** All lines with one role set anew, or taken off. */
export function withLine(
  lines: readonly LineSetup[],
  role: LineSetup['role'],
  setup: LineSetup | null,
): readonly LineSetup[] {
  const others = lines.filter((line) => line.role !== role);
  return setup === null ? others : [...others, setup];
}

/** The line settings of a draft as they hold: its own, else the driver's usual ones. */
export function lineSettingsOf(draft: LineDraft, driver: DriverChoice): LineSettings {
  return draft.line ?? driver.defaultLineSettings;
}

/** The draft with a part of the line settings changed; those that are the usual ones are not set. */
export function withLineSettings(
  draft: LineDraft,
  driver: DriverChoice,
  part: Partial<LineSettings>,
): LineDraft {
  const usual = driver.defaultLineSettings;
  const wanted = { ...lineSettingsOf(draft, driver), ...part };
  const names = Object.keys(usual) as (keyof LineSettings)[];
  return { ...draft, line: names.every((name) => wanted[name] === usual[name]) ? null : wanted };
}
