/** One reading of the rules where their texts are silent or disagree, so that a reader can disagree with it. */
export interface DecisionText {
  /** Short name. */
  readonly title: string;
  /** What was decided. */
  readonly text: string;
}
