import { useState } from 'react';
import { Link } from 'react-router';
import { manualWords } from '#core/words/manual-words.ts';
import { useSay } from '../../language/language-context.tsx';
import type { ChapterName } from '../../manual/chapters.ts';
import styles from '../../manual/manual.module.css';
import { manualPath } from '../../manual/manual-links.ts';
import { searchManual, type SearchedChapter } from '../../manual/search-manual.ts';
import { TextField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';

type Chapters = readonly SearchedChapter<ChapterName>[];

function Sections({ chapter }: { readonly chapter: Chapters[number] }) {
  const parts = chapter.sections.filter(({ depth }) => depth === 2);
  if (parts.length === 0) return null;
  return (
    <ul className={styles.contents}>
      {parts.map(({ anchor, title }) => (
        <li key={anchor}>
          <Link to={manualPath(chapter.name, anchor)}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

function Contents({ chapters, open }: { readonly chapters: Chapters; readonly open: ChapterName }) {
  return (
    <ol className={styles.contents}>
      {chapters.map((chapter) => (
        <li key={chapter.name}>
          <Link to={manualPath(chapter.name)} aria-current={chapter.name === open ? 'page' : undefined}>
            {chapter.sections[0]?.title}
          </Link>
          {chapter.name === open ? <Sections chapter={chapter} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Hits({ chapters, question }: { readonly chapters: Chapters; readonly question: string }) {
  const say = useSay();
  const hits = searchManual(chapters, question);
  return (
    <div role="status">
      {hits.length === 0 ? <p>{say(manualWords.nothing)}</p> : null}
      <ul className={styles.hits} aria-label={say(manualWords.found)}>
        {hits.map(({ chapter, anchor, title, excerpt }) => (
          <li key={`${chapter}/${anchor}`}>
            <Link to={manualPath(chapter, anchor)}>
              <b>{title}</b>
              <span>{excerpt}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Search and table of contents of the manual. */
export function ContentsPanel(properties: { readonly chapters: Chapters; readonly open: ChapterName }) {
  const { chapters, open } = properties;
  const say = useSay();
  const [question, setQuestion] = useState('');
  return (
    <Panel title={say(manualWords.chapters)}>
      <TextField label={say(manualWords.search)} value={question} onChange={setQuestion} />
      {question.trim() === '' ? (
        <Contents chapters={chapters} open={open} />
      ) : (
        <Hits chapters={chapters} question={question} />
      )}
    </Panel>
  );
}
