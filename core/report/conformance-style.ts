/** Style of the conformance report: the look of the bench, plain, dark on white, the same on paper. */
export const conformanceStyle = `
:root { --ink: #0e1a2b; --soft: #4a5a70; --line: #d9dfe6; --paper: #f4f6f5; --teal: #0b6e75; --green: #17733a; --green-soft: #e0f2e6; --red: #b3261e; --red-soft: #fbe6e4; }
* { box-sizing: border-box; }
body { max-width: 1180px; margin: 32px auto 64px; padding: 0 28px; font: 14px/1.5 Inter, "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: #fff; font-variant-numeric: tabular-nums; }
p { margin: 0 0 8px; } h1 { margin: 0; font-size: 31px; line-height: 1.2; } h2 { margin: 36px 0 12px; font-size: 20px; line-height: 1.3; }
.en, .other, small { color: var(--soft); font-weight: 400; } .name { color: var(--teal); font-weight: 650; letter-spacing: 0.02em; margin: 0 0 4px; }
.other { margin: 2px 0 18px; font-size: 17px; } h2 .en { font-size: 16px; margin-left: 6px; }
.verdict { display: flex; gap: 16px; align-items: center; padding: 14px 18px; border: 1.5px solid; border-radius: 13px; }
.verdict p { margin: 0; display: grid; gap: 2px; } .verdict b { font-size: 18px; line-height: 1.35; } .verdict svg { flex: none; width: 40px; }
.verdict svg :first-child { fill: currentColor; } .verdict path:not(.fill) { fill: none; stroke: #fff; stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.passed { color: var(--green); background: var(--green-soft); } .failed { color: var(--red); } .verdict.failed { background: var(--red-soft); }
.counts { display: flex; flex-wrap: wrap; gap: 8px 44px; margin: 20px 0 4px; } .counts p { display: grid; margin: 0; }
.counts b { font-size: 27px; line-height: 1.2; font-weight: 650; } .counts span { font-size: 12.5px; line-height: 1.35; } .counts .en { display: block; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 22px; margin: 16px 0; } dt { color: var(--soft); font-size: 13px; } dt .en { margin-left: 4px; }
dd { margin: 0; overflow-wrap: anywhere; } .about { display: grid; gap: 2px; max-width: 110ch; margin-top: 26px; } .about .en { font-size: 13px; margin-bottom: 10px; }
table { width: 100%; border-collapse: collapse; } th, td { padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; font-size: 12.5px; vertical-align: bottom; border-bottom-color: var(--soft); } th .en { display: block; } thead { display: table-header-group; } td:last-child, th:last-child { padding-right: 0; }
.groups td { font-size: 13px; line-height: 1.4; } .groups td .en { display: block; font-size: 12px; } .groups a { font-weight: 550; color: inherit; text-decoration: none; } .groups a:hover, .groups a:focus { text-decoration: underline; text-underline-offset: 3px; }
.groups { table-layout: fixed; } .groups th:nth-child(1) { width: 33%; } .groups th:nth-child(2) { width: 20%; } .groups th:nth-child(3) { width: 9.5%; } .groups th:nth-child(4) { width: 6.5%; } .groups th:nth-child(6) { width: 8%; }
.groups td:nth-child(2) { color: var(--soft); } .groups .margin { display: block; } .groups .margin small { font-size: 12px; } .groups .margin .en { display: inline; margin-left: 4px; } .groups td:nth-child(6) { white-space: nowrap; }
.pass { color: var(--green); } .fail { color: var(--red); }
.groups td:nth-child(3), .groups td:nth-child(4), .groups th:nth-child(3), .groups th:nth-child(4), .files td:nth-child(2), .files th:nth-child(2) { text-align: right; white-space: nowrap; }
.files td { font-size: 13px; padding-top: 4px; padding-bottom: 4px; } code { font: 12px ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.checks { font-size: 12.5px; line-height: 1.35; } .checks td { padding: 3px 14px 3px 0; }
.checks td:nth-child(n+3):nth-child(-n+7), .checks th:nth-child(n+3):nth-child(-n+7) { text-align: right; white-space: nowrap; }
tr.failed td { font-weight: 700; } .hint { font-size: 13px; max-width: 110ch; } .hint .en { display: block; }
details { border-top: 1px solid var(--line); padding: 9px 0; } details[open] { padding-bottom: 22px; } summary { cursor: pointer; font-weight: 550; } summary .en, summary small { margin-left: 8px; font-size: 13px; } summary:hover { color: var(--teal); }
.plots { display: grid; grid-template-columns: 1fr 1fr; gap: 18px; } figure { margin: 0; border: 1px solid var(--line); border-radius: 13px; padding: 12px 14px 8px; break-inside: avoid; min-width: 0; }
figure.whole { grid-column: 1 / -1; } figcaption { font-weight: 600; font-size: 13.5px; line-height: 1.35; margin-bottom: 4px; } figcaption .en { display: block; font-size: 12px; }
figure svg { width: 100%; height: auto; display: block; } svg text { font-family: inherit; } .tick { font-size: 11.5px; fill: var(--soft); } .note { font-size: 11.5px; fill: var(--ink); }
.grid { stroke: #c9d1da; stroke-width: 0.6; fill: none; } .frame { fill: none; stroke: var(--soft); stroke-width: 1; }
.goal { fill: #dff0f0; stroke: #0b6e75; stroke-width: 1; } .forbidden { fill: #dde3e8; stroke: #5f6d7c; stroke-width: 1; }
.line { fill: none; stroke-width: 1.9; stroke-linejoin: round; } .line-1 { stroke: #a85b00; stroke-dasharray: 7 3; } .line-2 { stroke: #0b6e75; }
.line-3 { stroke: #5b3aa6; stroke-dasharray: 2 2.5; } .line-4 { stroke: #0e1a2b; stroke-dasharray: 10 3 2 3; } .band { stroke: #0b6e75; stroke-width: 0.8; opacity: 0.8; }
@media screen and (max-width: 820px) { .plots { grid-template-columns: 1fr; } body { padding: 0 16px; } table { display: block; overflow-x: auto; } }
@page { size: A4; margin: 18mm; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; } h1 { font-size: 20pt; } h2 { font-size: 13pt; margin-top: 22pt; break-after: avoid; } tr, .verdict { break-inside: avoid; }
  .verdict b { font-size: 12.5pt; } .counts b { font-size: 16pt; } .about p, dl { font-size: 9pt; } dt { font-size: 8.5pt; } .about .en { font-size: 8.5pt; }
  th, .groups td { font-size: 7.5pt; } .groups th:nth-child(1) { width: 30%; } .groups th:nth-child(2) { width: 18%; } .groups th:nth-child(3) { width: 13%; } .groups th:nth-child(4) { width: 8%; } .groups th:nth-child(6) { width: 9%; } .groups td, .groups th { padding: 3pt 7pt 3pt 0; } .groups td .en, .groups .margin small, .groups th .en { font-size: 7pt; }
  .checks td, .checks th, .checks th .en, .files td, code { font-size: 6.5pt; } .checks td, .checks th { padding-right: 5pt; }
  .plots { gap: 8pt; } figure { padding: 6pt 7pt 4pt; border-radius: 6pt; } figcaption { font-size: 8.5pt; } figcaption .en { font-size: 7.5pt; } .tick, .note { font-size: 13px; } .whole .tick, .whole .note { font-size: 15px; }
  a { text-decoration: none; } details:not([open]) { display: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
