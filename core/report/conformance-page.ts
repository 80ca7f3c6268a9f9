import { OCTAVES, THIRD_OCTAVES } from '#core/conformance/filter-family.ts';
import { PROVED_RATES_HZ } from '#core/conformance/signals.ts';
import { type Both, conformanceWords as words } from '#core/words/conformance-words.ts';
import { groupDetails, groupsTable } from './conformance-groups.ts';
import { builtFilesSection, conformanceHead } from './conformance-head.ts';
import type { ConformanceReport } from './conformance-report.ts';
import { conformanceStyle } from './conformance-style.ts';
import { checksTable, inBoth } from './conformance-table.ts';
import { filterMaskPlots } from './filter-mask-plot.ts';
import { escapeText } from './svg-plot.ts';
import { weightingErrorPlots } from './weighting-error-plot.ts';

/** The conformance report as one self-contained, printable page in Bahasa Indonesia and English. */
export function conformancePage(report: ConformanceReport): string {
  const failed = report.groups.flatMap((group) => group.results.filter((result) => !result.passed));
  return [
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Senyap – ${escapeText(words.title.id)}</title>`,
    `<meta name="viewport" content="width=device-width"><style>${conformanceStyle}</style></head><body>`,
    conformanceHead(report),
    failed.length === 0 ? '' : `${heading(words.failed)}${checksTable(failed)}`,
    `<div class="about">${[words.introduction, words.scope].map(paragraph).join('')}</div>`,
    heading(words.groups),
    hint(words.marginHint),
    groupsTable(report.groups),
    heading(words.plots),
    `<div class="plots">${plots().join('\n')}</div>`,
    builtFilesSection(report),
    heading(words.details),
    hint(words.detailsHint),
    ...report.groups.map(groupDetails),
    '</body></html>\n',
  ].join('\n');
}

const heading = (text: Both): string => `<h2>${inBoth(text)}</h2>`;

const hint = (text: Both): string => `<p class="hint">${inBoth(text)}</p>`;

const paragraph = ({ id, en }: Both): string =>
  `<p>${escapeText(id)}</p><p class="en" lang="en">${escapeText(en)}</p>`;

function plots(): readonly string[] {
  return [
    ...weightingErrorPlots('A'),
    ...weightingErrorPlots('C'),
    ...[THIRD_OCTAVES, OCTAVES].flatMap((family) =>
      PROVED_RATES_HZ.flatMap((rate) => filterMaskPlots(family, rate)),
    ),
  ];
}
