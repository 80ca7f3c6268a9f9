import type { IdentifyingQuestion, InstrumentDriver } from '../instrument.ts';
import type { LineSettings } from '../transport/byte-stream.ts';

/** One setting of the line at which several instruments may be heard. */
export interface ListeningPlan {
  readonly line: LineSettings;
  readonly drivers: readonly InstrumentDriver[];
  /** How long is listened where nothing at all comes. */
  readonly seconds: number;
}

/** One question on one setting of the line. */
export interface AskingPlan {
  readonly driver: InstrumentDriver;
  readonly question: IdentifyingQuestion;
  readonly line: LineSettings;
  readonly waitSeconds: number;
}

/** Bounds of the time in which an instrument that is switched on should have said something. */
const shortestListeningSeconds = 0.8;
const longestListeningSeconds = 2;

/** At an unusual speed the slowest answer that a maker allows for is not waited for. */
const longestUnusualWaitSeconds = 1.2;

/** Settings of a line that can carry the same bytes; the lines that power a cable do not count. */
function speechKey({ baudRate, dataBits, parity, stopBits, flowControl }: LineSettings): string {
  return [baudRate, dataBits, parity, stopBits, flowControl].join(' ');
}

/** True if both settings make the same characters of what is sent. */
export function carriesSameBytes(one: LineSettings, other: LineSettings): boolean {
  return speechKey(one) === speechKey(other);
}

/** Every setting at which an instrument of this driver may be found, the usual one first. */
export function possibleLines(driver: InstrumentDriver): readonly LineSettings[] {
  const usual = driver.defaultLineSettings;
  const others = driver.identification.otherBaudRates.map((baudRate) => ({ ...usual, baudRate }));
  return [usual, ...others];
}

/** Where to listen, in this order: usual settings first, of these the ones that many instruments share. */
export function listeningPlans(drivers: readonly InstrumentDriver[]): readonly ListeningPlan[] {
  const heard = drivers.filter(maySpeakUnasked);
  return inRounds(heard)
    .flatMap((round) => groupedByLine(round).toSorted((one, other) => other.length - one.length))
    .reduce<ListeningPlan[]>((plans, group) => withGroup(plans, group), []);
}

/**
 * What to ask, in this order: each driver at its usual setting, then at its other ones; questions without an end of line
 * last, because to an instrument that reads lines they would be the beginning of the next question. Nothing that would harm
 * another.
 */
export function askingPlans(drivers: readonly InstrumentDriver[]): readonly AskingPlan[] {
  const asked = drivers.filter(({ identification }) => identification.question !== null);
  const plans = inRounds(asked).flatMap((round) =>
    groupedByLine(round)
      .flat()
      .flatMap(({ driver, line }) => planOf(driver, line, drivers)),
  );
  return plans.toSorted((one, other) => Number(endsOpen(one)) - Number(endsOpen(other)));
}

function endsOpen({ question }: AskingPlan): boolean {
  const last = question.bytes.at(-1);
  return last !== 0x0a && last !== 0x0d;
}

/** The drivers whose instruments may hang unheard on this line and would be harmed by these bytes. */
export function harmedBy(
  bytes: Uint8Array,
  line: LineSettings,
  drivers: readonly InstrumentDriver[],
): readonly InstrumentDriver[] {
  const sent = Buffer.from(bytes);
  return drivers.filter((driver) => {
    const { harmfulBytes, isSilentUntilWoken, question } = driver.identification;
    const harmful = harmfulBytes ?? [];
    const mayBeUnheard = isSilentUntilWoken === true || question !== null;
    return (
      mayBeUnheard &&
      harmful.some((part) => sent.includes(Buffer.from(part))) &&
      possibleLines(driver).some((possible) => carriesSameBytes(possible, line))
    );
  });
}

interface Candidate {
  readonly driver: InstrumentDriver;
  readonly line: LineSettings;
}

function planOf(
  driver: InstrumentDriver,
  line: LineSettings,
  drivers: readonly InstrumentDriver[],
): readonly AskingPlan[] {
  const { question } = driver.identification;
  if (question === null) return [];
  const others = drivers.filter((other) => other !== driver);
  if (harmedBy(question.bytes, line, others).length > 0) return [];
  const isUsual = line === driver.defaultLineSettings;
  const waitSeconds = isUsual
    ? question.waitSeconds
    : Math.min(question.waitSeconds, longestUnusualWaitSeconds);
  return [{ driver, question, line, waitSeconds }];
}

/** An instrument that is asked before it says anything is not waited for, unless it must not be asked by guess or invites. */
function maySpeakUnasked(driver: InstrumentDriver): boolean {
  const { question } = driver.identification;
  if (question === null || question.invitation !== undefined) return true;
  const settings = driver.settingsSchema.parse(driver.inspectionSettings);
  return driver.createDecoder(settings).speak === undefined;
}

/** First the usual setting of each driver, then the second of each, and so on. */
function inRounds(drivers: readonly InstrumentDriver[]): readonly (readonly Candidate[])[] {
  const most = Math.max(0, ...drivers.map((driver) => possibleLines(driver).length));
  return Array.from({ length: most }, (_, round) =>
    drivers.flatMap((driver) => {
      const line = possibleLines(driver)[round];
      return line === undefined ? [] : [{ driver, line }];
    }),
  );
}

function groupedByLine(round: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of round) {
    const key = speechKey(candidate.line);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return [...groups.values()];
}

/** A setting is listened to once: whoever may speak there is heard then, whichever round named it first. */
function withGroup(plans: readonly ListeningPlan[], group: readonly Candidate[]): ListeningPlan[] {
  const [first] = group;
  if (first === undefined) return [...plans];
  const known = plans.find(({ line }) => carriesSameBytes(line, first.line));
  const drivers = [...(known?.drivers ?? []), ...group.map(({ driver }) => driver)];
  const lines = [...(known === undefined ? [] : [known.line]), ...group.map(({ line }) => line)];
  const plan = { line: poweredLine(lines), drivers, seconds: listeningSeconds(drivers) };
  return known === undefined ? [...plans, plan] : plans.map((one) => (one === known ? plan : one));
}

/** A cable that is fed from DTR or RTS is silent without; who does not need them is not disturbed by them. */
function poweredLine(lines: readonly LineSettings[]): LineSettings {
  const [first, ...more] = lines;
  if (first === undefined) throw new RangeError('no line');
  const wants = (name: 'dataTerminalReady' | 'requestToSend'): boolean | null =>
    [first, ...more].map((line) => line[name]).find((state) => state !== null) ?? null;
  return { ...first, dataTerminalReady: wants('dataTerminalReady'), requestToSend: wants('requestToSend') };
}

function listeningSeconds(drivers: readonly InstrumentDriver[]): number {
  const periods = drivers.map((driver) =>
    driver.nominalPeriodSeconds(driver.settingsSchema.parse(driver.inspectionSettings)),
  );
  const wanted = 1.3 * Math.max(0, ...periods) + 0.2;
  return Math.min(longestListeningSeconds, Math.max(shortestListeningSeconds, wanted));
}
