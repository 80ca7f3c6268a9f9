import { app, protocol, safeStorage, session } from 'electron';
import { readShellWishes } from './command-line.ts';
import { tellFailure } from './failure.ts';
import { ownSchemePrivileges } from './own-scheme.ts';
import { startShell } from './start-shell.ts';
import { keepWindowData } from './window-data.ts';

const wishes = readShellWishes(process.argv.slice(1));

protocol.registerSchemesAsPrivileged([ownSchemePrivileges]);
app.enableSandbox();

try {
  keepWindowData(app, wishes.dataFolder);
  if (app.requestSingleInstanceLock()) {
    app
      .whenReady()
      .then(() => startShell({ app, protocol, session: session.defaultSession, safeStorage }, wishes))
      .catch(tellFailure);
  } else {
    app.quit();
  }
} catch (failure) {
  tellFailure(failure);
}
