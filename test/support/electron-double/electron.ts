// The names that the built shell imports from `electron`; a name it needs and this file lacks fails at once.
import type { Dialog, Menu as RealMenu } from 'electron';
import { tell } from './told.ts';

export { app } from './app-double.ts';
export { protocol } from './protocol-double.ts';
export { safeStorage } from './safe-storage-double.ts';
export { session } from './session-double.ts';
export { BrowserWindow } from './window-double.ts';

type MenuCalls = Pick<typeof RealMenu, 'buildFromTemplate' | 'setApplicationMenu'>;

/** Menus are not drawn, only told. */
export const Menu: MenuCalls = {
  buildFromTemplate: (template) => ({ items: template }) as unknown as RealMenu,
  setApplicationMenu: (menu) => tell('menu', menu),
};

/** Dialogs are not drawn, only told. */
export const dialog: Pick<Dialog, 'showErrorBox'> = {
  showErrorBox: (title, content) => tell('error-box', { title, content }),
};
