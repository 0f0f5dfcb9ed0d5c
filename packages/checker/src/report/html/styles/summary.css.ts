/** Screen one. */
export const summary = `
.first{display:grid;gap:1rem;margin-top:1.5rem}
.first section{margin:0;min-width:0}
.score{border:1px solid var(--line);border-radius:.6rem;padding:1.1rem 1.35rem 1.2rem}
.score p{margin:0}
.outcome{font-size:1.6rem;line-height:1.3}
.score .why{color:var(--quiet);margin:.1rem 0 .4rem}
.total{display:flex;flex-wrap:wrap;align-items:baseline;gap:.5rem;font-variant-numeric:tabular-nums}
.total b{font-size:min(3.25rem,19cqw);white-space:nowrap;line-height:1.15;font-weight:700;letter-spacing:-.02em}
.total span{color:var(--quiet)}
.range{display:block;width:100%;height:.8rem;margin:.5rem 0 .2rem}
.track{fill:#e4e8ed}.span{fill:#a9bfd6}.at{fill:var(--ink)}.line{fill:var(--red)}.fill{fill:var(--bar)}
.scale{display:flex;justify-content:space-between;font-size:.8125rem;color:var(--quiet);font-variant-numeric:tabular-nums}
.score .moved{margin:.35rem 0 0}
.moved svg{display:block;width:100%;height:2rem;overflow:visible}
.moved polyline{fill:none;stroke:var(--bar);stroke-width:2px;vector-effect:non-scaling-stroke}
.sure{margin-top:.55rem!important;display:grid;grid-template-columns:auto 1fr;gap:.1rem .9rem;font-variant-numeric:tabular-nums}
.sure div{display:contents}
.sure dt{color:var(--quiet)}
.figures{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));height:100%}
.figures li{background:var(--panel);border-radius:.6rem;padding:.9rem 1.15rem}
.figures h2{font-size:1rem;margin:0;font-weight:600}
.figures p{margin:.1rem 0 0;color:var(--quiet);font-size:.9375rem;line-height:1.5}
.figures .figure{font-size:1.65rem;line-height:1.4;font-weight:700;color:var(--ink);font-variant-numeric:tabular-nums}
.figure .state{font-size:1.35rem}
.figures .main p{color:var(--ink)}
.alarm{border:1px solid var(--red);border-left-width:.35rem;border-radius:.4rem;padding:.8rem 1.2rem;margin-top:1rem}
.alarm h2{color:var(--red);margin:0 0 .2rem;font-size:1.0625rem}
.second{display:grid;gap:0 3rem}
.radar,.curve{display:block;width:100%;height:auto;margin:0 auto}
.shape-of{display:grid;align-items:center}
.radar{max-width:27rem}
.curve{max-width:44rem;margin-left:0}
.bars{border-collapse:collapse;width:100%}
.bars th,.bars td{padding:.35rem 0;text-align:left;font-weight:400;border:0;vertical-align:middle}
.bars th{padding-right:.9rem;overflow-wrap:break-word}
.bars .bar{width:40%}
.bars .bar svg{display:block;width:100%;height:.7rem}
.bars .num{padding-left:.9rem;text-align:right}
.top{counter-reset:top}
.top li{display:grid;grid-template-columns:5.5rem 1fr;gap:.2rem 1rem;padding:.55rem 0;border-top:1px solid var(--line)}
.top li:last-child{border-bottom:1px solid var(--line)}
.cost{color:var(--red);font-weight:600;font-variant-numeric:tabular-nums}
.told .quiet{display:block;font-size:.9375rem}
.reasons{border-top:1px solid var(--line)}
.reasons>details{border-bottom:1px solid var(--line)}
.reasons summary{padding:.5rem 0;cursor:pointer}
.names{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;padding:0 0 .75rem 1.2rem}
@container (min-width:52rem){.first{grid-template-columns:minmax(21rem,5fr) 7fr}.first:has(.radar) #figures{grid-column:1/-1}.second{grid-template-columns:5fr 7fr}}
@container (min-width:62rem){.first:has(.radar){grid-template-columns:minmax(18rem,4fr) 5fr 5fr}.first:has(.radar) #figures{grid-column:auto}.first:has(.radar) .figures{grid-template-columns:1fr 1fr}.first:has(.radar) .figures li{padding:.8rem .9rem}}
@container (max-width:28rem){.top li{grid-template-columns:1fr}.total b{font-size:min(2.75rem,19cqw)}
.bars tbody tr{display:grid;grid-template-columns:1fr auto;gap:0 .9rem;padding:.35rem 0}.bars .bar{width:auto;grid-row:2;align-self:center}.bars th{grid-column:1/-1}.bars th,.bars td{padding:0}
.score,.figures li{padding:.9rem 1rem}.outcome .state,.figure .state{white-space:normal}}
@container (max-width:14rem){.sure,.sure div{display:block}}
`;
