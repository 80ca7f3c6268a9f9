/** What a saved plot says beside the curves. */
export interface PictureFacts {
  /** What it is of: test, run, vehicle. */
  readonly subject: string;
  /** Who drew it and from what. */
  readonly source: string;
}
