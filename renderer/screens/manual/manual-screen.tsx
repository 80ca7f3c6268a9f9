import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { manualWords } from '#core/words/manual-words.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { BlockView } from '../../manual/block-view.tsx';
import { chapterNamed, chapterNames, type ChapterName } from '../../manual/chapters.ts';
import { manualPath } from '../../manual/manual-links.ts';
import styles from '../../manual/manual.module.css';
import type { ManualSection } from '../../manual/manual-text.ts';
import type { SearchedChapter } from '../../manual/search-manual.ts';
import { Notice } from '../../parts/notice.tsx';
import { ContentsPanel } from './contents-panel.tsx';
import { useChapters } from './use-chapters.ts';

type Chapters = readonly SearchedChapter<ChapterName>[];

function Heading({ section: { depth, title, anchor } }: { readonly section: ManualSection }) {
  const Tag = depth === 1 ? 'h1' : depth === 2 ? 'h2' : 'h3';
  return (
    <Tag id={anchor} tabIndex={-1}>
      {title}
    </Tag>
  );
}

function TurnLinks({ chapters, open }: { readonly chapters: Chapters; readonly open: ChapterName }) {
  const say = useSay();
  const place = chapterNames.indexOf(open);
  const link = (word: string, chapter: Chapters[number] | undefined) =>
    chapter === undefined ? (
      <span />
    ) : (
      <Link to={manualPath(chapter.name)}>
        {word}: {chapter.sections[0]?.title}
      </Link>
    );
  return (
    <div className={styles.turn}>
      {link(say(manualWords.before), chapters[place - 1])}
      {link(say(manualWords.after), chapters[place + 1])}
    </div>
  );
}

/** Brings the wanted section into view and puts the keyboard there; the chapter's own head without one. */
function useSectionInView(isThere: boolean, chapter: string, section: string | undefined): void {
  useEffect(() => {
    if (!isThere) return;
    const wanted = section === undefined ? 'h1' : `#${CSS.escape(section)}`;
    const heading = document.querySelector<HTMLElement>(`[data-chapter="${chapter}"] ${wanted}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: section === undefined ? 'center' : 'start' });
  }, [isThere, chapter, section]);
}

function Chapter({ open, section }: { readonly open: ChapterName; readonly section: string | undefined }) {
  const say = useSay();
  const { data: chapters, isError } = useChapters();
  const chapter = chapters?.find(({ name }) => name === open);
  useSectionInView(chapter !== undefined, open, section);
  return (
    <Frame
      evidence={chapters === undefined ? null : <ContentsPanel chapters={chapters} open={open} />}
      report={() => window.print()}
    >
      <Notice words={isError ? manualWords.notLoaded : null} />
      <div className={styles.page}>
        <article data-chapter={open} className={styles.article} aria-label={say(manualWords.menu)}>
          {chapter === undefined ? <h1>{say(manualWords.menu)}</h1> : null}
          {chapter?.sections.map((one) => (
            <section key={one.anchor} aria-labelledby={one.anchor}>
              <Heading section={one} />
              <BlockView tokens={one.blocks} chapter={open} />
            </section>
          ))}
          {chapters === undefined ? null : <TurnLinks chapters={chapters} open={open} />}
          <Button variant="default" mt={18} onClick={() => window.print()} className={styles.print}>
            {say(manualWords.print)}
          </Button>
        </article>
      </div>
    </Frame>
  );
}

/** The user manual, chapter by chapter, from the files of the repository that ship with the program. */
export function ManualScreen() {
  const { chapter, section } = useParams();
  const open = chapterNamed(chapter);
  if (open === null) return <Navigate to={manualPath(chapterNames[0])} replace />;
  return <Chapter open={open} section={section} />;
}
