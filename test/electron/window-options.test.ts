import { expect, test } from 'vitest';
import { windowOptions } from '../../electron/window-options.ts';

test('the page in the window has no power of its own', () => {
  expect(windowOptions.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(windowOptions.webPreferences).not.toHaveProperty('preload');
  expect(windowOptions.webPreferences).not.toHaveProperty('webSecurity');
  expect(windowOptions.webPreferences).not.toHaveProperty('nodeIntegrationInWorker');
});
