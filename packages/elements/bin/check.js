// What a page does to the elements on it, asked of its server and read off its markup.

const OURS = /<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]*(?:loader|gongkai\.(?:classic|whole))\.js)\b[^>]*>/gi;
const attribute = (tag, name) => new RegExp(`\\b${name}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(tag)?.[1];

/** Fetches with a limit; undefined when there is no answer. */
const asked = (url) => fetch(url, { signal: AbortSignal.timeout(15_000) }).catch(() => undefined);

/** Prints what it found; the exit code is 1 when something keeps the elements from working. */
export async function check([address]) {
  const lines = [];
  let faults = 0;
  const well = (text) => void lines.push(`✓ ${text}`);
  const note = (text) => void lines.push(`! ${text}`);
  const bad = (text) => {
    faults += 1;
    lines.push(`✗ ${text}`);
  };
  const page = await asked(address);
  if (!page?.ok) throw new Error(`${address}: ${page ? `HTTP ${page.status}` : '没有回答 · no answer'}`);
  const html = await page.clone().text();
  const scripts = [...html.matchAll(OURS)];

  if (scripts.length === 0)
    bad('页面没有引用 loader.js、gongkai.classic.js 或 gongkai.whole.js · our script is not on the page');
  if (scripts.length > 1)
    note(`引用了 ${scripts.length} 次，留一次即可 · included ${scripts.length} times, once is enough`);
  for (const [tag, src] of scripts) await scriptChecks(tag, new URL(src, baseOf(html, page.url)), { well, note, bad });

  const charset =
    /charset=["']?([\w-]+)/i.exec(page.headers.get('content-type') ?? '')?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(html.slice(0, 2048))?.[1];
  well(`编码 ${charset ?? '未注明'}：元素不受影响 · charset ${charset ?? 'not said'}, the elements do not mind`);
  if (new URL(page.url).protocol !== 'https:')
    note('不是 https：申请和留言表单只显示链接 · not https: forms show a link instead');
  for (const [where, text] of policiesOf(page, html)) policyChecks(where, text, { well, bad });

  const tags = [...new Set([...html.matchAll(/<(gk-[a-z-]+)/gi)].map(([, tag]) => tag.toLowerCase()))];
  if (tags.length === 0) note('页面上没有 gk- 元素 · no gk- element on the page');
  else well(`元素 · elements: ${tags.join(' ')}`);
  for (const [tag] of html.matchAll(/<gk-[a-z-]+\b[^>]*\bsrc\s*=[^>]*>/gi)) {
    const url = new URL(attribute(tag, 'src') ?? '', baseOf(html, page.url));
    const data = await asked(url);
    const text = data?.ok ? new TextDecoder('utf-8').decode(await data.arrayBuffer()) : '';
    if (/^\uFEFF?\s*\{/.test(text)) well(`数据 · data ${url.href}`);
    else
      bad(
        `数据 · data ${url.href}: ${data ? (data.ok ? '不是 JSON（可能是登录页） · no JSON' : `HTTP ${data.status}`) : '没有回答 · no answer'}`,
      );
  }
  return { code: faults > 0 ? 1 : 0, out: `${page.url}\n${lines.join('\n')}\n` };
}

const baseOf = (html, url) => new URL(attribute(/<base\b[^>]*>/i.exec(html)?.[0] ?? '', 'href') ?? '', url);

/** The file itself: there, as script, of which version, and what the tag in the page promises of it. */
async function scriptChecks(tag, url, { well, note, bad }) {
  const file = await asked(url);
  if (!file?.ok) return bad(`${url.href}: ${file ? `HTTP ${file.status}` : '没有回答 · no answer'}`);
  const type = file.headers.get('content-type') ?? '';
  if (!/javascript|ecmascript/.test(type))
    bad(`${url.href}: content-type ${type || '-'}，浏览器不执行 · browsers refuse it`);
  if (url.pathname.endsWith('loader.js') && !/type\s*=\s*["']?module/i.test(tag))
    bad(`loader.js 要写 type="module" · needs type="module"`);
  const folder = new URL('.', url);
  const version = (await (await asked(new URL('VERSION', folder)))?.text())?.trim();
  if (version && /^\d+\.\d+\.\d+/.test(version)) well(`${url.href} ${version}`);
  else note(`${folder.href}VERSION 没有：文件夹可能没有传全 · missing, the folder may not be whole`);
  const promised = attribute(tag, 'integrity');
  const list = await asked(new URL('sri.json', folder));
  if (!promised || !list?.ok) return;
  const name = url.pathname.replace(/.*\//, '');
  const { files } = await list.json();
  if (files[name] !== promised) bad(`integrity 与 ${name} 不符，浏览器不执行 · does not fit the file`);
}

function policiesOf(page, html) {
  const meta = /<meta[^>]+http-equiv=["']?content-security-policy["']?[^>]*>/i.exec(html)?.[0] ?? '';
  return [
    ['http', page.headers.get('content-security-policy') ?? ''],
    ['meta', /content\s*=\s*(["'])(.*?)\1/is.exec(meta)?.[2] ?? ''],
  ].filter(([, text]) => text !== '');
}

/** Names the directive that stands in the way; everything our elements need is the site's own address. */
function policyChecks(where, text, { well, bad }) {
  const rules = Object.fromEntries(
    text.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name.toLowerCase(), sources];
    }),
  );
  let open = true;
  for (const name of ['script-src', 'connect-src']) {
    const sources = rules[name] ?? rules['default-src'];
    if (
      sources === undefined ||
      sources.some((source) => source === "'self'" || source === '*' || !source.startsWith("'"))
    )
      continue;
    open = false;
    bad(`CSP (${where}) ${name} ${sources.join(' ')}：需要 'self' · needs 'self'`);
  }
  const types = rules['trusted-types'];
  if (types && !types.includes('lit-html') && !types.includes('*')) {
    open = false;
    bad(`CSP (${where}) trusted-types ${types.join(' ')}：需要 lit-html · needs lit-html`);
  }
  if (open) well(`CSP (${where}) 不妨碍 · is no obstacle`);
}
