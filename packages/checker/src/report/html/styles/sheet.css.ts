/** The style sheet of the report, in the order it cascades. */
export const css: string = `
:root{color-scheme:light;font:16px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#1d2228;background:#fff}
body{margin:0 auto;padding:0 1.25rem 4rem;max-width:70rem;overflow-wrap:anywhere}
a{color:#1c4f9c}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
.sprite{position:absolute}
.shape{width:1em;height:1em;vertical-align:-.125em;margin-right:.35em;fill:currentColor}
.quiet{color:#57606a}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid #dfe3e8}
.num{text-align:right;font-variant-numeric:tabular-nums}
.state{white-space:nowrap;font-weight:600}
.is-good{color:#1a6b3c}.is-bad,.is-stop{color:#a8201a}.is-open,.is-out{color:#57606a}.is-person{color:#7a4b00}
`;
