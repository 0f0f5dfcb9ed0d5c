/** Tables, which become lists of lines where there is no width, and the method. */
export const tables = `
table.data{border-collapse:collapse;width:100%;font-size:.9375rem}
.data caption{text-align:left;color:var(--quiet);padding:.3rem 0}
.data th,.data td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line);font-weight:400}
.data th.num,.data td.num{text-align:right}
.data thead th{color:var(--quiet);border-bottom:1px solid #9aa4af;white-space:nowrap}
.data tbody th{font-weight:600}
.data td:last-child,.data th:last-child{padding-right:0}
.data .group th{background:var(--panel);padding:.5rem .7rem;font-weight:600}
.data p{margin:.1rem 0}
.why{color:var(--quiet);min-width:16rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));column-gap:3rem}
.facts div{display:grid;grid-template-columns:9.5rem 1fr;gap:.9rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--quiet)}
.day{white-space:nowrap}
.data td>code,.data th>code,#links td:last-child{overflow-wrap:break-word}
.plain li{padding:.25rem 0}
.prose{list-style:disc;padding-left:1.2rem;max-width:52rem}
.prose li{padding:.15rem 0}
@container (max-width:46rem){
.state,.mark{white-space:normal}
.data thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.data,.data caption,.data tbody,.data tr,.data th,.data td{display:block;width:100%}
.data tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
.data th,.data td,.data th.num,.data td.num{border:0;padding:.05rem 0;text-align:left;white-space:normal}
.data td:empty{display:none}
.data td[data-name]::before{content:attr(data-name) " ";color:var(--quiet)}
.facts div{grid-template-columns:1fr;gap:0}
.why{min-width:0}}
`;
