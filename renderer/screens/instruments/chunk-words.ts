import type { LineWatch, RawChunk, RawOutcome } from '#host/http/contract.ts';
import type { Reading } from '#core/reading/reading.ts';
import type { Language } from '#core/words/language.ts';
import { missingValueWord } from '#core/words/missing-value-words.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { readingDoubtWords } from '#core/words/reading-doubt-words.ts';
import { rejectionWord } from '#core/words/rejection-words.ts';

/** A moment of the host's clock as an offset from the moment of an answer. */
type Moment = Pick<LineWatch, 'clock' | 'nowSeconds'>;

const clockPattern = /T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?/u;
const secondsPerDay = 86_400;
const millisecondDigits = 3;

/** Time of day of a chunk to the millisecond, by the host's clock: `09.41.05,123`. */
export function chunkTime({ timeSeconds }: RawChunk, moment: Moment, language: Language): string {
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = clockPattern.exec(moment.clock) ?? [];
  const now = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
  const then = now - (moment.nowSeconds - timeSeconds);
  const milliseconds = Math.round((((then % secondsPerDay) + secondsPerDay) % secondsPerDay) * 1000);
  const part = (size: number, most: number, digits: number): string =>
    String(Math.floor(milliseconds / size) % most).padStart(digits, '0');
  const [mark, decimal] = language === 'id' ? ['.', ','] : [':', '.'];
  const clock = [part(3_600_000, 24, 2), part(60_000, 60, 2), part(1000, 60, 2)].join(mark);
  return `${clock}${decimal}${part(1, 1000, millisecondDigits)}`;
}

/** Bytes two digits at a time, with what is left out at the end. */
export function chunkBytes({ hexadecimal, byteCount }: RawChunk, language: Language): string {
  const pairs = hexadecimal.match(/../gu) ?? [];
  const left = byteCount - pairs.length;
  const more = left > 0 ? ` … (+${left} ${pageWords.watch.moreBytes[language]})` : '';
  return `${pairs.join(' ')}${more}`;
}

/** The same bytes as letters; what is no letter is a dot. */
export function chunkText({ hexadecimal }: RawChunk): string {
  const letters = (hexadecimal.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));
  return letters.map((code) => (code >= 0x20 && code < 0x7f ? String.fromCodePoint(code) : '·')).join('');
}

/** A reading in a few words: `84,3 dB A F`, with what is special about it. */
export function readingWords(reading: Reading, language: Language): string {
  const { value, unit } = reading;
  const decimals = reading.kind === 'rpm' ? 0 : 1;
  const shown =
    value.state === 'value'
      ? `${formatNumber(value.value, decimals, language)} ${unit}`
      : `${pageWords.reading.none[language]} (${missingValueWord(value.why, language)})`;
  const doubt = reading.doubt === undefined ? [] : [readingDoubtWords[reading.doubt][language]];
  if (reading.kind !== 'spl') return [shown, ...doubt].join(' · ');
  const { frequencyWeighting, timeWeighting, hold, overload, underRange } = reading;
  const marks = [
    frequencyWeighting.origin === 'unknown' ? '' : frequencyWeighting.value,
    timeWeighting.origin === 'unknown' ? '' : timeWeighting.value,
    hold === 'none' || hold === 'unknown' ? '' : pageWords.reading.holds[hold][language],
    overload === 'now' || overload === 'latched' ? pageWords.reading.overload[language].toLowerCase() : '',
    underRange === 'now' || underRange === 'latched'
      ? pageWords.reading.underRange[language].toLowerCase()
      : '',
  ];
  return [shown, ...marks.filter((mark) => mark !== ''), ...doubt].join(' · ');
}

/** What became of bytes, in a few words. */
export function outcomeWords(outcome: RawOutcome, language: Language): string {
  if (outcome.kind === 'reading') return readingWords(outcome.reading, language);
  if (outcome.kind === 'samples') return `${outcome.sampleCount} ${pageWords.watch.samples[language]}`;
  return `${pageWords.watch.refused[language]}: ${rejectionWord(outcome.rejected, language)}`;
}

/** All chunks as text, one a line, for a file or a message to somebody else. */
export function chunksAsText(chunks: readonly RawChunk[], moment: Moment, language: Language): string {
  const line = (chunk: RawChunk): string =>
    [
      chunkTime(chunk, moment, language),
      pageWords.watch[chunk.direction][language],
      chunkBytes(chunk, language),
      chunkText(chunk),
      chunk.outcomes.map((outcome) => outcomeWords(outcome, language)).join(' | '),
    ].join('\t');
  return `${chunks.map(line).join('\n')}\n`;
}
