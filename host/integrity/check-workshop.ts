import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { workshopContentSchema } from '#core/workshop/workshop-entry.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';
import { parsedText } from './parsed-text.ts';
import { sha256OfRow } from './sha256-of-row.ts';

const loggedRow = z.object({ id: z.string(), rowSha256: z.string() });

/** What the workshop keeps is what the log tells of, nothing changed, removed or added, and the photos of its parts are there. */
export function checkWorkshop(sources: CheckSources): readonly IntegrityFinding[] {
  const { kept } = sources;
  const rows = new Map(kept.workshopEntries().map((row) => [row.id, sha256OfRow(row)]));
  const told = new Map(
    kept.eventsOf('workshop-kept').flatMap((event) => {
      const news = loggedNews(event, loggedRow);
      return news === null ? [] : [[news.id, news.rowSha256] as const];
    }),
  );
  const wrong = [...new Set([...rows.keys(), ...told.keys()])].filter((id) => rows.get(id) !== told.get(id));
  return [...wrong.map((id) => finding('WORKSHOP_ALTERED', id)), ...checkPhotos(sources)];
}

function checkPhotos(sources: CheckSources): readonly IntegrityFinding[] {
  return sources.kept.workshopEntries().flatMap(({ content }) => {
    const kept = parsedText(content, workshopContentSchema);
    const sha256 = kept?.kind === 'part' ? kept.part.photoSha256 : null;
    const state = sha256 === null ? 'whole' : sources.photo(sha256);
    if (sha256 === null || state === 'whole') return [];
    return [finding(state === 'missing' ? 'PHOTO_MISSING' : 'PHOTO_ALTERED', sha256)];
  });
}
