import { levelFromPressure } from '../../units/decibel.ts';
import type { BroadcastExtension } from './broadcast-extension.ts';
import type { RecordingNote } from './recording-note.ts';

/**
 * The broadcast extension of a recording of the bench. The description holds full scale as NTi writes it, marked as the
 * peak level of digital 1.0, with the same in pascal; the side chunk holds it with all digits.
 */
export function extensionOfNote(note: RecordingNote, sampleRateHz: number): BroadcastExtension {
  const { date, time, secondsOfDay } = localMoment(note.startedAt);
  return {
    description: describe(note),
    originator: `${note.program.name} ${note.program.version}`,
    originatorReference: `${note.testNumber} ${note.series} ${note.runNumber ?? note.phase}`,
    originationDate: date,
    originationTime: time,
    timeReferenceSamples: secondsOfDay * sampleRateHz,
  };
}

function describe({
  pascalPerFullScale,
  testNumber,
  phase,
  series,
  runNumber,
  deviceName,
}: RecordingNote): string {
  const what = runNumber === null ? phase : `${phase} ${runNumber}`;
  const origin = `test ${testNumber}, series ${series}, ${what}; ${deviceName}`;
  const levelDb = pascalPerFullScale === null ? null : levelFromPressure(pascalPerFullScale);
  if (pascalPerFullScale === null || levelDb === null)
    return `Sound: not calibrated; unweighted (Z); ${origin}`;
  const scale = `0dBFS = ${levelDb.toFixed(2)} dBSPL (PK), 1.0 = ${pascalPerFullScale.toPrecision(7)} Pa re 20 uPa`;
  return `Sound: ${scale}; unweighted (Z); ${origin}`;
}

/** Date and time as they stand in an ISO 8601 moment with offset: the local ones. */
function localMoment(moment: string) {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(moment);
  const [, date = '', hours = '', minutes = '', seconds = ''] = found ?? [];
  if (found === null) return { date: '', time: '', secondsOfDay: 0 };
  const secondsOfDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { date, time: `${hours}:${minutes}:${seconds}`, secondsOfDay };
}
