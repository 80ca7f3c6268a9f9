/** How the demo bench stands, as seen from the bench beside it. */
export interface DemoView {
  /** `not-here`: this bench opens none (it is the demo, or has no place for one). */
  readonly state: 'not-here' | 'closed' | 'open';
  /** True where demo data lie in the folder of the demo, to be opened again or removed. */
  readonly kept: boolean;
  /** Where a browser finds the open demo; null where it has a window of its own. */
  readonly address: string | null;
}

/** Opens a demo bench beside this one: a process and a data folder of its own, so that nothing of it reaches this bench. */
export interface DemoDesk {
  view(): DemoView;
  /** @throws DemoError where it does not start */
  open(): Promise<DemoView>;
  /** Ends the demo and removes its folder, and nothing else. @throws DemoError where that cannot be done */
  remove(): Promise<DemoView>;
  /** Ends the demo with the bench; its data stay. */
  end(): Promise<void>;
}

/** What a bench says that opens no demo. */
export const noDemoHere: DemoView = { state: 'not-here', kept: false, address: null };
