import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { closeBeforeQuitting } from '../../electron/lifecycle.ts';

/** An app that quits as Electron's does: unless whoever hears of it prevents it. */
class QuittingApp extends EventEmitter {
  hasQuit = false;

  quit(): void {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    this.emit('will-quit', { preventDefault });
    if (!isPrevented) this.hasQuit = true;
  }
}

/** A host that closes when it is told how that ends. */
function heldHost() {
  let resolve = (): void => undefined;
  let reject = (_failure: Error): void => undefined;
  const promise = new Promise<void>((kept, broken) => {
    resolve = kept;
    reject = broken;
  });
  const host = {
    closings: 0,
    close: () => {
      host.closings += 1;
      return promise;
    },
  };
  return { host, resolve, reject };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test('the app ends when its window is closed and the host has put everything away, once', async () => {
  const app = new QuittingApp();
  const { host, resolve } = heldHost();
  const failures: unknown[] = [];
  closeBeforeQuitting(app, host, (failure) => failures.push(failure));
  app.emit('window-all-closed');
  app.quit();
  await turns();
  expect([host.closings, app.hasQuit]).toEqual([1, false]);
  resolve();
  await turns();
  expect([host.closings, app.hasQuit, failures]).toEqual([1, true, []]);
});

test('the app ends also where the host fails to close, and says why', async () => {
  const app = new QuittingApp();
  const { host, reject } = heldHost();
  const failures: unknown[] = [];
  closeBeforeQuitting(app, host, (failure) => failures.push(failure));
  app.quit();
  const failure = new Error('disk full');
  reject(failure);
  await turns();
  expect([app.hasQuit, failures]).toEqual([true, [failure]]);
});
