import {
  type CorrectionProblem,
  type MicrophoneCorrection,
  MicrophoneCorrectionError,
} from './microphone-correction.ts';

const LOWEST_HZ = 1;
const HIGHEST_HZ = 200_000;
const LARGEST_DB = 60;

/** Also as it looks where its bytes are taken for letters. */
const byteOrderMark = /^(?:\uFEFF|\u00EF\u00BB\u00BF)/;

type Point = MicrophoneCorrection['points'][number];

/**
 * Reads a correction file as miniDSP, Dayton and REW write them: lines that begin with a number hold frequency and
 * response in dB, separated by blanks, tabs or commas, then perhaps a phase; all others are comments. Throws
 * MicrophoneCorrectionError naming the line.
 */
export function parseMicrophoneCorrection(text: string): MicrophoneCorrection {
  const points: Point[] = [];
  for (const [index, raw] of text
    .replace(byteOrderMark, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.replaceAll('"', '').trim();
    if (!/^[-+.\d]/.test(line)) continue;
    const point = readPoint(line, index + 1);
    const last = points.at(-1);
    if (last !== undefined && point.frequencyHz <= last.frequencyHz)
      refuse({
        kind: 'not-ascending',
        line: index + 1,
        frequencyHz: point.frequencyHz,
        previousHz: last.frequencyHz,
      });
    points.push(point);
  }
  if (points.length < 2) refuse({ kind: 'too-few-points' });
  return { points, ...readHeader(text) };
}

function readHeader(text: string): Omit<MicrophoneCorrection, 'points'> {
  const number = String.raw`\s*([-+]?(?:\d+\.?\d*|\.\d+))`;
  const found = (pattern: string): number | null => {
    const digits = new RegExp(pattern + number, 'i').exec(text)?.[1];
    return digits === undefined ? null : Number(digits);
  };
  return {
    serialNumber: /(?:SERNO|serial)\s*:\s*(\d+)/i.exec(text)?.[1] ?? null,
    statedSensitivityDb: found(String.raw`Sens\s*Factor\s*=`) ?? found(String.raw`^\W*\*1000\s*Hz`),
    statedGainDb: found(String.raw`AGain\s*=`),
  };
}

function readPoint(line: string, lineNumber: number): Point {
  if (/\d,\d/.test(line) && /[\t ]/.test(line)) return readWithDecimalComma(line, lineNumber);
  const cells = line.split(/\s*,\s*|\s+/);
  // 20,5,0,3 may be two numbers with decimal commas or four: nobody can tell.
  if (cells.length > 3) refuse({ kind: 'too-many-columns', line: lineNumber });
  return pointOf(cells[0], cells[1], lineNumber);
}

/** Blanks separate, so commas belong to the numbers, if no number holds more than one. */
function readWithDecimalComma(line: string, lineNumber: number): Point {
  const cells = line.split(/\s+/);
  if (cells.some((cell) => !/^[-+]?\d*[.,]?\d*$/.test(cell)))
    refuse({ kind: 'ambiguous-comma', line: lineNumber });
  return pointOf(cells[0]?.replace(',', '.'), cells[1]?.replace(',', '.'), lineNumber);
}

function pointOf(frequency: string | undefined, level: string | undefined, lineNumber: number): Point {
  const [frequencyHz, responseDb] = [numberOf(frequency), numberOf(level)];
  if (frequencyHz === null || responseDb === null) refuse({ kind: 'no-figures', line: lineNumber });
  if (frequencyHz < LOWEST_HZ || frequencyHz > HIGHEST_HZ)
    refuse({ kind: 'frequency-range', line: lineNumber, frequencyHz });
  if (Math.abs(responseDb) > LARGEST_DB)
    refuse({ kind: 'level-range', line: lineNumber, levelDb: responseDb });
  return { frequencyHz, responseDb };
}

function numberOf(cell: string | undefined): number | null {
  if (cell === undefined || cell === '') return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

function refuse(problem: CorrectionProblem): never {
  throw new MicrophoneCorrectionError(problem);
}
