/** Indicators and their findings. */
export const rows = `
.dimension{border-top:2px solid var(--ink);padding-top:1rem}
.row{border-top:1px solid var(--line);scroll-margin-top:1rem}
.row:last-child{border-bottom:1px solid var(--line)}
.row>summary{display:grid;grid-template-columns:1rem 7.2rem 1fr auto;gap:.1rem .6rem;align-items:baseline;padding:.6rem 0;cursor:pointer;list-style:none}
.row>summary::-webkit-details-marker{display:none}
.row>summary::before{content:"";width:.42rem;height:.42rem;border:solid var(--quiet);border-width:0 2px 2px 0;transform:rotate(-45deg);margin-left:.1rem;align-self:center}
.row[open]>summary::before{transform:rotate(45deg)}
.row>summary:hover{background:var(--panel)}
.row>summary h3{margin:0;font-weight:400}
.row>summary:has(.is-bad,.is-stop) h3{font-weight:600}
.id{font-variant-numeric:tabular-nums;color:var(--quiet);font-weight:400;margin-right:.3em}
.points{text-align:right;font-variant-numeric:tabular-nums}
.points b{color:var(--red);font-weight:600}
.inside{padding:0 0 1.5rem 1.6rem}
.basis{color:var(--quiet)}
.finding{border-left:3px solid var(--line);padding:.15rem 0 .15rem 1rem;margin:1rem 0;scroll-margin-top:1rem}
.finding:target{border-color:var(--blue);background:var(--panel)}
.finding p{margin:.2rem 0}
.what{display:flex;flex-wrap:wrap;gap:.1rem .9rem;align-items:baseline}
.what .id{color:var(--blue);font-weight:600;margin:0}
.what code{color:var(--quiet)}
.where div{display:grid;grid-template-columns:5rem 1fr;gap:.6rem}
.where dt{color:var(--quiet)}
.looks{margin:.45rem 0 0;font-size:.9375rem;line-height:1.55;color:var(--quiet);border-top:1px dotted #b9c1ca;padding-top:.35rem}
.looks li{display:flex;flex-wrap:wrap;gap:0 .7rem;padding:.05rem 0}
.looks b{color:var(--ink);font-weight:600}
.looks time{font-variant-numeric:tabular-nums}
.tasks{counter-reset:task}
.task{border-top:1px solid var(--line);padding:.9rem 0 1.1rem 2.4rem;position:relative;counter-increment:task}
.task::before{content:counter(task);position:absolute;left:0;top:.9rem;font-weight:700;color:var(--quiet);font-variant-numeric:tabular-nums}
.task h3{margin:0;font-size:1.0625rem}
.task p{margin:.2rem 0}
.task .where div{padding:.15rem 0}
.task pre{margin:.35rem 0 0;padding:.6rem .8rem;background:var(--panel);border:1px solid var(--line);border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere}
.short li{padding:.1rem 0}
.others a{margin-left:.5em}
@container (max-width:38rem){.row>summary{grid-template-columns:1rem 1fr}.row>summary::before{grid-row:1}.row>summary h3,.points{grid-column:2}.points{text-align:left}.inside{padding-left:0}.where div{grid-template-columns:1fr;gap:0}}
`;
