/** Which of our folders each folder may name, beside itself (architecture, section 1). */
export const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  core: [],
  drivers: ['core'],
  host: ['core', 'drivers'],
  electron: ['core', 'drivers', 'host'],
  renderer: ['core'],
  fixtures: [],
  tools: ['core', 'drivers', 'host'],
  test: ['core', 'drivers', 'host', 'electron', 'renderer', 'fixtures', 'tools'],
};

/** Folders reached by an alias of package.json when another folder names them. */
export const aliasedFolders: readonly string[] = ['core', 'drivers', 'host'];

/** The only host folder of which the page may know, and only its types. */
export const doorOfTheHost = 'host/http';

/** The list of what crosses the door: types only, known to every folder of the host. */
export const listOfTheDoor = 'host/http/contract.ts';

/** Folders inside a folder, bottom up; those on one row do not know each other. Files beside these folders only wire. */
export const orderInside: Readonly<Record<string, readonly (readonly string[])[]>> = {
  core: [
    ['units', 'people'],
    ['reading', 'standards', 'control', 'oddity'],
    ['acoustics'],
    ['procedure'],
    ['verdict', 'diagnosis'],
    ['record', 'conformance'],
    ['workshop'],
    ['words'],
    ['report'],
  ],
  drivers: [
    ['framing'],
    ['transport', 'dialogue'],
    ['simulation'],
    [
      'ak-protocol',
      'bswa-308',
      'cem-dt885x',
      'colead-sl5868p',
      'elm327',
      'extech-407764',
      'generic-line',
      'honda-kline',
      'lutron-16',
      'mastech-ms670x',
      'modbus-noise',
      'nb-pcm',
      'nti-xl2',
      'pce-322a',
      'rion-nl',
      'speeduino',
      'svantek',
      'tondaj-sl814',
    ],
    ['identify', 'recording'],
  ],
  host: [
    ['seal'],
    ['store', 'analysis'],
    ['integrity', 'history'],
    ['backup'],
    ['session', 'judge', 'accounts'],
    ['report', 'export', 'rejudge', 'diagnosis', 'demo'],
    ['sign', 'laboratory'],
    ['http'],
    ['command'],
  ],
};

/** Platform-free libraries that `core` may use. */
export const librariesOfCore: readonly string[] = ['fflate', 'fft.js', 'zod'];

/** Folders whose code is packaged without bundling, so their libraries must be production dependencies. */
export const foldersWithProductionLibraries: readonly string[] = ['core', 'drivers', 'host', 'electron'];

/** Folders that run where there is no Node. */
export const foldersWithoutNode: readonly string[] = ['core', 'renderer'];

/** Folders whose import paths must be readable without running them. */
export const foldersWithPlainPaths: readonly string[] = ['core', 'drivers', 'host', 'electron', 'renderer'];
