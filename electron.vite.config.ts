import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { coreHashOfSources } from './host/core-hash-of-sources.ts';
import pageConfig from './renderer/vite.config.ts';

const here = import.meta.dirname;

/** Builds the desktop shell with its workers and its proof, and the page. There is no preload script: the page needs none. */
export default defineConfig({
  main: {
    define: { BUILT_CORE_HASH: JSON.stringify(coreHashOfSources(join(here, 'core'))) },
    build: {
      outDir: 'build/main',
      rolldownOptions: {
        input: {
          main: join(here, 'electron/main.ts'),
          // The bench for a browser, so that it starts from a few files instead of hundreds of sources.
          serve: join(here, 'host/serve-built.ts'),
          'analysis-worker': join(here, 'host/analysis/analysis-worker.ts'),
          'history-worker': join(here, 'host/history/history-worker.ts'),
          // Proves the core from the very chunks that ship; itself it is not packaged.
          conformance: join(here, 'host/conformance.ts'),
        },
      },
    },
  },
  renderer: {
    ...pageConfig,
    root: join(here, 'renderer'),
    build: {
      ...pageConfig.build,
      outDir: join(here, 'build/renderer'),
      rolldownOptions: {
        input: { index: join(here, 'renderer/index.html'), rider: join(here, 'renderer/rider.html') },
      },
    },
  },
});
