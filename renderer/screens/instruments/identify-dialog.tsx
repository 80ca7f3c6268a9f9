import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DriverChoice, PortSearch } from '#host/http/contract.ts';
import type { InEachLanguage, Language } from '#core/words/language.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { door } from '../../door/door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import styles from './instruments.module.css';

type Suggestion = PortSearch['suggestions'][number];

const lookMilliseconds = 300;

/** Begins a search when the dialog opens, follows it, and ends it when the dialog goes. */
function useSearch(path: string): {
  readonly search: PortSearch | null;
  readonly failure: InEachLanguage<string> | null;
} {
  const [failure, setFailure] = useState<InEachLanguage<string> | null>(null);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    let isGone = false;
    door.beginSearch(path).then(
      () => setBegun(!isGone),
      (error: unknown) => setFailure(isGone ? null : wordsOfError(error)),
    );
    return () => {
      isGone = true;
      door.endSearch().catch(() => undefined);
    };
  }, [path]);
  const progress = useQuery({
    queryKey: ['port-search', path],
    queryFn: door.search,
    enabled: begun,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookMilliseconds : false),
  });
  const failed = progress.error === null ? null : wordsOfError(progress.error);
  return { search: progress.data ?? null, failure: failure ?? failed };
}

function stepWords(search: PortSearch | null): InEachLanguage<string> {
  const { identify } = pageWords;
  const step = search?.step ?? null;
  if (step === null) return identify.starting;
  const { kind, baudRate, drivers } = step;
  const sentence = (language: Language): string => {
    const [only, ...others] = drivers;
    const many = `${drivers.length} ${identify.kindsOfInstrument[language]}`;
    return `${identify[kind][language]}: ${baudRate} baud · ${others.length === 0 ? only?.[language] : many}`;
  };
  return { id: sentence('id'), en: sentence('en') };
}

function SuggestionRow(properties: {
  readonly suggestion: Suggestion;
  readonly isFit: boolean;
  readonly take: () => void;
}) {
  const { suggestion, isFit, take } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { identify } = pageWords;
  return (
    <li className={styles.suggestion}>
      <div>
        <b>{say(suggestion.driverName)}</b> · {formatNumber(100 * suggestion.strength, 0, language)} %{' '}
        {say(identify.sure)}
        <p className={styles.hint}>{say(suggestion.evidence)}</p>
        {isFit ? null : <p className={styles.hint}>{say(identify.otherRole)}</p>}
      </div>
      <Button size="xs" disabled={!isFit} onClick={take}>
        {say(identify.take)}
      </Button>
    </li>
  );
}

/** Looks for the instrument on a port, shows what is tried, and offers what was found. */
export function IdentifyDialog(properties: {
  readonly path: string;
  /** Drivers that serve the role for which is searched. */
  readonly drivers: readonly DriverChoice[];
  readonly take: (suggestion: Suggestion) => void;
  readonly close: () => void;
}) {
  const { path, drivers, take, close } = properties;
  const say = useSay();
  const { search, failure } = useSearch(path);
  const { identify } = pageWords;
  const isOver = failure !== null || (search !== null && search.state !== 'running');
  const done = isOver ? 100 : 100 * (search?.done ?? 0);
  return (
    <Dialog opened wide title={`${say(identify.title)} ${path}`} close={close}>
      <p className={styles.hint}>{say(identify.explain)}</p>
      <div className={styles.search}>
        <Progress.Root size={8}>
          <Progress.Section value={done} aria-label={say(identify.progress)} />
        </Progress.Root>
        <output className={styles.step}>{isOver ? '\u00a0' : say(stepWords(search))}</output>
        <Notice words={failure} />
        <Notice
          words={search?.message ?? null}
          kind={search?.state === 'failed' ? 'octagon-cross' : 'circle-dash'}
        />
        <ul className={styles.suggestions}>
          {(search?.suggestions ?? []).map((suggestion) => (
            <SuggestionRow
              key={suggestion.driverId}
              suggestion={suggestion}
              isFit={drivers.some(({ id }) => id === suggestion.driverId)}
              take={() => take(suggestion)}
            />
          ))}
        </ul>
      </div>
      <Button variant="default" fullWidth onClick={close} data-autofocus>
        {say(isOver ? identify.close : identify.stop)}
      </Button>
    </Dialog>
  );
}
