import { expect, test } from 'vitest';
import { OneAfterAnother } from '../../../renderer/parts/one-after-another.tsx';
import { drawnPage } from '../../support/drawn-page.tsx';

test('where nobody can be held up, all is drawn at once and in order', () => {
  const { html } = drawnPage(
    <OneAfterAnother>
      <p>satu</p>
      {null}
      <p>dua</p>
    </OneAfterAnother>,
  );
  expect(html).toContain('<p>satu</p><p>dua</p>');
});
