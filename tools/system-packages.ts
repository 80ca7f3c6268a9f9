/** A program that the tests start and the Debian package that brings it. */
export interface SystemPackage {
  /** Names under which the program may be installed; the first found is used. */
  readonly commands: readonly string[];
  readonly debianPackage: string;
  readonly neededFor: string;
}

/** What the tests need from the operating system beside Node and npm. */
export const systemPackages: readonly SystemPackage[] = [
  {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debianPackage: 'chromium',
    neededFor: 'showing the page as a technician sees it',
  },
  { commands: ['socat'], debianPackage: 'socat', neededFor: 'pseudo-terminals that stand for serial lines' },
  { commands: ['pdftotext'], debianPackage: 'poppler-utils', neededFor: 'reading the printed report' },
  { commands: ['certutil'], debianPackage: 'libnss3-tools', neededFor: 'trusting a made certificate' },
  { commands: ['openssl'], debianPackage: 'openssl', neededFor: 'making certificates to sign reports with' },
  { commands: ['sox'], debianPackage: 'sox', neededFor: 'reading our recordings with a program of others' },
  { commands: ['udevadm'], debianPackage: 'udev', neededFor: 'listing serial ports' },
];
