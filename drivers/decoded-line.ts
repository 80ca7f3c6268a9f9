import type { Flag, Reading, Rejection, SoundLevelReading } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';

/** A reading or rejection as `decode` prints it: only what the frame itself carries, and why a value is missing. */
export type DecodedLine = Readonly<Record<string, string | number | boolean | null>>;

/** Puts a reading into the form of `decode`. */
export function decodedReading(reading: Reading): DecodedLine {
  return {
    kind: reading.kind,
    ...(reading.value.state === 'value'
      ? { value: reading.value.value }
      : { value: null, why: reading.value.why }),
    unit: reading.unit,
    ...(reading.kind === 'spl' ? levelFacts(reading) : {}),
    ...(reading.batteryLow === 'unknown' ? {} : { batteryLow: reading.batteryLow }),
    ...(reading.doubt === undefined ? {} : { doubt: reading.doubt }),
  };
}

/** Puts a block of sound into the form of `decode`: where it stands and what it holds, not each sample. */
export function decodedSamples(block: WaveformBlock): DecodedLine {
  const { sampleRateHz, firstSample, samples, clipped, overrun, settingsChanged, testSignal } = block;
  const largest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return {
    kind: 'waveform',
    sampleRateHz,
    firstSample,
    samples: samples.length,
    largest,
    clipped,
    overrun,
    settingsChanged,
    testSignal,
  };
}

/** Puts a rejection into the form of `decode`. */
export function decodedRejection(rejection: Rejection): DecodedLine {
  return { rejected: rejection.rejected, raw: rejection.rawHex };
}

function levelFacts(reading: SoundLevelReading): DecodedLine {
  const { frequencyWeighting, timeWeighting, hold, overload, underRange, rangeDb, maximum } = reading;
  return {
    ...(frequencyWeighting.origin === 'reported' ? { frequencyWeighting: frequencyWeighting.value } : {}),
    ...(timeWeighting.origin === 'reported' ? { timeWeighting: timeWeighting.value } : {}),
    ...(hold === 'unknown' ? {} : { hold }),
    ...flag('overload', overload),
    ...flag('underRange', underRange),
    ...(rangeDb === null ? {} : { rangeDb: rangeDb.join('-') }),
    ...(maximum === null ? {} : { maximum: maximum.levelDb, maximumSince: maximum.since }),
  };
}

function flag(name: string, value: Flag): DecodedLine {
  return value === 'unknown' ? {} : { [name]: value !== 'no' };
}
