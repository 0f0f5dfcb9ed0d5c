/** Colours, type and what stands on every part of the page. All pairs of colours reach 4.5 : 1. */
export const base = `
:root{color-scheme:light;--ink:#1c2127;--quiet:#555f6b;--line:#dde2e8;--panel:#f5f7f9;--red:#a61b1b;--green:#19653a;--amber:#7a4a00;--blue:#1d4f91;--bar:#3d6a99;
font:100%/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:var(--ink);background:#fff;
text-size-adjust:100%;-webkit-text-size-adjust:100%}
*{box-sizing:border-box}
body{margin:0;border-top:.3rem solid var(--red);overflow-wrap:anywhere;line-break:auto}
header,main,.contents{max-width:74rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{padding-top:1.75rem}
main{padding-bottom:5rem;container-type:inline-size}
main:focus,section:focus,[tabindex="-1"]:focus{outline:none}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.125rem);line-height:1.25;margin:.1rem 0 .3rem;font-weight:700;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.35;margin:0 0 .75rem;font-weight:700}
h3{font-size:1rem;line-height:1.5;margin:1.5rem 0 .4rem;font-weight:600}
h4{font-size:.9375rem;margin:1.25rem 0 .5rem;font-weight:600}
p{margin:0 0 .5rem}
section{margin-top:2.75rem;scroll-margin-top:1rem}
a{color:var(--blue);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:2px}
code{font:.875em/1.5 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
em{font-style:normal}
ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
.quiet,header p{color:var(--quiet)}
.overline{margin:0;color:var(--red)!important;font-weight:600;letter-spacing:.08em}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;z-index:1;background:#fff;padding:.5rem 1rem;outline:3px solid var(--blue)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sprite{position:absolute}
.shape{width:1em;height:1em;vertical-align:-.13em;margin-right:.4em;fill:currentColor}
.state{white-space:nowrap;font-weight:600}
.is-good{color:var(--green)}.is-bad,.is-stop{color:var(--red)}.is-open,.is-out{color:var(--quiet)}.is-person{color:var(--amber)}
.mark{display:inline-block;font-size:.8125rem;line-height:1.4;padding:0 .45em;border:1px solid currentColor;border-radius:.7em;color:var(--quiet);white-space:nowrap;font-weight:400}
.mark.warn{color:var(--amber)}
.note{background:var(--panel);border-left:3px solid var(--amber);padding:.5rem .9rem;margin:.75rem 0}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.contents ul{display:flex;flex-wrap:wrap;gap:.15rem 1.4rem;padding:.55rem 0;margin-top:1rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.contents a{display:inline-block;padding:.2rem 0;text-decoration:none}
.contents a:hover{text-decoration:underline}
`;
