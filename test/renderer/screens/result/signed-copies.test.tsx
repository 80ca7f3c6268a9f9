import type { Replacement } from '#core/record/amendment.ts';
import { describe, expect, test } from 'vitest';
import type { Language } from '#core/words/language.ts';
import { copyStateWords, signedCopyWords, signPaperWords } from '#core/words/signed-copy-words.ts';
import type { ListedSignedCopy } from '#host/http/contract.ts';
import { signedCopiesKey } from '../../../../renderer/door/signed-copies-door.ts';
import { SignedCopiesPanel } from '../../../../renderer/screens/result/signed-copies/signed-copies-panel.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';
import { buildTestRecord } from '../../../support/test-record-builder.ts';

const record = buildTestRecord();
const copy: ListedSignedCopy = {
  sha256: 'ab'.repeat(32),
  paperSha256: 'cd'.repeat(32),
  origin: 'returned',
  signatures: [{ name: 'Ketut Wijaya', at: '2026-11-29T10:30:00+07:00' }],
  keptBy: 'Dewa',
  keptAt: '2026-11-29T11:00:00+07:00',
  state: 'whole',
};

function panel(
  copies: readonly ListedSignedCopy[],
  {
    rights = [],
    replacedBy = null,
    language = 'en',
    isReadOnly = false,
  }: {
    readonly rights?: readonly string[];
    readonly replacedBy?: Replacement | null;
    readonly language?: Language;
    readonly isReadOnly?: boolean;
  } = {},
) {
  return drawnPage(<SignedCopiesPanel record={record} replacedBy={replacedBy} isReadOnly={isReadOnly} />, {
    language,
    answers: [
      [signedCopiesKey(record.id), copies],
      [['people'], { rights }],
    ],
  });
}

describe('signed papers on the result page', () => {
  test.each(['id', 'en'] as const)(
    'are named by who signed and when, with a link to the file (%s)',
    (language) => {
      const page = panel([copy], { language });
      for (const said of ['Ketut Wijaya', '29 November 2026', 'Dewa', signedCopyWords.issuer[language]]) {
        expect(page.text).toContain(said);
      }
      expect(page.html).toContain(`/signed-copies/${copy.sha256}"`);
    },
  );

  test.each(['missing', 'altered'] as const)(
    'are not handed out where the file is %s, which is told',
    (state) => {
      const page = panel([{ ...copy, state }]);
      expect(page.text).toContain(copyStateWords[state].en);
      expect(page.html).not.toContain(`/signed-copies/${copy.sha256}"`);
    },
  );

  test('of which the log does not tell are shown as unknown, with no name and no link', () => {
    const nothing = { paperSha256: null, origin: null, signatures: [], keptBy: '', keptAt: null };
    const page = panel([copy, { ...copy, ...nothing, sha256: 'ef'.repeat(32), state: 'untold' }]);
    expect(page.text).toContain(signedCopyWords.unknownCopy.en);
    expect(page.text).toContain(copyStateWords.untold.en);
    expect(page.text).toContain('Ketut Wijaya');
    expect(page.html).not.toContain(`/signed-copies/${'ef'.repeat(32)}"`);
  });

  test('of a test that is not as it was sealed are named, and neither saved, brought nor signed', () => {
    const page = panel([copy], { rights: ['issue-signed'], isReadOnly: true });
    expect(page.text).toContain('Ketut Wijaya');
    expect(page.html).not.toContain(`/signed-copies/${copy.sha256}"`);
    expect(page.buttons).toEqual([]);
  });

  test('are brought and signed by whoever may issue them, and by nobody else', () => {
    const offered = (wish: Parameters<typeof panel>[1]) => panel([], wish).buttons.map(({ words }) => words);
    const both = [signedCopyWords.choose.en, signPaperWords.button.en];
    expect(offered({ rights: ['issue-signed'] })).toEqual(both);
    expect(offered({ rights: ['sign-tests'] })).toEqual([]);
    expect(
      offered({
        rights: ['issue-signed'],
        replacedBy: { id: 'later', number: '2026-0009', isWithdrawn: false },
      }),
    ).toEqual([signedCopyWords.choose.en]);
  });

  test('are none of a workshop test', () => {
    const workshop = buildTestRecord({ evidence: { mode: 'workshop' } });
    expect(drawnPage(<SignedCopiesPanel record={workshop} replacedBy={null} />).text).toBe('');
  });
});
