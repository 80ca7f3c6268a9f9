import type { Profile } from '#host/http/contract.ts';
import { type ProfileLimitLine, profileLimitLines } from '#core/report/profile-limit-line.ts';
import { confidenceWord } from '#core/words/confidence-words.ts';
import { detailWord } from '#core/words/detail-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { regionName } from './region-name.ts';
import styles from './profiles.module.css';

const strongOnce = `${cell.strong} ${cell.once}`;

function Figure({ line }: { readonly line: ProfileLimitLine }) {
  return (
    <>
      {line.figure === null ? null : <div className={strongOnce}>{line.figure}</div>}
      <div className={line.figure === null ? strongOnce : cell.quiet}>{line.kind}</div>
      {line.items.map((item) => (
        <Figure key={`${item.kind} ${item.figure}`} line={item} />
      ))}
    </>
  );
}

function Row({ line, isTested }: { readonly line: ProfileLimitLine; readonly isTested: boolean }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const { limitColumn } = profiles;
  // A figure that is open is said where the figure stands.
  const isOfFigure = line.gap === 'maximumDb' || line.gap === 'plusDb';
  const gap = isTested && !isOfFigure ? line.gap : null;
  return (
    <tr>
      <td>
        <Figure line={line} />
        {gap === null ? null : (
          <div className={cell.quiet}>
            {say(profiles.noVerdict)}
            {gap === 'limit' ? confidenceWord('U', language) : detailWord(gap, language)}
          </div>
        )}
      </td>
      <td data-label={say(limitColumn.conditions)}>{line.conditions ?? say(profiles.everyVehicle)}</td>
      <td data-label={say(limitColumn.basis)}>
        {line.basis}
        {line.jurisdiction === null ? null : (
          <div className={cell.quiet}>{regionName(line.jurisdiction, language)}</div>
        )}
      </td>
      <td data-label={say(limitColumn.validity)}>{line.validity ?? say(profiles.notDated)}</td>
      <td data-label={say(limitColumn.confidence)} title={confidenceWord(line.confidence, language)}>
        {line.confidence}
      </td>
    </tr>
  );
}

/** The limits of a profile with their figures, conditions, legal basis and validity. */
export function LimitsTable({ profile }: { readonly profile: Profile }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const { limitColumn } = profiles;
  const lines = profileLimitLines(profile, language);
  const heads = [
    limitColumn.figure,
    limitColumn.conditions,
    limitColumn.basis,
    limitColumn.validity,
    limitColumn.confidence,
  ];
  return (
    <Panel title={say(profiles.limits)}>
      {lines.length === 0 ? (
        <p className={styles.hint}>{say(profiles.noLimits)}</p>
      ) : (
        <Table label={say(profiles.limits)} heads={heads.map(say)} folds>
          {lines.map((line) => (
            <Row
              key={JSON.stringify(line)}
              line={line}
              isTested={profile.testType === 'stationary' && !profile.informativeOnly}
            />
          ))}
        </Table>
      )}
    </Panel>
  );
}
