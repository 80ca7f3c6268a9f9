import {
  type Both,
  conformanceGroupNames,
  conformanceLabels as labels,
  conformanceWords as words,
} from '#core/words/conformance-words.ts';
import type { GroupOutcome } from './conformance-report.ts';
import { checksTable, figureText, inBoth, tableHead, toleranceText } from './conformance-table.ts';
import { escapeText } from './svg-plot.ts';
import { type WorstMargin, worstMargins } from './worst-margin.ts';

/** A group's name in both languages. */
export function groupName({ id, title }: GroupOutcome): Both {
  return { id: conformanceGroupNames[id] ?? title, en: title };
}

/** One row for each group: what it was held against, counts, worst margin and verdict. */
export function groupsTable(groups: readonly GroupOutcome[]): string {
  const head = [labels.group, labels.truth, labels.checks, labels.passed, labels.margin, labels.verdict];
  return `<table class="groups">${tableHead(head)}<tbody>\n${groups.map(rowOf).join('\n')}\n</tbody></table>`;
}

function rowOf(group: GroupOutcome): string {
  const { id, truth, results } = group;
  const passed = results.filter((result) => result.passed).length;
  const isPassed = passed === results.length && results.length > 0;
  const cells = [
    `<a href="#${id}">${inBoth(groupName(group))}</a>`,
    escapeText(truth),
    String(results.length),
    String(passed),
    marginLines(group).join(''),
    `<b class="${isPassed ? 'pass' : 'fail'}">${isPassed ? '✓' : '✕'} ${inBoth(isPassed ? words.pass : words.fail)}</b>`,
  ];
  return `<tr${isPassed ? '' : ' class="failed"'}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function marginLines({ results }: GroupOutcome): readonly string[] {
  const lines = worstMargins(results).flatMap(linesOf);
  return lines.length > 0 ? lines : [`<span class="margin">${inBoth(words.exact)}</span>`];
}

function linesOf({ source, used, room }: WorstMargin): string[] {
  const lines: string[] = [];
  if (used?.check.tolerance) {
    const tolerance = `${toleranceText(used.check.tolerance)} ${used.check.unit}`.trim();
    lines.push(marginLine(percentText(used.share), tolerance, source));
  }
  if (room !== null) {
    const distance = `${figureText(room.distance)} ${room.check.unit}`.trim();
    lines.push(marginLine(distance, `${words.left.id} · ${words.left.en}`, source));
  }
  return lines;
}

function marginLine(figure: string, against: string, source: string): string {
  return `<span class="margin"><b>${escapeText(figure)}</b> ${escapeText(against)} <small>${escapeText(source)}</small></span>`;
}

function percentText(share: number): string {
  const percent = 100 * share;
  if (percent < 0.1) return '< 0.1 %';
  return `${percent.toFixed(percent < 10 ? 1 : 0)} %`;
}

/** Every check of a group, folded until somebody opens it. */
export function groupDetails(group: GroupOutcome): string {
  const { id, results } = group;
  return [
    `<details id="${id}"><summary>${inBoth(groupName(group))} <small>${results.length}</small></summary>`,
    checksTable(results),
    '</details>',
  ].join('\n');
}
