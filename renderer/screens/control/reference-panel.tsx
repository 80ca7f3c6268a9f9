import { Button } from '@mantine/core';
import type { SiteScore } from '#core/control/between-sites.ts';
import type { ReferenceChart } from '#core/record/control-chart.ts';
import { controlWords, referenceStepWords, scoreText, siteStateWords } from '#core/words/control-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { useRights } from '../../door/people-queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import type { ShapeKind } from '../../parts/verdict-shape.tsx';
import { ChartFigure } from './chart-figure.tsx';
import styles from './control.module.css';
import { LineStanding } from './line-standing.tsx';
import type { ReferenceQuestion } from './reference-dialog.tsx';
import { Fold, ValuesTable } from './values-table.tsx';

const shapes: Readonly<Record<SiteScore['state'], ShapeKind>> = {
  satisfactory: 'circle-check',
  questionable: 'diamond',
  unsatisfactory: 'octagon-cross',
};

interface Charted {
  readonly chart: ReferenceChart;
}

/** A reference exhaust: its chart, what it is held to, other sites, and who did what about it. */
export function ReferencePanel({
  chart,
  ask,
}: Charted & { readonly ask: (question: ReferenceQuestion) => void }) {
  const { language } = useLanguage();
  const say = useSay();
  const may = useRights().has('keep-references') && !chart.reference.isRetired;
  const { id, name, item, isRetired } = chart.reference;
  const speed = item.targetSpeedRpm;
  const marks = [
    item.exhaust,
    item.vehicle,
    item.profileId,
    speed === null ? '' : say(controlWords.speed).replace('{speed}', formatNumber(speed, 0, language)),
  ];
  const title = `${name}${isRetired ? ` · ${say(controlWords.retired)}` : ''}`;
  return (
    <Panel title={title}>
      <p className={styles.quiet}>{marks.filter((part) => part !== '').join(' · ')}</p>
      <LineStanding line={chart} />
      {chart.values.length === 0 ? null : (
        <ChartFigure lines={[chart]} title={name} charted={controlWords.chartedLevels} />
      )}
      {may ? (
        <div className={styles.tools}>
          <Button onClick={() => ask({ kind: 'add-run', id })}>{say(controlWords.addRun)}</Button>
          {(['state-limits', 'add-site', 'retire'] as const).map((kind) => (
            <Button key={kind} variant="default" onClick={() => ask({ kind, id })}>
              {say(stepButton[kind])}
            </Button>
          ))}
        </div>
      ) : null}
      <Sites chart={chart} />
      <ValuesTable
        line={chart}
        {...(may && { drop: ({ testId }) => ask({ kind: 'drop-run', id, testId }) })}
      />
      <Steps chart={chart} />
    </Panel>
  );
}

const stepButton = {
  'state-limits': controlWords.stateLimits,
  'add-site': controlWords.addSite,
  retire: controlWords.retire,
} as const;

function Sites({ chart: { sites } }: Charted) {
  const { language } = useLanguage();
  const say = useSay();
  if (sites.length === 0) return null;
  const decibels = (value: number): string => `${formatNumber(value, 2, language)} dB`;
  const heads = ['site', 'test', 'level', 'uncertainty', 'score', 'key'] as const;
  return (
    <>
      <Table label={say(controlWords.site)} heads={heads.map((head) => say(controlWords[head]))}>
        {sites.map(({ site, testNumber, testedAt, levelDb, expandedUncertaintyDb, score, keyId }) => (
          <tr key={`${site} ${testNumber}`}>
            <td>{site}</td>
            <td>
              {testNumber}
              <div className={styles.quiet}>{formatInstant(testedAt, language)}</div>
            </td>
            <td className={cell.once}>{decibels(levelDb)}</td>
            <td className={cell.once}>
              {expandedUncertaintyDb === null ? say(controlWords.none) : decibels(expandedUncertaintyDb)}
            </td>
            <td>
              {score === null ? (
                say(controlWords.noScore)
              ) : (
                <Chip kind={shapes[score.state]}>
                  {scoreText(score, language)} · {say(siteStateWords[score.state])}
                </Chip>
              )}
            </td>
            <td className={styles.quiet}>{keyId.slice(0, 12)}</td>
          </tr>
        ))}
      </Table>
      <p className={styles.quiet}>{say(controlWords.scoreSource)}</p>
    </>
  );
}

function Steps({ chart }: Charted) {
  const { language } = useLanguage();
  const say = useSay();
  const { steps } = chart.reference;
  return (
    <Fold title={say(controlWords.steps).replace('{count}', String(steps.length))}>
      <ul className={styles.steps}>
        {steps.toReversed().map(({ at, by, why, step }) => (
          <li key={`${at} ${JSON.stringify(step)}`}>
            {formatInstant(at, language)} · {by} · {say(referenceStepWords[step.kind])}
            {'testNumber' in step ? ` ${step.testNumber}` : ''} · {why}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
