import type { Flag, FrequencyWeighting, HoldState, TimeWeighting } from '#core/reading/reading.ts';

/** What the meter's main screen shows (manual, instruction DMA). */
export interface MainScreen {
  readonly frequencyWeighting: FrequencyWeighting;
  readonly timeWeighting: TimeWeighting;
  readonly hold: HoldState | 'unknown';
  readonly levelDb: number;
  readonly overload: Flag;
  readonly underRange: Flag;
}

const fieldsPattern = /^([0-3]),([0-2]),([0-4]),(\d{3}\.\d)(?:,([0-4]))?$/;

const filters = ['A', 'B', 'C', 'Z'] as const;
const detectors = ['F', 'S', 'I'] as const;

/** Modes SPL, PEAK, LEQ, MAX, MIN; null means that the detector counts. Of when the peak is, the manual says nothing. */
const modes: readonly { readonly weighting: TimeWeighting | null; readonly hold: MainScreen['hold'] }[] = [
  { weighting: null, hold: 'none' },
  { weighting: 'PEAK', hold: 'unknown' },
  { weighting: 'LEQ', hold: 'none' },
  { weighting: null, hold: 'maximum' },
  { weighting: null, hold: 'minimum' },
];

/** The one flag tells the worst only: of the other end it then says nothing. */
const flags: readonly Pick<MainScreen, 'overload' | 'underRange'>[] = [
  { overload: 'no', underRange: 'no' },
  { overload: 'now', underRange: 'unknown' },
  { overload: 'unknown', underRange: 'now' },
  { overload: 'latched', underRange: 'unknown' },
  { overload: 'unknown', underRange: 'latched' },
];

/** Meters made before manual 3.11 (2020) send no flag. */
const noFlag: Pick<MainScreen, 'overload' | 'underRange'> = { overload: 'unknown', underRange: 'unknown' };

/** Reads the text of an answer to DMA; null where it is something else. */
export function readMainScreen(text: string): MainScreen | null {
  const fields = fieldsPattern.exec(text);
  if (fields === null) return null;
  const [, filter = '', detector = '', modeCode = '', level = '', flagCode] = fields;
  const mode = modes[Number(modeCode)];
  const frequencyWeighting = filters[Number(filter)];
  const timeWeighting = mode?.weighting ?? detectors[Number(detector)];
  if (mode === undefined || frequencyWeighting === undefined || timeWeighting === undefined) return null;
  const flag = flagCode === undefined ? noFlag : (flags[Number(flagCode)] ?? noFlag);
  return { frequencyWeighting, timeWeighting, hold: mode.hold, levelDb: Number(level), ...flag };
}
