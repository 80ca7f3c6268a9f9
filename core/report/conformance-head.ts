import { conformanceLabels as labels, conformanceWords as words } from '#core/words/conformance-words.ts';
import type { ConformanceReport } from './conformance-report.ts';
import { inBoth, tableHead } from './conformance-table.ts';
import { escapeText } from './svg-plot.ts';

/** Shapes that stand for pass and fail, with and without colour. */
const SHAPES = {
  passed: '<circle cx="20" cy="20" r="18"/><path d="M11 21l6 6 12-13"/>',
  failed: '<path class="fill" d="M13 2h14l11 11v14l-11 11H13L2 27V13z"/><path d="M13 13l14 14M27 13L13 27"/>',
} as const;

/** Title, verdict, counts and what was proved. */
export function conformanceHead(report: ConformanceReport): string {
  const { checks, passed, groups } = report;
  const isPassed = passed === checks && checks > 0;
  const verdict = isPassed ? 'passed' : 'failed';
  const summary = checks === 0 ? words.nothing : words.summary(passed, checks);
  return [
    `<p class="name">Senyap</p><h1>${escapeText(words.title.id)}</h1>`,
    `<p class="other" lang="en">${escapeText(words.title.en)}</p>`,
    `<div class="verdict ${verdict}"><svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">${SHAPES[verdict]}</svg>`,
    `<p><b>${escapeText(summary.id)}</b><span lang="en">${escapeText(summary.en)}</span></p></div>`,
    `<div class="counts">${counts([
      [labels.checks, String(checks)],
      [labels.passed, String(passed)],
      [labels.failedChecks, String(checks - passed)],
      [labels.groupCount, String(groups.length)],
      [labels.seconds, `${report.seconds.toFixed(1)} s`],
    ])}</div>`,
    facts(report),
  ].join('\n');
}

function counts(figures: readonly (readonly [{ id: string; en: string }, string])[]): string {
  return figures
    .map(([name, value]) => `<p><b>${escapeText(value)}</b><span>${inBoth(name)}</span></p>`)
    .join('');
}

function facts({ program, writtenAt, environment }: ConformanceReport): string {
  const rows = [
    [labels.program, `${program.name} ${program.version}`],
    [labels.coreHash, program.coreHash],
    [labels.writtenAt, writtenAt],
    [labels.environment, environment],
  ] as const;
  const cells = rows.map(([name, value]) => `<dt>${inBoth(name)}</dt><dd>${escapeText(value)}</dd>`);
  return `<dl>${cells.join('')}</dl>`;
}

/** Names, lengths and hashes of the built files, or that there was no build. */
export function builtFilesSection({ build }: ConformanceReport): string {
  const title = `<h2>${inBoth(words.build)}</h2>`;
  if (build === null) return `${title}<p>${inBoth(words.fromSources)}</p>`;
  const rows = build.files.map(
    ({ name, bytes, sha256 }) =>
      `<tr><td>${escapeText(name)}</td><td>${bytes}</td><td><code>${escapeText(sha256)}</code></td></tr>`,
  );
  const head = tableHead([labels.file, labels.bytes, { id: 'SHA-256', en: 'SHA-256' }]);
  return `${title}<table class="files">${head}<tbody>${rows.join('\n')}</tbody></table>`;
}
