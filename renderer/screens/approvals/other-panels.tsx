import type { ReactNode } from 'react';
import { approvalWords, waitingDays } from '#core/words/approval-words.ts';
import { endingCertificateWords } from '#core/words/certificate-words.ts';
import { formatDay, formatInstant } from '#core/words/date-format.ts';
import { auditAbout } from '#core/words/log-details.ts';
import { auditKindWords } from '#core/words/log-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useRights } from '../../door/people-queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useToday } from '../instruments/certificate-notices.tsx';
import styles from './approvals.module.css';
import { NextStep } from './next-step.tsx';
import { daysSince, type Waiting } from './waiting-view.ts';

interface WaitingPart {
  readonly waiting: Waiting;
}

/** How many failures are listed; the log holds all of them. */
const mostFailures = 10;

function Row({ children, step }: { readonly children: ReactNode; readonly step: ReactNode }) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>{children}</div>
      {step}
    </li>
  );
}

/** Drafts of own profiles that wait for a second person. */
export function ProfilesPanel({ waiting: { profiles } }: WaitingPart) {
  const { language } = useLanguage();
  const say = useSay();
  const may = useRights();
  const today = useToday();
  if (profiles.length === 0) return null;
  return (
    <Panel title={say(approvalWords.profiles)} aside={String(profiles.length)}>
      <ul className={styles.rows}>
        {profiles.map(({ id, submittedBy, submittedAt, reason, isOwn }) => (
          <Row
            key={id}
            step={
              <NextStep
                to={`/profiles/${id}/draft`}
                words={approvalWords.openProfile}
                about={id}
                isMine={may.has('approve-profiles') && !isOwn}
              />
            }
          >
            <b>{id}</b> · {reason}
            <div className={styles.quiet}>
              {say(approvalWords.submittedBy)} {submittedBy},{' '}
              {waitingDays(daysSince(submittedAt, today), language)}
              {isOwn ? `. ${say(approvalWords.ownDraft)}` : ''}
            </div>
          </Row>
        ))}
      </ul>
    </Panel>
  );
}

/** Papers that were handed out and have not come back with an electronic signature. */
export function PapersPanel({ waiting: { papers } }: WaitingPart) {
  const { language } = useLanguage();
  const say = useSay();
  const may = useRights();
  if (papers.length === 0) return null;
  return (
    <Panel title={say(approvalWords.papers)} aside={String(papers.length)}>
      <p className={styles.quiet}>{say(approvalWords.papersExplain)}</p>
      <ul className={styles.rows}>
        {papers.map(({ id, number, client, plate, authorisedAt }) => (
          <Row
            key={id}
            step={
              <NextStep
                to={`/tests/${id}`}
                words={may.has('issue-signed') ? approvalWords.bringCopy : approvalWords.open}
                about={number}
                isMine={may.has('issue-signed')}
              />
            }
          >
            <b>{number}</b> · {[plate, client].filter((part) => part !== '').join(' · ')}
            <div className={styles.quiet}>
              {say(approvalWords.released)} {formatDay(authorisedAt, language)}
            </div>
          </Row>
        ))}
      </ul>
    </Panel>
  );
}

/** Failures of the program and of the data about which nobody has noted what was done. */
export function FailuresPanel({ waiting: { failures } }: WaitingPart) {
  const { language } = useLanguage();
  const say = useSay();
  const may = useRights();
  if (failures.count === 0) return null;
  const shown = failures.newest.slice(0, mostFailures);
  return (
    <Panel title={say(approvalWords.failures)} aside={String(failures.count)}>
      <ul className={styles.rows}>
        {shown.map((failure) => (
          <Row
            key={failure.sequence}
            step={
              <NextStep
                to={`/log?event=${failure.sequence}`}
                words={approvalWords.open}
                about={String(failure.sequence)}
                isMine={may.has('note-actions')}
              />
            }
          >
            <b>{say(auditKindWords[failure.kind])}</b>
            <div>{auditAbout(failure, language)}</div>
            <div className={styles.quiet}>{formatInstant(failure.at, language)}</div>
          </Row>
        ))}
      </ul>
      {failures.count > shown.length ? (
        <p className={styles.quiet}>
          {say(approvalWords.failuresMore).replace('{count}', String(failures.count - shown.length))}
        </p>
      ) : null}
    </Panel>
  );
}

/** Instruments whose certificate ends soon or is over. */
export function CertificatesPanel({ waiting: { certificates } }: WaitingPart) {
  const say = useSay();
  const may = useRights();
  if (certificates.length === 0) return null;
  return (
    <Panel title={say(approvalWords.certificates)} aside={String(certificates.length)}>
      <ul className={styles.rows}>
        {certificates.map((certificate) => (
          <Row
            key={`${certificate.name.en} ${certificate.dueDate}`}
            step={
              <NextStep
                to="/instruments?view=cards"
                words={pageWords.cards.toCards}
                about={say(certificate.name)}
                isMine={may.has('set-up-instruments')}
              />
            }
          >
            {say(endingCertificateWords(certificate))}
          </Row>
        ))}
      </ul>
    </Panel>
  );
}
