import { registerHooks } from 'node:module';

// Given to Node with --import before the built main process: its `electron` becomes the double.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true };
  },
});
