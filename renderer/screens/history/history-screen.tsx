import { Button, SegmentedControl } from '@mantine/core';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { type HistoryGroup, historyKinds } from '#core/record/history-filter.ts';
import type { HistoryFigures } from '#core/record/history-view.ts';
import { historyKindWords, historyWords } from '#core/words/history-words.ts';
import { useHistoryChoices, useHistoryFigures, useHistoryLines } from '../../door/history-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { useBench, useProfiles } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { FiguresView } from './figures-view.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { HistoryExport } from './history-export.tsx';
import { HistoryList } from './history-list.tsx';
import { SavedViews } from './saved-views.tsx';
import { countText } from './share-text.ts';
import { type HistoryAddress, useHistoryAddress } from './use-history-filter.ts';
import styles from './history.module.css';

/** Every finished test of the bench, for officials and everybody else with an account: searched, counted, followed down. */
export function HistoryScreen() {
  const isAllowed = useRights().has('see-history');
  const { data: bench } = useBench();
  if (isAllowed) return bench === undefined ? <Frame>{null}</Frame> : <History />;
  return (
    <Frame>
      <PageHead title={historyWords.title} intro={historyWords.intro} />
      <Notice words={historyWords.notAllowed} kind="diamond" />
    </Frame>
  );
}

function History() {
  const address = useHistoryAddress();
  const { filter, view, groups } = address;
  const choices = useHistoryChoices(filter.kind, true);
  const figures = useHistoryFigures(filter, groups, view === 'figures');
  const lines = useHistoryLines(filter, true);
  const nameOf = useGroupNames();
  const error = figures.error ?? lines.error ?? choices.error;
  const isStale = view === 'figures' ? figures.isPlaceholderData : lines.isPlaceholderData;
  return (
    <Frame>
      <Head address={address} />
      <FilterBar address={address} choices={choices.data} nameOf={nameOf} />
      <FilterChips address={address} nameOf={nameOf} />
      <Notice words={error === null ? null : wordsOfError(error)} />
      <div className={isStale ? styles.stale : styles.body} aria-busy={isStale}>
        {view === 'figures' ? (
          <Figures figures={figures.data} address={address} nameOf={nameOf} />
        ) : (
          <List query={lines} />
        )}
      </div>
    </Frame>
  );
}

function Head({ address }: { readonly address: HistoryAddress }) {
  const say = useSay();
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{say(historyWords.title)}</h1>
      <div className={styles.tools}>
        <SegmentedControl
          aria-label={say(historyWords.view)}
          value={address.view}
          data={[
            { value: 'figures', label: say(historyWords.figures) },
            { value: 'list', label: say(historyWords.list) },
          ]}
          onChange={(chosen) => address.show(chosen === 'list' ? 'list' : 'figures')}
        />
        <SavedViews address={address} />
        <HistoryExport filter={address.filter} />
        <Button component={Link} to="/verify" variant="default">
          {say(historyWords.verify)}
        </Button>
      </div>
    </div>
  );
}

/** What the names of groups are called: methods by their titles, nothing by a word. */
function useGroupNames(): (by: HistoryGroup, name: string) => string {
  const { language } = useLanguage();
  const { data: profiles } = useProfiles(null);
  return useCallback(
    (by, name) => {
      if (name === '') return historyWords.unnamed[language];
      if (by !== 'profile') return name;
      return profiles?.find(({ id }) => id === name)?.title[language] ?? name;
    },
    [language, profiles],
  );
}

function Figures(properties: {
  readonly figures: HistoryFigures | undefined;
  readonly address: HistoryAddress;
  readonly nameOf: (by: HistoryGroup, name: string) => string;
}) {
  const say = useSay();
  const { figures, ...others } = properties;
  if (figures === undefined) return <p className={styles.empty}>{say(historyWords.loading)}</p>;
  if (figures.tests === 0) return <Nothing figures={figures} address={others.address} />;
  return <FiguresView figures={figures} {...others} />;
}

/** Stands where the tests are counted, when there are none. */
function NoTests() {
  const say = useSay();
  return (
    <p className={styles.empty} data-testid="history-count">
      {say(historyWords.nothing)}
    </p>
  );
}

/** Says that nothing matches, and of which other kind there is something. */
function Nothing({
  figures,
  address,
}: {
  readonly figures: HistoryFigures;
  readonly address: HistoryAddress;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const others = historyKinds.filter((kind) => kind !== figures.kind && figures.ofKinds[kind] > 0);
  if (others.length === 0) return <NoTests />;
  return (
    <div className={styles.empty}>
      <p data-testid="history-count">{say(historyWords.nothingOfKind)}</p>
      {others.map((kind) => (
        <Button key={kind} variant="default" onClick={() => address.narrow({ kind })}>
          {`${say(historyKindWords[kind])}: ${countText(figures.ofKinds[kind], language)}`}
        </Button>
      ))}
    </div>
  );
}

function List({ query }: { readonly query: ReturnType<typeof useHistoryLines> }) {
  const say = useSay();
  if (query.data === undefined) return <p className={styles.empty}>{say(historyWords.loading)}</p>;
  if (query.data.pages[0]?.matched === 0) return <NoTests />;
  // Other tests are shown from their first on.
  return <HistoryList key={query.data.pages[0]?.lines[0]?.id} query={query} />;
}
