import { NativeSelect } from '@mantine/core';
import { type HistoryGroup, historyGroups } from '#core/record/history-filter.ts';
import type { Grouping, HistoryFigures } from '#core/record/history-view.ts';
import { historyGroupWords, historyKindWords, historyWords } from '#core/words/history-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { CountsTable } from './counts-table.tsx';
import { GroupChart } from './group-chart.tsx';
import { Legend } from './legend.tsx';
import { LevelChart, stepText } from './level-chart.tsx';
import { MonthChart, monthText } from './month-chart.tsx';
import { BarPatterns } from './patterns.tsx';
import { ReasonChart, ReasonTable } from './reason-chart.tsx';
import { countText, shareText } from './share-text.ts';
import type { HistoryAddress } from './use-history-filter.ts';
import { verdictsOf } from './verdict-signs.ts';
import styles from './history.module.css';

interface FiguresProperties {
  readonly figures: HistoryFigures;
  readonly address: HistoryAddress;
  /** What a name of a group is called on the page. */
  readonly nameOf: (by: HistoryGroup, name: string) => string;
}

/** The wanted tests in figures; every mark and number opens its tests. */
export function FiguresView({ figures, address, nameOf }: FiguresProperties) {
  const openSign = (sign: StatusSign): void => address.narrow({ verdict: verdictsOf(sign) }, 'list');
  return (
    <>
      <BarPatterns />
      <Summary figures={figures} open={openSign} />
      <div className={styles.charts}>
        <Months figures={figures} address={address} />
        <Levels figures={figures} address={address} />
        {figures.groupings.map((grouping) => (
          <Group key={grouping.by} grouping={grouping} address={address} nameOf={nameOf} />
        ))}
        <Reasons figures={figures} address={address} />
      </div>
    </>
  );
}

function Summary(properties: {
  readonly figures: HistoryFigures;
  readonly open: (sign: StatusSign) => void;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { tests, counts, leftOut, kind } = properties.figures;
  const out = [
    leftOut.replaced === 0 ? null : `${say(historyWords.leftOut)}: ${countText(leftOut.replaced, language)}`,
    leftOut.damaged === 0 ? null : `${say(historyWords.damagedOut)}: ${countText(leftOut.damaged, language)}`,
  ].filter((text) => text !== null);
  return (
    <section className={styles.summary} aria-label={say(historyWords.counted)}>
      <Legend tests={tests} counts={counts} open={properties.open} />
      <p className={styles.note} data-testid="history-count">
        <b>{`${say(historyWords.counted)}: ${countText(tests, language)} ${say(historyWords.tests)}, ${say(historyKindWords[kind])}.`}</b>{' '}
        {out.map((text) => `${text}. `).join('')}
        {say(historyWords.few)}
      </p>
    </section>
  );
}

type PartProperties = Pick<FiguresProperties, 'figures' | 'address'>;

function Months({ figures, address }: PartProperties) {
  const say = useSay();
  const open = (month: string, sign: StatusSign | null): void =>
    address.narrow({ ...daysOf(month), ...(sign !== null && { verdict: verdictsOf(sign) }) }, 'list');
  const lines = figures.byMonth.map(({ month, tests, counts }) => ({
    key: month,
    name: monthText(month),
    tests,
    counts,
    open: (sign: StatusSign | null) => open(month, sign),
  }));
  return (
    <ChartPanel
      title={say(historyWords.byMonth)}
      chart={<MonthChart months={figures.byMonth} open={open} />}
      table={<CountsTable label={say(historyWords.byMonth)} head={say(historyWords.month)} lines={lines} />}
    />
  );
}

/** First and last day of a month as ISO dates. */
function daysOf(month: string): { readonly from: string; readonly to: string } {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

function Levels({ figures: { levels, tests }, address }: PartProperties) {
  const say = useSay();
  const { language } = useLanguage();
  const open = (fromDb: number): void =>
    address.narrow({ levelFrom: fromDb, levelBelow: fromDb + 1 }, 'list');
  const lines = levels.bins.map(({ fromDb, counts }) => ({
    key: String(fromDb),
    name: stepText(fromDb, language),
    tests: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    open: (sign: StatusSign | null) =>
      address.narrow(
        { levelFrom: fromDb, levelBelow: fromDb + 1, ...(sign !== null && { verdict: verdictsOf(sign) }) },
        'list',
      ),
  }));
  return (
    <ChartPanel
      title={say(historyWords.levels)}
      note={`${shareText(levels.without, tests, language)} ${say(historyWords.withoutLevel)}`}
      chart={<LevelChart levels={levels} open={open} />}
      table={<CountsTable label={say(historyWords.levels)} head={say(historyWords.step)} lines={lines} />}
    />
  );
}

function Group(properties: Pick<FiguresProperties, 'address' | 'nameOf'> & { readonly grouping: Grouping }) {
  const say = useSay();
  const { grouping, address, nameOf } = properties;
  const { by } = grouping;
  const open = (name: string, sign: StatusSign | null): void =>
    address.narrow({ [by]: name, ...(sign !== null && { verdict: verdictsOf(sign) }) }, 'list');
  const index = address.groups[0] === by ? 0 : 1;
  const title = `${say(historyWords.byGroup)} ${say(historyGroupWords[by]).toLowerCase()}`;
  const lines = [
    ...grouping.groups.map((group) => ({
      ...group,
      key: group.name,
      name: nameOf(by, group.name),
      open: (sign: StatusSign | null) => open(group.name, sign),
    })),
    ...(grouping.others.groups === 0
      ? []
      : [{ ...grouping.others, key: ' ', name: say(historyWords.others) }]),
  ];
  return (
    <ChartPanel
      title={title}
      tools={
        <NativeSelect
          aria-label={say(historyWords.byGroup)}
          size="xs"
          className={styles.groupChoice}
          value={by}
          data={historyGroups
            .filter((group) => group === by || !address.groups.includes(group))
            .map((group) => ({ value: group, label: say(historyGroupWords[group]) }))}
          onChange={(event) => {
            const chosen = historyGroups.find((group) => group === event.currentTarget.value);
            if (chosen !== undefined) address.group(index, chosen);
          }}
        />
      }
      chart={<GroupChart grouping={grouping} nameOf={(name) => nameOf(by, name)} open={open} />}
      table={<CountsTable label={title} head={say(historyWords.group)} lines={lines} />}
    />
  );
}

function Reasons({ figures: { reasons, runReasons, tests }, address }: PartProperties) {
  const say = useSay();
  const { language } = useLanguage();
  const ofTests = {
    label: say(historyWords.reasons),
    of: reasons.invalid,
    list: reasons.list,
    open: (reason: NonNullable<HistoryAddress['filter']['reason']>) =>
      address.narrow({ reason, verdict: 'invalid' }, 'list'),
  };
  const ofRuns = {
    label: say(historyWords.runReasons),
    of: runReasons.rejected,
    list: runReasons.list,
    open: (runReason: NonNullable<HistoryAddress['filter']['runReason']>) =>
      address.narrow({ runReason }, 'list'),
  };
  return (
    <>
      <ChartPanel
        title={ofTests.label}
        note={`${shareText(reasons.invalid, tests, language)} ${say(historyWords.invalidOf)}`}
        chart={<ReasonChart {...ofTests} />}
        table={<ReasonTable {...ofTests} />}
      />
      <ChartPanel
        title={ofRuns.label}
        note={`${shareText(runReasons.rejected, runReasons.runs, language)} ${say(historyWords.runsOf)}`}
        chart={<ReasonChart {...ofRuns} />}
        table={<ReasonTable {...ofRuns} />}
      />
    </>
  );
}
