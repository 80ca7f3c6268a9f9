import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { captureDecoding, decodeAgain, type CapturedDecoding } from '../../support/captured-decoding.ts';
import { boundRow, type BenchRow } from '../bench-row.ts';
import { ownContender } from '../contender.ts';
import { takeTurns } from '../take-turns.ts';

/** Made time for which each instrument speaks; slow ones have then said enough. */
const CAPTURED_SECONDS = 60;
/** A round decodes at least so many bytes, so that the clock is not what is measured. */
const LEAST_BYTES = 1_000_000;
const LEAST_TIMES_LINE = 100;
/** Start bit, eight data bits, stop bit. */
const BITS_PER_BYTE = 10;

/** How fast each driver decodes what its instrument says, against the fastest that its line can carry. */
export async function measureParsers(
  rounds: number,
): Promise<{ readonly rows: readonly BenchRow[]; readonly notes: readonly string[] }> {
  const rows: BenchRow[] = [];
  const notes: string[] = ['of the parsers: readings/s and MB/s on one core'];
  for (const kind of simulatedInstrumentKinds) {
    const captured = await captureDecoding(kind, CAPTURED_SECONDS);
    const times = Math.ceil(LEAST_BYTES / Math.max(1, captured.byteCount));
    const contender = ownContender(kind.path, () => decodeTimes(captured, times));
    const [standing] = await takeTurns([contender], rounds);
    const seconds = standing?.processorSeconds ?? Number.NaN;
    const bytesPerSecond = (captured.byteCount * times) / seconds;
    const readingsPerSecond = (captured.deliveries * times) / seconds;
    notes.push(noteOf(kind.path, readingsPerSecond, bytesPerSecond));
    rows.push(rowOf(captured, bytesPerSecond, 1000 * seconds));
  }
  return { rows, notes };
}

/** The same bytes again and again, each time by a new decoder; tells how many deliveries there were. */
function decodeTimes(captured: CapturedDecoding, times: number): readonly number[] {
  let deliveries = 0;
  const count = (): void => void (deliveries += 1);
  const listener = { onReading: count, onSamples: count, onRejection: () => undefined };
  for (let time = 0; time < times; time += 1) decodeAgain(captured, listener);
  return [deliveries];
}

function rowOf({ kind, driver }: CapturedDecoding, bytesPerSecond: number, ownMs: number): BenchRow {
  const lineBytesPerSecond = driver.defaultLineSettings.baudRate / BITS_PER_BYTE;
  return boundRow({
    work: `parse ${kind.path.replace('sim:', '')}`,
    against: `its line, ${driver.defaultLineSettings.baudRate} baud`,
    ownMs,
    figure: bytesPerSecond / lineBytesPerSecond,
    unit: 'x line',
    wanted: { bound: 'at least', value: LEAST_TIMES_LINE },
  });
}

function noteOf(path: string, readingsPerSecond: number, bytesPerSecond: number): string {
  const readings = Math.round(readingsPerSecond).toLocaleString('en').padStart(12);
  return `  ${path.replace('sim:', '').padEnd(20)} ${readings} readings/s ${(bytesPerSecond / 1e6).toFixed(1).padStart(8)} MB/s`;
}
