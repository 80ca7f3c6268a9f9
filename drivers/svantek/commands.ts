import type { SvantekSettings } from './settings.ts';

/** Everything that a Svantek meter is told or asked. */
export interface SvantekCommands {
  readonly identify: Uint8Array;
  readonly start: Uint8Array;
  readonly stop: Uint8Array;
  readonly results: Uint8Array;
}

const command = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** The question that every Svantek meter answers with its model and settings. */
export const identifyQuestion = command('#1;');

/** The commands for these settings; the profile and the form of results are the operator's choice. */
export function svantekCommands({ resultForm, profile }: SvantekSettings): SvantekCommands {
  // `a`: results over the running measurement, as the older form gives them without asking.
  const about = resultForm === 'older' ? `${profile}` : `a,${profile}`;
  return {
    identify: identifyQuestion,
    start: command('#1,S1;'),
    stop: command('#1,S0;'),
    results: command(`#2,${about},T?,V?,v?,M?,S?;`),
  };
}
