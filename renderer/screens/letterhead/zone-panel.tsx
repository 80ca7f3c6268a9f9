import { SegmentedControl } from '@mantine/core';
import { civilZoneNames } from '#core/units/civil-zone.ts';
import { zoneWords } from '#core/words/zone-words.ts';
import { useRights } from '../../door/people-queries.ts';
import { useZone, useZoneChange } from '../../door/zone-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './letterhead.module.css';

const choices = ['computer', ...civilZoneNames] as const;

/** In which of Indonesia's civil times the bench stands: that of its computer, or one that was chosen. */
export function ZonePanel() {
  const say = useSay();
  const may = useRights();
  const { data } = useZone();
  const change = useZoneChange();
  if (data === undefined) return null;
  const choose = (value: string): void =>
    change.mutate(civilZoneNames.find((name) => name === value) ?? null);
  return (
    <Panel title={say(zoneWords.title)}>
      <p className={styles.hint}>{say(zoneWords.explain)}</p>
      <SegmentedControl
        aria-label={say(zoneWords.title)}
        value={data.zone ?? 'computer'}
        disabled={!may.has('keep-letterhead')}
        data={choices.map((value) => ({ value, label: say(zoneWords[value]) }))}
        onChange={choose}
      />
      <Notice words={change.error === null ? null : wordsOfError(change.error)} />
    </Panel>
  );
}
