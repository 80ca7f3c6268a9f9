import type { SimulatedVehicle } from './simulated-vehicle.ts';

/** What kind of adapter it is, and the car it is plugged into. */
export interface AdapterMood {
  readonly version: string;
  readonly vehicle: SimulatedVehicle;
  readonly resetSeconds: number;
  /** How long it looks for the protocol. */
  readonly searchSeconds: number;
  /** How long it waits for more control units when it is not told how many there are. */
  readonly waitSeconds: number;
  readonly printsSpaces: boolean;
  /** Commands that it confirms without obeying, and commands that it does not know. */
  readonly ignores: readonly string[];
  readonly refuses: readonly string[];
  /** After one of these it is dead until it loses its supply. */
  readonly hangsAt: readonly string[];
  /** Switches its echo on again whenever it does not understand. */
  readonly echoesAfterErrors: boolean;
  /** Puts the words of its search in front of the answer. */
  readonly gluesSearching: boolean;
  /** Understands the count behind a question. */
  readonly knowsCount: boolean;
  /** Its own search finds nothing; the protocol must be named. */
  readonly searchFails: boolean;
}

/** An adapter of the maker in a car of today. */
export const genuineMood: AdapterMood = {
  version: 'ELM327 v1.5',
  vehicle: { protocol: '6', controlUnits: [0], answerSeconds: 0.03 },
  resetSeconds: 0.8,
  searchSeconds: 1.5,
  waitSeconds: 0.19,
  printsSpaces: true,
  ignores: [],
  refuses: [],
  hangsAt: [],
  echoesAfterErrors: false,
  gluesSearching: false,
  knowsCount: true,
  searchFails: false,
};

/** A copy that claims to be newer than any, and can do less. */
export const cloneMood: AdapterMood = {
  ...genuineMood,
  version: 'ELM327 v2.1',
  waitSeconds: 0.12,
  printsSpaces: false,
  ignores: ['ATH1'],
  refuses: ['ATL0'],
  echoesAfterErrors: true,
  gluesSearching: true,
  knowsCount: false,
};

/** An older car with a slow line: seconds to begin, two or three answers a second. */
export const slowCarMood: AdapterMood = {
  ...genuineMood,
  version: 'ELM327 v1.4b',
  vehicle: { protocol: '3', controlUnits: [0x10], answerSeconds: 0.35 },
  searchSeconds: 5,
};

/** The same adapter and car, quicker than any real ones. */
export function hurried(mood: AdapterMood): AdapterMood {
  const vehicle = { ...mood.vehicle, answerSeconds: 0.02 };
  return { ...mood, vehicle, resetSeconds: 0.1, searchSeconds: 0.2, waitSeconds: 0.02 };
}
