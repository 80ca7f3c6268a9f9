import { describe, expect, test } from 'vitest';
import { manualPath, targetOfLink } from '../../../renderer/manual/manual-links.ts';
import { plainText, sectionsOf } from '../../../renderer/manual/manual-text.ts';
import { searchManual } from '../../../renderer/manual/search-manual.ts';

const chapter = `# Calibration

Before **each** test.

<!-- #drift -->
## Drift & limits

It _drifts_ by \`0.5 dB\`.

<script>alert(1)</script>

| tone | level |
|---|---|
| 1 kHz | 94 dB |
`;

describe('a chapter', () => {
  test('falls into sections that links find by name', () => {
    expect(sectionsOf(chapter).map(({ anchor, title, depth }) => [anchor, title, depth])).toEqual([
      ['part-0', 'Calibration', 1],
      ['drift', 'Drift & limits', 2],
    ]);
  });

  test('gives no raw HTML to the page', () => {
    const blocks = sectionsOf(chapter).flatMap((section) => section.blocks);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table']);
  });

  test('is read as plain words, tables too', () => {
    const [, drift] = sectionsOf(chapter);
    expect(plainText(drift?.blocks ?? [])).toBe('It drifts by 0.5 dB. tone level 1 kHz 94 dB');
  });
});

describe('a link of the manual', () => {
  test('leads to a chapter, to a section of it, or to a section of its own', () => {
    expect(targetOfLink('limits.md#law', 'start')).toEqual({
      kind: 'chapter',
      chapter: 'limits',
      section: 'law',
    });
    expect(targetOfLink('limits.md', 'start')).toEqual({ kind: 'chapter', chapter: 'limits', section: null });
    expect(targetOfLink('#keys', 'start')).toEqual({ kind: 'chapter', chapter: 'start', section: 'keys' });
    expect(manualPath('limits', 'law')).toBe('/manual/limits/law');
  });

  test('that leads out of the manual opens nothing', () => {
    for (const href of ['https://example.org', '../../README.md', 'javascript:alert(1)']) {
      expect(targetOfLink(href, 'start').kind).toBe('outside');
    }
  });
});

describe('the search', () => {
  const chapters = [{ name: 'calibration', sections: sectionsOf(chapter) }];

  test('finds sections that hold all words, in any order and case', () => {
    const [hit, ...others] = searchManual(chapters, 'DB drifts');
    expect(hit).toMatchObject({ chapter: 'calibration', anchor: 'drift' });
    expect(hit?.excerpt).toContain('It drifts by 0.5 dB');
    expect(others).toEqual([]);
  });

  test('puts a word in a heading before one in the text', () => {
    expect(searchManual(chapters, 'limits')[0]?.anchor).toBe('drift');
    expect(searchManual(chapters, 'drift tone')).toHaveLength(1);
  });

  test('finds nothing for nothing', () => {
    expect(searchManual(chapters, '  ')).toEqual([]);
    expect(searchManual(chapters, 'pistonphone')).toEqual([]);
  });
});
