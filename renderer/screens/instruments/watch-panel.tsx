import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { LineSetup, LineWatch, RawChunk } from '#host/http/contract.ts';
import { formatNumber } from '#core/words/number-format.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ChunkTable } from './chunk-table.tsx';
import { chunksAsText } from './chunk-words.ts';
import { lastRefusal } from './last-refusal.ts';
import { readingFacts } from './reading-facts.ts';
import { useLineWatch } from './use-line-watch.ts';
import type { WatchKept } from './watch-keeper.ts';
import styles from './watch.module.css';

type Role = LineSetup['role'];

const roles = [
  { value: 'meter', words: pageWords.instruments.meter },
  { value: 'speed-sensor', words: pageWords.instruments.speedSensor },
  { value: 'microphone', words: pageWords.instruments.microphoneLine },
] as const;

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function Tools(properties: {
  readonly paused: boolean;
  readonly toggle: () => void;
  readonly clear: () => void;
  readonly text: () => string;
  readonly name: string;
}) {
  const { paused, toggle, clear, text, name } = properties;
  const say = useSay();
  const [said, setSaid] = useState<InEachLanguage<string> | null>(null);
  const { watch } = pageWords;
  const copy = (): void => {
    navigator.clipboard.writeText(text()).then(
      () => setSaid(watch.copied),
      () => setSaid(watch.notCopied),
    );
  };
  return (
    <div className={styles.tools}>
      <Button
        size="xs"
        w={104}
        variant={paused ? 'filled' : 'default'}
        onClick={toggle}
        aria-pressed={paused}
      >
        {say(paused ? watch.goOn : watch.pause)}
      </Button>
      <Button size="xs" variant="default" onClick={clear}>
        {say(watch.clear)}
      </Button>
      <Button size="xs" variant="default" onClick={copy}>
        {say(watch.copy)}
      </Button>
      <Button size="xs" variant="default" onClick={() => save(text(), name)}>
        {say(watch.save)}
      </Button>
      <output className={styles.said}>{said === null ? '' : say(said)}</output>
    </div>
  );
}

function Refusal({ chunks }: { readonly chunks: readonly RawChunk[] }) {
  const { language } = useLanguage();
  const refusal = lastRefusal(chunks, language);
  if (refusal === null) return null;
  return (
    <div className={styles.refusal}>
      <p className={styles.refused}>{refusal.why}</p>
      {refusal.advice === null ? null : <p>{refusal.advice}</p>}
    </div>
  );
}

function ReadingPanel(properties: {
  readonly watch: LineWatch;
  readonly chunks: readonly RawChunk[];
  readonly role: Role;
}) {
  const { watch, chunks, role } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const counts = [watch.readingCount, watch.rejectionCount]
    .map((count) => formatNumber(count, 0, language))
    .join(' / ');
  return (
    <Panel title={say(pageWords.watch.reading)}>
      <Facts facts={[...readingFacts(watch, role, language), [say(pageWords.watch.counts), counts]]} />
      <Refusal chunks={chunks} />
    </Panel>
  );
}

function Watched({ role }: { readonly role: Role }) {
  const { language } = useLanguage();
  const say = useSay();
  const { kept, clear } = useLineWatch(role);
  const [frozen, setFrozen] = useState<WatchKept | null>(null);
  const { watch } = pageWords;
  if (kept.latest === null) return <p className={styles.empty}>{say(watch.noLine)}</p>;
  const shown = frozen ?? kept;
  const moment = shown.latest ?? kept.latest;
  const missed = shown.missed === 0 ? '' : `${formatNumber(shown.missed, 0, language)} ${say(watch.missed)}`;
  return (
    <div className={styles.split}>
      <ReadingPanel watch={kept.latest} chunks={shown.chunks} role={role} />
      <Panel title={say(watch.title)} aside={frozen === null ? missed : say(watch.paused)}>
        <Tools
          paused={frozen !== null}
          toggle={() => setFrozen(frozen === null ? kept : null)}
          clear={() => {
            clear();
            setFrozen(null);
          }}
          text={() => chunksAsText(shown.chunks, moment, language)}
          name={`senyap-${role}-${moment.clock.slice(0, 19).replaceAll(':', '')}.txt`}
        />
        <ChunkTable kept={shown} moment={moment} />
      </Panel>
    </div>
  );
}

/** The bytes of one line as they come, what was read in them, and the last reading with all its meaning. */
export function WatchPanel({ role, choose }: { readonly role: Role; readonly choose: (role: Role) => void }) {
  const say = useSay();
  return (
    <>
      <SegmentedControl
        className={styles.roles}
        aria-label={say(pageWords.watch.which)}
        value={role}
        data={roles.map(({ value, words }) => ({ value, label: say(words) }))}
        onChange={choose}
      />
      <Watched key={role} role={role} />
    </>
  );
}
