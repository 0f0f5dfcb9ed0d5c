import { measured, na, say, unmeasured, type Finding, type Observation, type Words } from '@gongkai/model';
import { agreed } from '../../facts/inspect/standing.ts';
import { mixedPages } from '../../facts/safety/mixed.ts';
import { check } from '../check.ts';

const active: ReadonlySet<string> = new Set(['js', 'css', 'frame', 'form']);
const words: Readonly<Record<'mixed-active' | 'mixed-passive', Words>> = {
  'mixed-active': {
    zh: 'HTTPS 页面以明文方式加载 {url}（{kind}），浏览器会拦截，页面功能可能失效。请改用 HTTPS 地址',
    en: 'An HTTPS page loads {url} ({kind}) in the clear: browsers block it, and the page may not work. Use its HTTPS address',
  },
  'mixed-passive': {
    zh: 'HTTPS 页面以明文方式加载 {url}（{kind}），浏览器会提示不安全或不显示。请改用 HTTPS 地址',
    en: 'An HTTPS page loads {url} ({kind}) in the clear: browsers warn or leave it out. Use its HTTPS address',
  },
};

/** Pages that come over HTTPS load nothing in the clear. */
export const siteMixedContent = check({
  id: 'site.mixed-content',
  words: { zh: '混合内容', en: 'Mixed content' },
  needs: ['columns', 'inspect:mixed-content'],
  params: {},
  measure({ crawl, inspected }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const pages = inspected?.looksOf(mixedPages);
    if (pages === undefined) return unmeasured('tool.version');
    if (pages.length === 0) return na('no.population', 'http');
    const found = new Map<
      string,
      { readonly kind: string; readonly page: string; readonly looks: readonly Observation[]; places: number }
    >();
    const open = new Map<NonNullable<(typeof pages)[number]['looks'][number]['reason']>, number>();
    for (const page of pages) {
      const standing = agreed(page, ({ loads }) => loads.length > 0, 'mixed');
      if (standing.is === 'open') open.set(standing.reason, (open.get(standing.reason) ?? 0) + 1);
      if (standing.is !== 'agreed') continue;
      for (const { url, kind } of standing.fact.loads) {
        const known = found.get(url);
        if (known) known.places += 1;
        else found.set(url, { kind, page: page.subject.url, looks: standing.observations, places: 1 });
      }
    }
    const findings = [...found].map(([url, { kind, page, looks, places }]): Finding => {
      const name = active.has(kind) ? 'mixed-active' : 'mixed-passive';
      const values = { url, kind };
      return {
        kind: name,
        state: 'fail',
        subject: url,
        page,
        places,
        detail: { zh: say(words[name], 'zh', values), en: say(words[name], 'en', values) },
        observations: looks,
      };
    });
    const rest = [...open].map(([reason, count]) => ({ reason, count }));
    if (open.size > 0 && pages.every(({ looks }) => looks.every(({ fact }) => fact === undefined)))
      return unmeasured(rest[0]?.reason ?? 'tool.budget');
    return measured(Math.max(crawl.pagesRead, pages.length), findings, rest.length > 0 ? { open: rest } : {});
  },
});
