import { Button, Progress } from '@mantine/core';
import type { BackupPlan, BackupState } from '#core/record/backup-state.ts';
import { backupPageWords as words } from '#core/words/backup-page-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import type { InEachLanguage, Language } from '#core/words/language.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { backupDoor, useBackupChange } from '../../door/backup-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './backup.module.css';

/** The newest backup and what became of it, with the button that makes one now. */
export function StatePanel({ state }: { readonly state: BackupState }) {
  const say = useSay();
  const begin = useBackupChange<null>(backupDoor.begin);
  const stop = useBackupChange<null>(backupDoor.stop);
  const error = begin.error ?? stop.error;
  const isCopying = state.kind === 'copying';
  return (
    <Panel title={say(words.stateTitle)}>
      <Notice words={state.plan === null ? words.unplanned : null} kind="diamond" />
      <div className={styles.facts}>
        <Facts facts={useFacts(state)} />
      </div>
      <Outcome state={state} />
      <Notice words={error === null ? null : wordsOfError(error)} />
      {isCopying ? <Copying state={state} /> : null}
      <div className={styles.buttons}>
        {isCopying ? (
          <Button variant="default" onClick={() => stop.mutate(null)}>
            {say(words.stop)}
          </Button>
        ) : (
          <Button disabled={state.plan === null} loading={begin.isPending} onClick={() => begin.mutate(null)}>
            {say(words.make)}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function useFacts({
  plan,
  lastMadeAt,
  lastFolder,
  spared,
}: BackupState): readonly (readonly [string, string])[] {
  const { language } = useLanguage();
  const say = useSay();
  return [
    [say(words.last), lastMadeAt === null ? say(words.never) : formatInstant(lastMadeAt, language)],
    ...(lastFolder === null ? [] : [[say(words.where), lastFolder] as const]),
    ...(plan === null
      ? []
      : ([
          [say(words.folder), plan.folder],
          [say(words.next), timesInWords(plan, language)],
          [say(words.kept), keptInWords(plan, language)],
        ] as const)),
    ...spared.map(
      ({ name, why }) => [say(words.spared), `${name}: ${say(words.sparedBecause[why])}`] as const,
    ),
  ];
}

/** When a plan makes backups by itself. */
export function timesInWords({ dailyAt, everyTests }: BackupPlan, language: Language): string {
  const times = [
    ...(dailyAt === null ? [] : [words.daily[language].replace('{time}', clock(dailyAt, language))]),
    ...(everyTests === null ? [] : [words.afterTests[language].replace('{count}', String(everyTests))]),
  ];
  return times.length === 0 ? words.byHandOnly[language] : times.join(` ${words.or[language]} `);
}

function clock(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time;
}

function keptInWords({ keep }: BackupPlan, language: Language): string {
  return keep === null ? words.keptAll[language] : words.keptCount[language].replace('{count}', String(keep));
}

/** How the last one ended: of this run of the program, or by the log where that is older. */
function Outcome({ state }: { readonly state: BackupState }) {
  const { kind, problem, lastFailure, lastFindings } = state;
  if (kind === 'copying') return null;
  return (
    <div className={styles.outcome}>
      <Notice words={lastFindings > 0 ? words.ofDamaged : null} kind="diamond" />
      <Notice words={kind === 'done' ? words.done : null} kind="circle-check" />
      <Notice words={kind === 'stopped' ? words.stopped : null} kind="circle-dash" />
      <Notice words={kind === 'failed' && lastFailure !== null ? null : problem} />
      <Notice words={lastFailure === null ? null : failureWords(lastFailure)} />
    </div>
  );
}

function failureWords(failure: NonNullable<BackupState['lastFailure']>): InEachLanguage<string> {
  const told = (language: Language): string => {
    const time = formatInstant(failure.at, language);
    return `${words.failedAt[language].replace('{time}', time)} ${failure[language]}`;
  };
  return { id: told('id'), en: told('en') };
}

const bytesPerMegabyte = 1_000_000;

function Copying({ state }: { readonly state: BackupState }) {
  const { language } = useLanguage();
  const say = useSay();
  const { doneBytes, ofBytes } = state;
  const megabytes = (bytes: number): string => formatNumber(bytes / bytesPerMegabyte, 1, language);
  // A bench in use grows while it is copied.
  const all = Math.max(ofBytes, doneBytes);
  const figures = say(words.copied).replace('{done}', megabytes(doneBytes)).replace('{of}', megabytes(all));
  return (
    <div className={styles.copying}>
      <Progress
        value={(100 * doneBytes) / Math.max(1, all)}
        aria-label={say(words.copying)}
        transitionDuration={0}
      />
      <p>
        <span role="status">{say(words.copying)}</span> {figures}
      </p>
    </div>
  );
}
