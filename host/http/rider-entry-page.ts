import { riderDoorWords } from '#core/words/rider-door-words.ts';

/** A small page that asks a person for the code of the rider door. */
export function riderEntryPage(wasWrong: boolean): Response {
  const { enter, wrong, code, open } = riderDoorWords;
  const asked = wasWrong ? wrong : enter;
  const text = `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Senyap</title>
<style>body{font:20px/1.5 system-ui,sans-serif;max-width:28em;margin:12vh auto;padding:0 1em;color:#0e1a2b}p+p{color:#4a5a70}
input,button{font:inherit;padding:.4em .6em;border:1px solid #4a5a70;border-radius:9px}button{background:#0b6e75;color:#fff}</style></head>
<body><h1>Senyap</h1><p>${asked.id}</p><p lang="en">${asked.en}</p>
<form method="get" action="/"><label>${code.id} / ${code.en}<br>
<input name="code" inputmode="numeric" autocomplete="off" autofocus required maxlength="20"></label>
<button>${open.id} / ${open.en}</button></form></body>
</html>
`;
  return new Response(text, {
    status: 403,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
