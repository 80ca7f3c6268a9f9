/** Style of the conformance report: plain, dark on white, the same on paper. */
export const conformanceStyle = `
body { max-width: 1180px; margin: 28px auto; padding: 0 20px; font: 15px/1.45 "Inter", system-ui, sans-serif; color: #16202a; background: #fff; }
h1 { margin: 0; font-size: 27px; } h2 { margin: 32px 0 10px; font-size: 20px; } h3 { margin: 24px 0 6px; font-size: 16px; }
h3 small { color: #5b6875; font-weight: 450; }
.other { margin: 0 0 16px; color: #5b6875; font-size: 17px; }
.verdict { padding: 12px 16px; border: 2px solid; border-radius: 8px; display: grid; gap: 2px; }
.verdict b { font-size: 18px; }
.passed { color: #11603a; background: #eef8f2; } .failed { color: #9b1c1c; background: #fdf0f0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 18px; margin: 16px 0; }
dt { color: #5b6875; } dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 10px 4px 0; border-bottom: 1px solid #dde3e8; text-align: left; vertical-align: top; }
th { color: #5b6875; font-weight: 550; } thead { display: table-header-group; }
.checks { font-size: 12.5px; } .checks td, .checks th { padding: 2px 10px 2px 0; }
.checks td:nth-child(n+3):nth-child(-n+7), .checks th:nth-child(n+3):nth-child(-n+7),
.groups td:nth-child(3), .groups td:nth-child(4), .groups th:nth-child(3), .groups th:nth-child(4) { text-align: right; white-space: nowrap; }
tr.failed td { font-weight: 700; } a { color: inherit; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(480px, 1fr)); gap: 14px; }
figure { margin: 0; border: 1px solid #dde3e8; border-radius: 8px; padding: 10px; break-inside: avoid; }
svg { width: 100%; height: auto; display: block; }
svg text { font-family: inherit; } .plot-title { font-size: 13px; font-weight: 600; fill: #16202a; } .tick { font-size: 11px; fill: #5b6875; }
.grid { stroke: #e6eaee; stroke-width: 1; fill: none; }
.goal { fill: #e9eef2; stroke: #b9c4ce; stroke-width: 0.8; } .forbidden { fill: #e3e8ec; stroke: #9aa7b3; stroke-width: 0.8; }
.line { fill: none; stroke-width: 1.6; } .line-1 { stroke: #b4530a; stroke-dasharray: 7 3; } .line-2 { stroke: #1456a3; }
.line-3 { stroke: #11603a; stroke-dasharray: 2 2; } .line-4 { stroke: #7a1fa2; stroke-dasharray: 9 3 2 3; }
.band { stroke: #1456a3; stroke-width: 0.6; opacity: 0.75; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .checks { font-size: 7pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;
