import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the stand-alone verifier among the built files of the page. */
export const verifierFile = 'verifier.html';

/** Builds the stand-alone verifier: one HTML file with its script and style inside, which may load and send nothing. */
export async function buildVerifier(root: string): Promise<void> {
  const { script, style } = await builtParts(root);
  const folder = join(root, 'build', 'renderer');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, verifierFile), verifierPage(script, style));
}

/** The page around a script and a style; its policy allows these two by their hashes and nothing else. */
export function verifierPage(script: string, style: string): string {
  const safeScript = script.replaceAll('</script', String.raw`<\/script`);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(safeScript)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Senyap · pemeriksa paket bukti</title>
<style>${style}</style>
</head>
<body>
<main id="page"></main>
<noscript>Halaman ini memerlukan JavaScript. This page needs JavaScript.</noscript>
<script>${safeScript}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function builtParts(root: string): Promise<{ readonly script: string; readonly style: string }> {
  // Loaded only here, so that an up-to-date bench starts without its builder.
  const { build } = await import('vite');
  const built = await build({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    root: join(root, 'renderer'),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(root, 'renderer/verifier-main.tsx'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const scripts = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = outputs.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  );
  const [script, ...others] = scripts;
  if (script === undefined || others.length > 0 || outputs.length !== scripts.length + styles.length) {
    throw new Error(`The verifier is not one script: ${outputs.map(({ fileName }) => fileName).join(', ')}`);
  }
  return { script, style: styles.join('\n') };
}
