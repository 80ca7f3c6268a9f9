import { useQuery } from '@tanstack/react-query';
import { chapterNames, chapterText, type ChapterName } from '../../manual/chapters.ts';
import { sectionsOf } from '../../manual/manual-text.ts';
import type { SearchedChapter } from '../../manual/search-manual.ts';
import { useLanguage } from '../../language/language-context.tsx';

/** All chapters in the chosen language; they lie in the program and are small. */
export function useChapters() {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['manual', language],
    queryFn: async (): Promise<readonly SearchedChapter<ChapterName>[]> =>
      await Promise.all(
        chapterNames.map(async (name) => ({ name, sections: sectionsOf(await chapterText(language, name)) })),
      ),
    staleTime: Infinity,
  });
}
