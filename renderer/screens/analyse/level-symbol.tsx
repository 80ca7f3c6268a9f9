/** A level's symbol as the standards write it: everything after the L as a subscript. */
export function LevelName({ symbol }: { readonly symbol: string }) {
  return (
    <span>
      {symbol.slice(0, 1)}
      <sub style={{ fontSize: '0.74em', lineHeight: 0 }}>{symbol.slice(1)}</sub>
    </span>
  );
}
