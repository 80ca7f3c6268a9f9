import { VisuallyHidden } from '@mantine/core';
import type { RawChunk } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { chunkBytes, chunkText, chunkTime, outcomeWords } from './chunk-words.ts';
import type { WatchKept } from './watch-keeper.ts';
import styles from './watch.module.css';

/** Older chunks are in the file and in what is copied. */
const mostRows = 100;

/** A list that scrolls must be reachable by keyboard, although nothing in it can be pressed. */
const keyboardScrollable = { tabIndex: 0 } as const;

type Moment = Parameters<typeof chunkTime>[1];

function Decoded({ chunk }: { readonly chunk: RawChunk }) {
  const { language } = useLanguage();
  const say = useSay();
  const { watch } = pageWords;
  if (chunk.direction === 'sent') return null;
  if (chunk.outcomeCount === 0) return <span className={styles.quiet}>{say(watch.pending)}</span>;
  const left = chunk.outcomeCount - chunk.outcomes.length;
  return (
    <>
      {chunk.outcomes.map((outcome, index) => (
        <div
          // Outcomes of a chunk never change places.
          key={`${chunk.number}-${String(index)}`}
          className={outcome.kind === 'rejection' ? styles.refused : undefined}
        >
          {outcomeWords(outcome, language)}
        </div>
      ))}
      {left > 0 ? (
        <div className={styles.quiet}>
          +{left} {say(watch.moreOutcomes)}
        </div>
      ) : null}
    </>
  );
}

function Row({ chunk, moment }: { readonly chunk: RawChunk; readonly moment: Moment }) {
  const { language } = useLanguage();
  const say = useSay();
  const isSent = chunk.direction === 'sent';
  return (
    <tr className={isSent ? styles.sent : undefined}>
      <td className={styles.time}>{chunkTime(chunk, moment, language)}</td>
      <td className={styles.direction} title={say(pageWords.watch[chunk.direction])}>
        <span aria-hidden="true">{isSent ? '→' : '←'}</span>
        <VisuallyHidden>{say(pageWords.watch[chunk.direction])}</VisuallyHidden>
      </td>
      <td className={styles.bytes}>
        {chunkBytes(chunk, language)}
        <div className={styles.letters}>{chunkText(chunk)}</div>
      </td>
      <td>
        <Decoded chunk={chunk} />
      </td>
    </tr>
  );
}

/** Bytes of a line, the newest first, side by side with what was read in them. */
export function ChunkTable({ kept, moment }: { readonly kept: WatchKept; readonly moment: Moment }) {
  const say = useSay();
  const { watch } = pageWords;
  const newestFirst = kept.chunks.slice(-mostRows).toReversed();
  return (
    <section className={styles.scroll} aria-label={say(watch.bytes)} {...keyboardScrollable}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{say(watch.time)}</th>
            <th>
              <VisuallyHidden>{say(watch.direction)}</VisuallyHidden>
            </th>
            <th>{say(watch.bytes)}</th>
            <th>{say(watch.decoded)}</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((chunk) => (
            <Row key={chunk.number} chunk={chunk} moment={moment} />
          ))}
        </tbody>
      </table>
      {newestFirst.length === 0 ? <p className={styles.empty}>{say(watch.noBytes)}</p> : null}
    </section>
  );
}
