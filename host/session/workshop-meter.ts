import { certificateStanding } from '#core/verdict/certificate-standing.ts';
import type { InstrumentCard } from '#core/record/instrument-card.ts';
import { isSameSerial } from '#core/workshop/meter-passport.ts';
import type { WorkshopMeter, WorkshopRun } from '#core/workshop/workshop-run.ts';
import type { CalibrationHistory } from '../http/contract.ts';
import type { ResolvedLine } from './resolve-line.ts';

/** A check with a calibrator holds for so many hours in the workshop. */
const checkedHours = 24;

/** What the meter of the workshop is told from. */
export interface MeterSources {
  /** The meter's line; null where the level comes from the microphone. */
  readonly line: ResolvedLine | null;
  /** Serial number that the instrument has said itself; empty where it is silent. */
  readonly ownSerialNumber: string;
  readonly microphoneName: string | null;
  /** True where the microphone's sensitivity is known in this session. */
  readonly microphoneCalibrated: boolean;
  readonly cards: readonly InstrumentCard[];
  readonly simulated: boolean;
}

/** The meter by its line and its card; null where nothing sends a level. */
export function workshopMeter(sources: MeterSources): WorkshopMeter | null {
  const { line, ownSerialNumber, microphoneName, simulated } = sources;
  if (line === null && microphoneName === null) return null;
  const card = cardOf(sources);
  const driverId = line === null ? 'waveform' : line.driver.id;
  const name = card?.name ?? (line === null ? (microphoneName ?? '') : line.driver.name);
  const serialNumber = ownSerialNumber === '' ? (card?.serialNumber ?? '') : ownSerialNumber;
  return {
    name: name.slice(0, 200),
    driverId,
    serialNumber,
    class: card?.class ?? null,
    simulated,
  };
}

/** By what the level of the meter can be trusted at this moment. */
export function workshopCalibration(
  sources: MeterSources,
  history: CalibrationHistory,
  now: string,
): WorkshopRun['calibration'] {
  const meter = workshopMeter(sources);
  if (meter === null) return none;
  const checked = newestCheck(sources, meter, history, now);
  if (checked !== null) return { state: 'checked', by: checked.testNumber, at: checked.at };
  const card = cardOf(sources);
  // A certificate of a microphone says nothing of the amplifier and sound card behind it.
  return sources.line === null || card === null ? none : certified(card, now);
}

const none: WorkshopRun['calibration'] = { state: 'none', by: '', at: null };

function certified(card: InstrumentCard, now: string): WorkshopRun['calibration'] {
  const { certificateNumber, certificateDate, certificateDueDate } = card;
  const { state } = certificateStanding(certificateDueDate, now.slice(0, 10));
  const holds = (state === 'valid' || state === 'due-soon') && certificateDate !== null;
  return holds ? { state: 'certified', by: certificateNumber, at: certificateDate } : none;
}

/** The newest good check of this instrument within a day; the newest bad one takes it away. */
function newestCheck(sources: MeterSources, meter: WorkshopMeter, history: CalibrationHistory, now: string) {
  const kind = sources.line === null ? 'microphone' : 'meter';
  if (kind === 'microphone' && !sources.microphoneCalibrated) return null;
  const checks = history.instruments
    .filter((one) => one.kind === kind && one.simulated === meter.simulated && isSame(one, meter, kind))
    .flatMap((one) => one.checks)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const newest = checks.at(-1);
  if (newest === undefined || !newest.accepted) return null;
  const hours = (Date.parse(now) - Date.parse(newest.at)) / 3_600_000;
  return hours >= 0 && hours <= checkedHours ? newest : null;
}

function isSame(
  checked: { readonly serialNumber: string; readonly device: string },
  meter: WorkshopMeter,
  kind: 'meter' | 'microphone',
): boolean {
  // The microphone that streams is the one whose sensitivity is known in this session.
  if (kind === 'microphone') return true;
  if (meter.serialNumber !== '' || checked.serialNumber !== '')
    return isSameSerial(checked.serialNumber, meter.serialNumber);
  return checked.device === meter.driverId;
}

function cardOf({ line, ownSerialNumber, cards, microphoneName }: MeterSources): InstrumentCard | null {
  const kind = line === null ? 'microphone' : 'meter';
  const own = cards.filter((card) => card.kind === kind && !isOther(card.serialNumber, ownSerialNumber));
  const named = own.find((card) => card.id === line?.setup.cardId);
  if (named !== undefined) return named;
  const bySerial = own.find((card) => isSameSerial(card.serialNumber, ownSerialNumber));
  if (bySerial !== undefined) return bySerial;
  const fitting = own.filter((card) =>
    line === null ? card.name === microphoneName : card.driverId === line.driver.id,
  );
  // Of two meters of one make nobody knows which one is on the line.
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What a meter says of itself is worth more than a card. */
function isOther(onCard: string, ownSerialNumber: string): boolean {
  return onCard !== '' && ownSerialNumber !== '' && !isSameSerial(onCard, ownSerialNumber);
}
