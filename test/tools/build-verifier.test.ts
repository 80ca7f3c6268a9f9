import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifierPage } from '../../tools/build-verifier.ts';

function hashOf(text: string | undefined): string {
  return createHash('sha256')
    .update(text ?? '')
    .digest('base64');
}

test('the page of the verifier may run its own script and style and load nothing at all', () => {
  const page = verifierPage('document.title = "a";', 'p { color: red }');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hashOf(script)}'`,
    `style-src 'sha256-${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('a script that speaks of the end of a script does not end itself', () => {
  const page = verifierPage('const text = "</script>";', '');
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(page).toContain(String.raw`"<\/script>"`);
});
