import { OCTAVES, THIRD_OCTAVES } from '#core/conformance/filter-family.ts';
import { PROVED_RATES_HZ } from '#core/conformance/signals.ts';
import { conformanceWords as words } from '#core/words/conformance-words.ts';
import { conformanceStyle } from './conformance-style.ts';
import type { ConformanceReport, GroupOutcome } from './conformance-report.ts';
import { checksTable } from './conformance-table.ts';
import { filterMaskPlots } from './filter-mask-plot.ts';
import { escapeText } from './svg-plot.ts';
import { weightingErrorPlots } from './weighting-error-plot.ts';

/** The conformance report as one self-contained, printable page. */
export function conformancePage(report: ConformanceReport): string {
  const failed = report.groups.flatMap((group) => group.results.filter((result) => !result.passed));
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words.title}</title>`,
    `<meta name="viewport" content="width=device-width"><style>${conformanceStyle}</style></head><body>`,
    head(report),
    facts(report),
    `<p>${words.introduction}</p><p>${words.scope}</p>`,
    failed.length === 0 ? '' : `<h2>${words.failed}</h2>${checksTable(failed)}`,
    `<h2>${words.groups}</h2>${groupsTable(report.groups)}`,
    `<h2>${words.plots}</h2><div class="plots">${plots().map(figureOf).join('\n')}</div>`,
    `<h2>${words.details}</h2>`,
    ...report.groups.map(detailsOf),
    '</body></html>\n',
  ].join('\n');
}

function head({ checks, passed }: ConformanceReport): string {
  const verdict = passed === checks ? 'passed' : 'failed';
  return [
    `<h1>${words.title}</h1><p class="other" lang="id">${words.titleId}</p>`,
    `<div class="verdict ${verdict}"><b>${verdict === 'passed' ? '✓' : '✕'} ${words.summary(passed, checks)}</b>`,
    `<span lang="id">${words.summaryId(passed, checks)}</span></div>`,
  ].join('\n');
}

function facts({ program, build, writtenAt, environment, seconds }: ConformanceReport): string {
  const rows = [
    ['Program', `${program.name} ${program.version}`],
    ['Measurement core, SHA-256', program.coreHash],
    ['Built program', builtText(build)],
    ['Written', writtenAt],
    ['Run on', `${environment}; ${seconds.toFixed(1)} s`],
  ];
  const cells = rows.map(
    ([name = '', value = '']) => `<dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd>`,
  );
  return `<dl>${cells.join('')}</dl>`;
}

function builtText(build: ConformanceReport['build']): string {
  if (build === null) return 'none: the checks ran from the sources';
  return build.files.map(({ name, sha256 }) => `${name} ${sha256}`).join('; ');
}

function groupsTable(groups: readonly GroupOutcome[]): string {
  const rows = groups.map(({ id, title, truth, results }) => {
    const passed = results.filter((result) => result.passed).length;
    const verdict = passed === results.length ? 'pass' : 'FAIL';
    const cells = [truth, String(results.length), String(passed), verdict].map(
      (cell) => `<td>${escapeText(cell)}</td>`,
    );
    return `<tr><td><a href="#${id}">${escapeText(title)}</a></td>${cells.join('')}</tr>`;
  });
  const names = ['Group', 'Truth', 'Checks', 'Passed', 'Verdict'].map((word) => `<th>${word}</th>`).join('');
  return `<table class="groups"><thead><tr>${names}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function plots(): readonly string[] {
  return [
    ...weightingErrorPlots('A'),
    ...weightingErrorPlots('C'),
    ...[THIRD_OCTAVES, OCTAVES].flatMap((family) =>
      PROVED_RATES_HZ.flatMap((rate) => filterMaskPlots(family, rate)),
    ),
  ];
}

const figureOf = (plot: string): string => `<figure>${plot}</figure>`;

function detailsOf({ id, title, results }: GroupOutcome): string {
  return `<section id="${id}"><h3>${escapeText(title)} <small>${results.length}</small></h3>${checksTable(results)}</section>`;
}
