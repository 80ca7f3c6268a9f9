/** Words in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
