import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themesPlugin } from './theme/themes-plugin.ts';

/** Builds the page alone: relative addresses for both doors, no data addresses because the security policy refuses them. */
export default defineConfig({
  base: './',
  plugins: [react(), themesPlugin()],
  build: {
    outDir: '../build/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    minify: true,
    target: 'es2023',
  },
  worker: { format: 'es' },
});
