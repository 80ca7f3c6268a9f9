/** What a meter's passport says of one level of that meter. */
export interface PassportEstimate {
  /** What the site's reference meter would show. */
  readonly referenceDb: number;
  /** The meter's level less that of the reference. */
  readonly differenceDb: number;
  /** Of one new difference: scatter of the pairs and the uncertainty of their mean together. */
  readonly standardUncertaintyDb: number;
  /** By how much it is taken larger because few pairs showed it. */
  readonly fewPairsFactor: number;
  readonly ageDays: number;
}
