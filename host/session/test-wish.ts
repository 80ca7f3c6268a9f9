/** What a person can ask of a running test besides the keys of the procedure. */
export type TestWish =
  | { readonly kind: 'void-run'; readonly runNumber: number; readonly reason: string }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'marker' }
  | { readonly kind: 'hand-over'; readonly to: string; readonly remark: string };
