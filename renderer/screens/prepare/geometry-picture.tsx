import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../../language/language-context.tsx';
import { colour } from '../../theme/colour.ts';

const text = { fontSize: 12, fontWeight: 600, fill: colour.ink } as const;
const small = { fontSize: 11, fill: colour.inkSoft } as const;

/** Where the microphone stands, seen from above: 0.5 m and 45 degrees from the outlet. */
export function GeometryPicture() {
  const say = useSay();
  const { geometry } = pageWords;
  return (
    <svg viewBox="0 0 250 190" width="250" height="190" role="img" aria-label={say(geometry.picture)}>
      <rect x="0.5" y="0.5" width="249" height="189" rx="9" fill={colour.inset} stroke={colour.line} />
      <circle cx="112" cy="84" r="78" fill="none" stroke={colour.line} strokeDasharray="4 4" />
      <text x="14" y="20" {...small}>
        {say(geometry.clear)}
      </text>
      <rect x="18" y="74" width="94" height="20" rx="10" fill={colour.slateSoft} stroke={colour.disabled} />
      <rect x="86" y="78" width="26" height="12" rx="3" fill={colour.slate} />
      <path d="M114 84 H222" stroke={colour.disabled} strokeDasharray="5 4" />
      <path d="M222 84 l-8 -4 v8 z" fill={colour.disabled} />
      <text x="160" y="76" {...small}>
        {say(geometry.flow)}
      </text>
      <path d="M112 84 L178 150" stroke={colour.teal} strokeWidth="2.2" />
      <circle cx="181" cy="153" r="7" fill={colour.teal} />
      <circle cx="181" cy="153" r="3" fill={colour.card} />
      <path d="M152 84 A40 40 0 0 1 140 112" fill="none" stroke={colour.amber} strokeWidth="2" />
      <text x="158" y="107" {...text} fill={colour.amber}>
        45°
      </text>
      <text x="112" y="136" {...text} fill={colour.teal}>
        0,5 m
      </text>
      <text x="14" y="178" {...small}>
        {say(geometry.height)}
      </text>
    </svg>
  );
}
