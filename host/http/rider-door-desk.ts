import type { RiderDoorView } from './rider-contract.ts';

/** What the page and `serve` can do about the rider door. */
export interface RiderDoorDesk {
  view(): RiderDoorView;
  /** Opens the door at an own address, or makes a new code where it is open there. @throws SetupProblem, ListenError */
  open(address: string, port: number | null): Promise<RiderDoorView>;
  close(): Promise<RiderDoorView>;
}
