/** `LAF` and its kin as the standards write them: the weighting as a subscript. */
export function LevelSymbol({ suffix = '' }: { readonly suffix?: string }) {
  return (
    <span>
      L<sub style={{ fontSize: '0.72em', lineHeight: 0 }}>AF</sub>
      {suffix}
    </span>
  );
}
