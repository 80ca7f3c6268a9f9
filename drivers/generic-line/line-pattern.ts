import { RE2JS } from 're2js';

const mostGroups = 10;
const mostRepeats = 64;

/**
 * Steps of the compiled pattern: the engine takes at most each of them for each character of a line, so that the longest
 * line costs at most a million steps, some milliseconds. Repeats inside repeats would grow beyond it.
 */
const mostSteps = 1000;

/** Why a user's pattern cannot be used, in one English sentence; null when it can. */
export function patternFault(pattern: string, ignoreCase: boolean): string | null {
  const repeats = [...pattern.matchAll(/\{(\d*)(?:,(\d*))?\}/g)].flatMap(([, from, to]) => [
    Number(from),
    Number(to ?? 0),
  ]);
  if (repeats.some((count) => count > mostRepeats)) return `a repeat count is above ${mostRepeats}`;
  if (/\(\?(?!:|P?<[A-Za-z])/.test(pattern)) return 'only plain, named and non-capturing groups are allowed';
  try {
    const compiled = compilePattern(pattern, ignoreCase);
    if (compiled.groupCount() > mostGroups) return `more than ${mostGroups} groups`;
    if (compiled.programSize() > mostSteps) return 'repeats inside repeats make the pattern too large';
    const known = Object.keys(compiled.namedGroups()).filter((name) =>
      ['value', 'level', 'rpm'].includes(name),
    );
    return known.length > 0 ? null : 'no group named value, level or rpm';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Compiles a user's pattern for an engine whose time grows only linearly with the line, so that no pattern can stop
 * the process that also times the measurement.
 * @throws when the pattern is not valid; `patternFault` says why.
 */
export function compilePattern(pattern: string, ignoreCase: boolean): RE2JS {
  return RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
}
