import { isOfficialRecord } from '#core/record/official-record.ts';
import { reservedPlaceWords } from '#core/words/reserved-place-words.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSection, ReservedPlace } from './report-model.ts';

/** What signing services look for, the usual one first; the others stand in where a name or a note has it already. */
export const placeMarkers = ['#', '$', '^', '~', '*', '|', '§', '¤'] as const;

/** The place for an electronic signature; null for a test that is never issued, so that nobody is asked to sign it. */
export function reservedPlace({ record, language }: ReportContext): ReservedPlace | null {
  if (!isOfficialRecord(record)) return null;
  const { title, hint } = reservedPlaceWords;
  return { title: title[language], hint: hint[language], marker: placeMarkers[0] };
}

/** Gives the reserved place the first marker that no other text of the paper has; none where all of them are taken. */
export function withUniqueMarker<Paper extends { readonly sections: readonly ReportSection[] }>(
  paper: Paper,
): Paper {
  const others = JSON.stringify(withMarker(paper, ''));
  return withMarker(paper, placeMarkers.find((marker) => !others.includes(marker)) ?? '');
}

function withMarker<Paper extends { readonly sections: readonly ReportSection[] }>(
  paper: Paper,
  marker: string,
): Paper {
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'signatures' && block.reserved !== null
        ? { ...block, reserved: { ...block.reserved, marker } }
        : block,
    ),
  }));
  return { ...paper, sections };
}
