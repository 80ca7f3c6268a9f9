import { Link } from 'react-router';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { choiceLabel } from '#core/words/profile/field-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import type { ShapeKind } from '../../parts/verdict-shape.tsx';
import { regionName } from './region-name.ts';
import styles from './profiles.module.css';
import type { ShelfEntry, ShelfState } from './shelf.ts';

const shapeOfState: Readonly<Record<ShelfState, ShapeKind>> = {
  usable: 'circle-check',
  'never-a-test': 'circle-dash',
  draft: 'current',
  submitted: 'diamond',
  withdrawn: 'circle-dash',
  none: 'circle-dash',
};

function regions(entry: ShelfEntry, language: Language): string {
  const { jurisdictions } = entry;
  if (jurisdictions.length === 0) return pageWords.profiles.anywhere[language];
  return jurisdictions.map((code) => regionName(code, language)).join(', ');
}

/** Whether the figures were compared with the official text: shape and word together. */
export function VerificationChip({ verified }: { readonly verified: boolean }) {
  const say = useSay();
  const { profiles } = pageWords;
  return (
    <Chip kind={verified ? 'circle-check' : 'diamond'}>
      {say(verified ? profiles.verified : profiles.unverified)}
    </Chip>
  );
}

function Row({ entry }: { readonly entry: ShelfEntry }) {
  const { language } = useLanguage();
  const say = useSay();
  const { profiles } = pageWords;
  const { column } = profiles;
  const title = entry.title[language];
  return (
    <tr>
      <td>
        <Link to={`/profiles/${entry.id}`}>{title === '' ? entry.id : title}</Link>
        <div className={cell.quiet}>
          {entry.id}
          {entry.version === null ? '' : ` · ${say(profiles.version)} ${entry.version}`}
        </div>
      </td>
      <td data-label={say(column.testType)}>{choiceLabel('testType', entry.testType, language)}</td>
      <td data-label={say(column.jurisdiction)}>{regions(entry, language)}</td>
      <td data-label={say(column.verified)}>
        <VerificationChip verified={entry.verified} />
      </td>
      <td data-label={say(column.source)}>{say(profiles.source[entry.source])}</td>
      <td data-label={say(column.state)}>
        <span className={styles.chips}>
          {entry.states.map((state) => (
            <Chip key={state} kind={shapeOfState[state]}>
              {say(profiles.state[state])}
            </Chip>
          ))}
        </span>
      </td>
    </tr>
  );
}

/** The profiles as a table; every line opens its profile. */
export function ShelfTable({ entries }: { readonly entries: readonly ShelfEntry[] }) {
  const say = useSay();
  const { profiles } = pageWords;
  const { column } = profiles;
  const heads = [
    column.title,
    column.testType,
    column.jurisdiction,
    column.verified,
    column.source,
    column.state,
  ];
  return (
    <Table label={say(profiles.title)} heads={heads.map(say)} folds>
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} />
      ))}
    </Table>
  );
}
