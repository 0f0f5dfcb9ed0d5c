// The one page of the demo: scores side by side. Pure: state in, HTML out; works without script, refreshes itself while scans run.
import { say, stageName } from './words.mjs';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value) => String(value).replace(/[&<>"]/g, (char) => entities[char]);

const bar = (share, kind) =>
  `<svg class="bar ${kind}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6"/><rect class="value" width="${(share * 100).toFixed(1)}" height="6"/></svg>`;

const fact = (name, value, note, kind) =>
  `<div class="fact ${kind}"><dt>${name}</dt><dd><b>${text(value)}</b> <span>${text(note)}</span></dd></div>`;

function facts(lang, { columns, links, search, a11y }) {
  const isFull = columns.n === columns.m && columns.stale + columns.empty === 0;
  return `<dl>${[
    fact(
      say(lang, 'columns'),
      say(lang, 'columnsValue', columns),
      say(lang, 'columnsNote', columns),
      isFull ? 'good' : columns.n === columns.m ? 'fair' : 'poor',
    ),
    fact(
      say(lang, 'links'),
      links.broken,
      say(lang, 'linksNote', links),
      links.broken === 0 ? 'good' : links.broken < 4 ? 'fair' : 'poor',
    ),
    fact(
      say(lang, 'search'),
      say(lang, `search.${search}`),
      say(lang, 'searchNote'),
      { ok: 'good', faults: 'poor', open: 'open' }[search],
    ),
    fact(
      say(lang, 'a11y'),
      a11y.state === 'open' ? say(lang, 'a11y.open') : a11y.findings,
      say(lang, 'a11yNote'),
      a11y.state === 'open' ? 'open' : a11y.findings === 0 ? 'good' : a11y.findings < 4 ? 'fair' : 'poor',
    ),
  ].join('')}</dl>`;
}

const worst = (lang, rows) =>
  `<div class="worst"><h3>${say(lang, 'worst')}</h3>${
    rows.length === 0
      ? `<p>${say(lang, 'nothing')}</p>`
      : `<ol>${rows.map(({ title, titleEn, lost, veto }) => `<li><span>${text(lang === 'zh' ? title : titleEn)}</span><b>${veto ? say(lang, 'veto') : `−${lost}`}</b></li>`).join('')}</ol>`
  }</div>`;

function done(lang, { id, summary, seconds }) {
  const kind = { passed: summary.share >= 0.9 ? 'good' : 'fair', failed: 'poor', vetoed: 'poor', unrated: 'open' }[
    summary.outcome
  ];
  return `<div class="score ${kind}"><p><b class="total">${summary.total}</b> <span>${say(lang, 'of')}</span> <em class="badge">${say(lang, summary.outcome)}</em></p>${bar(summary.share, kind)}<p class="range">${say(lang, 'range', summary)}</p></div>
${facts(lang, summary)}
${worst(lang, summary.worst)}
<p class="go"><a class="main" href="/report/${id}/report.html">${say(lang, 'report')}</a></p>
<p class="small">${say(lang, 'other')} <a href="/report/${id}/${summary.other.id}.html">${say(lang, 'otherValue', { ...summary.other, outcome: say(lang, summary.other.outcome) })}</a></p>
<p class="small">${say(lang, 'pages', { ...summary, seconds })}</p>`;
}

function running(lang, { progress }) {
  const stage = progress.stage === '' ? say(lang, 'waiting') : stageName(lang, progress.stage);
  return `<div class="score open"><p class="stage" role="status"><b>${text(stage)}</b> <span>${text(progress.text)}</span></p>${bar(progress.share, 'open')}</div>`;
}

const broken = (lang) =>
  `<div class="score poor"><p class="stage"><b>${say(lang, 'broke')}</b> <span>${say(lang, 'brokeHelp')}</span></p></div>`;

function card(lang, one) {
  const inner = one.summary ? done(lang, one) : one.failed ? broken(lang) : running(lang, one);
  return `<article class="card" id="${one.id}"><h2>${text(one.name)}</h2>
<p class="links"><a href="${one.url}">${say(lang, 'site')}</a> · <a href="${one.element}">${say(lang, 'element')}</a></p>
${inner}</article>`;
}

const recipe = (lang, key, code) =>
  `<section><h2>${say(lang, key)}</h2><p>${say(lang, `${key}Text`)}</p><pre tabindex="0"><code>${text(code)}</code></pre></section>`;

/** The whole page. `sites`: id, name, url, element, and `summary` with `seconds`, or `failed`, or `progress` {stage, share, text}. */
export function page({ lang, day, sites }) {
  const isRunning = sites.some(({ summary, failed }) => !summary && !failed);
  const first = sites.find(({ summary }) => summary)?.summary;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(lang, 'title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${isRunning ? '<noscript><meta http-equiv="refresh" content="2"></noscript><script src="/page.js" defer></script>' : ''}
</head>
<body>
<header><div class="wrap"><h1>${say(lang, 'title')}</h1><a class="lang" href="/?lang=${lang === 'zh' ? 'en' : 'zh'}" lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${say(lang, 'language')}</a>
<p>${say(lang, isRunning ? 'scanning' : 'lead')}</p>
<p class="small">${say(lang, 'day')} ${day}${first ? ` · ${say(lang, 'pack')} ${text(lang === 'zh' ? first.pack : first.packId)}` : ''}</p></div></header>
<main class="wrap">
<div class="cards">${sites.map((one) => card(lang, one)).join('\n')}</div>
<div class="recipes">
${recipe(lang, 'next', 'npx gongkai site https://zjj.example.gov.cn/ --contact you@example.gov.cn\nnpx gongkai scan site.json --contact you@example.gov.cn')}
${recipe(lang, 'embed', '<script type="module" src="/gk/loader.js"></script>\n<gk-catalogue id="ml"> … <table> … </table> </gk-catalogue>')}
</div>
</main>
</body>
</html>
`;
}
