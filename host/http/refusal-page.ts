import type { Bilingual } from './contract.ts';

/** A small page in plain words for a person who may not come in. */
export function refusalPage(words: Bilingual, status: number): Response {
  const text = `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>Senyap</title>
<style>body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:20vh auto;padding:0 1em}p+p{color:#555}</style></head>
<body><h1>Senyap</h1><p>${escaped(words.id)}</p><p lang="en">${escaped(words.en)}</p></body>
</html>
`;
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
