import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The few entries a bench needs; macOS also needs its application menu for quitting and copying. */
export function menuTemplate(platform: NodeJS.Platform): readonly MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions = {
    label: 'Tampilan',
    submenu: [
      { role: 'resetZoom', label: 'Ukuran asli' },
      { role: 'zoomIn', label: 'Perbesar' },
      { role: 'zoomOut', label: 'Perkecil' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Layar penuh' },
    ],
  };
  if (platform === 'darwin') return [{ role: 'appMenu' }, { role: 'editMenu' }, view];
  return [{ label: 'Senyap', submenu: [{ role: 'quit', label: 'Keluar' }] }, view];
}

/** Replaces Electron's own menu, which offers developer tools, by ours. */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(platform)]));
}
