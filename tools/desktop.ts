/** The machine as far as opening a window on it is concerned. */
export interface DesktopMachine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}

/** True where a window can be shown: always but on a Linux without a screen. */
export function hasDisplay({ platform, environment }: DesktopMachine): boolean {
  if (platform !== 'linux') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(Boolean);
}

/** Why no desktop window can be opened here, in one sentence; null where it can. */
export function whyNoWindow(machine: DesktopMachine): string | null {
  if (!hasDisplay(machine)) return 'There is no display for a desktop window.';
  if (machine.platform === 'linux' && machine.isRoot) {
    return 'A desktop window is not opened for root, because its page would run without a sandbox.';
  }
  return null;
}
