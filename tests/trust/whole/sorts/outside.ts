import type { Draw } from '../../draw.ts';
import type { Verdict } from '../../tally.ts';
import { prose } from '../../papers.ts';
import { daysAgo } from '../days.ts';
import { homeOf } from '../home.ts';
import { maker, type Maker } from '../maker.ts';
import { listPrints } from '../rows.ts';
import { saidOf } from '../said.ts';
import type { Sort } from '../sort.ts';
import { nameOf } from '../words.ts';
import { gbkEncoder } from '../../../../seeds/serve/gbk.ts';
import type { Host } from '../world.ts';

const encode = gbkEncoder();
const html = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const utf8 = { 'content-type': 'text/html; charset=utf-8' };

/** What became of a site that is linked to. */
type Other = (draw: Draw) => { readonly body: string; readonly isFaulty: boolean };
const others: readonly Other[] = [
  () => ({
    body: html('域名出售-该域名可转让', '<h1>您正在访问的域名可以转让！</h1><p>This domain is for sale</p>'),
    isFaulty: true,
  }),
  () => ({
    body: html('example.com', '<p>Buy this domain</p><script>location.href="/lander"</script>'),
    isFaulty: true,
  }),
  () => ({ body: html('域名停放', '<p>该域名已停放，如需购买请联系</p>'), isFaulty: true }),
  () => ({ body: html('此域名已过期', '<p>此域名已过期，请域名所有者尽快续费。</p>'), isFaulty: true }),
  (draw) => ({
    body: html(
      `${draw.pick(['澳门新葡京', '百家乐', '真人娱乐', '北京赛车', '彩票平台'])}官网-最新网址`,
      '<p>注册送彩金</p>',
    ),
    isFaulty: true,
  }),
  (draw) => ({
    body: html(
      '首页',
      '<p>体育直播</p>',
      `<meta name="keywords" content="${draw.pick(['足球投注,体育投注', '棋牌游戏,捕鱼游戏', '六合彩,时时彩'])}">`,
    ),
    isFaulty: true,
  }),
  (draw) => ({
    body: html(
      draw.pick(['开元棋牌-手机版下载', '成人影视在线观看', '代开发票_正规增值税发票', '亚博体育官方网站']),
      '<p>立即下载</p>',
    ),
    isFaulty: true,
  }),
  () => ({ body: html('&#28595;&#38376;&#23041;&#23612;&#26031;&#20154;', '<p>x</p>'), isFaulty: true }),
  (draw) => ({
    body: html(
      `${draw.pick(['县河长制协会', '岚川县建筑业协会', '水利科技股份有限公司', '岚川日报'])}`,
      prose(draw, 4),
    ),
    isFaulty: false,
  }),
  (draw) => ({
    body: html(
      '岚川县公安局反诈中心',
      `<p>警惕网络赌博，打击百家乐等违法犯罪</p>${prose(draw)}`,
      '<meta name="description" content="打击网络赌博，远离棋牌陷阱">',
    ),
    isFaulty: false,
  }),
  (draw) => ({ body: html('中国福利彩票发行管理中心', prose(draw)), isFaulty: false }),
  (draw) => ({ body: html('岚川县体育彩票管理中心：彩票管理条例', prose(draw)), isFaulty: false }),
  (draw) => ({
    body: html(
      '岚川网信普法：域名管理办法',
      `<p>${'互联网域名管理办法'.repeat(20)}</p>${prose(draw, 8)}<p>关于域名转让的规定</p>`,
    ),
    isFaulty: false,
  }),
  (draw) => ({ body: html('太阳城社区卫生服务站', prose(draw)), isFaulty: false }),
  (draw) => ({ body: html('棋牌室消防安全专项检查', `${prose(draw)}<p>棋牌室不得经营赌博</p>`), isFaulty: false }),
  (draw) => ({ body: html('县老年大学棋牌协会', prose(draw, 3)), isFaulty: false }),
];

/** What an address with another address in its query does. */
type Leap = (site: Maker, path: string, to: string) => boolean;
const leaps: readonly Leap[] = [
  (site, path, to) => {
    site.raw(path, { status: 302, headers: { location: to } });
    return true;
  },
  (site, path) => {
    site.raw(path, ({ url }) => ({ status: 301, headers: { location: url.searchParams.get('url') ?? '/' } }));
    return true;
  },
  (site, path) => {
    site.raw(path, ({ url }) => ({
      headers: utf8,
      body: html('您即将离开本站', `<p>您即将离开，前往 ${url.searchParams.get('url')}</p>`),
    }));
    return false;
  },
  (site, path) => {
    site.raw(path, { status: 302, headers: { location: '/' } });
    return false;
  },
  (site, path) => {
    site.raw(path, { status: 302, headers: { location: 'http://sso.example.com/login' } });
    return false;
  },
  (site, path) => {
    site.raw(path, { status: 403, body: '不允许跳转' });
    return false;
  },
];

/** Accounts in new media: how each answers. */
const accounts: readonly (readonly [url: string, status: number | 'login' | 'refused', isFaulty: boolean])[] = [
  ['https://weibo.com/u/5678901234', 200, false],
  ['https://weibo.com/lanchuanfabu', 404, true],
  ['https://mp.weixin.qq.com/s/AbCdEf', 200, false],
  ['https://www.douyin.com/user/MS4wLjABAAAA', 404, true],
  ['https://www.toutiao.com/c/user/123/', 410, true],
  ['https://www.kuaishou.com/profile/3x', 200, false],
  ['https://space.bilibili.com/1234', 412, false],
  ['https://www.xiaohongshu.com/user/profile/1', 'login', false],
  ['https://weibo.cn/slj', 'refused', true],
  ['https://www.zhihu.com/org/slj', 403, false],
  ['https://www.ixigua.com/home/1', 500, true],
];

const answerOf = (status: (typeof accounts)[number][1]): ReturnType<Host> =>
  status === 'refused'
    ? { error: 'refused' }
    : status === 'login'
      ? { status: 302, headers: { location: 'https://passport.example.com/login' } }
      : { status, headers: utf8, body: html('政务号', '<p>账号主页</p>') };

/** Sites that lead to other sites: to such as are still theirs, to parked and taken ones, through redirects, to accounts. */
export const outside: Sort = {
  name: 'links to other sites',
  share: 150,
  checks: ['links.hijacked', 'links.open-redirect', 'media.links'],
  draw(draw) {
    const site = maker(draw, { hiddenMenus: 0 });
    const shelf = site.shelf(nameOf(draw, 'news'), 'gzdt');
    const pieces = Array.from({ length: 4 }, (_, n) => site.piece(shelf, daysAgo(n * 5)));
    const print = draw.pick(listPrints);
    site.page(shelf.path, {
      title: shelf.name,
      shelf,
      main: () =>
        print(
          pieces.map(({ title, path, day }) => ({ title, href: path, day: site.day(day) })),
          draw,
        ),
    });
    const linked = draw
      .shuffled(others)
      .slice(0, 3)
      .map((other, at) => {
        const { body, isFaulty } = other(draw);
        const host = `www.other${at}${draw.int(9999)}.com`;
        const isGbk = draw.chance(0.3);
        site.other(host, () =>
          isGbk
            ? {
                headers: { 'content-type': 'text/html' },
                body: encode(body.replace('charset="utf-8"', 'charset="gbk"')),
              }
            : { headers: utf8, body },
        );
        return { host, isFaulty, body };
      });
    site.other('www.partner.com', () => ({ headers: utf8, body: html('合作单位', prose(draw)) }));
    const leapt = draw
      .shuffled(leaps)
      .slice(0, 2)
      .map((leap, at) => {
        const path = `/visit/link${at}.do`;
        const to = 'http://www.partner.com/a/';
        const query = draw.pick([encodeURIComponent(to), to]);
        return { url: `http://${site.host}${path}?url=${query}`, path, isFaulty: leap(site, path, to), query };
      });
    const media = draw.shuffled(accounts).slice(0, 3);
    for (const [url] of media)
      site.other(new URL(url).host, (asked) =>
        answerOf(media.find(([one]) => one === asked.url.href)?.[1] ?? 'refused'),
      );
    site.other('passport.example.com', () => ({
      headers: utf8,
      body: html('登录', '<form><input type="password"></form>'),
    }));
    const friends = [
      ...linked.map(({ host }) => `<a href="http://${host}/">${draw.pick(['行业协会', '友情链接', '下属单位'])}</a>`),
      ...leapt.map(({ path, query }) => `<a href="${path}?url=${query}">合作单位</a>`),
      ...media.map(
        ([url]) =>
          `<a href="${url}" target="_blank"><img src="/images/m.png" alt="${draw.pick(['官方微博', '微信公众号', '政务新媒体'])}"></a>`,
      ),
    ];
    if (draw.chance(0.5)) site.chrome('foot', `<div class="yqlj">${friends.join(' ')}</div>`);
    site.page('/', {
      title: site.name,
      main: () =>
        `${homeOf(site, [{ name: shelf.name, href: shelf.path, rows: pieces }])}<div class="links">${draw.shuffled(friends).join('\n')}</div>`,
    });
    return {
      made: site.made(),
      verdicts: (measure): readonly Verdict[] => {
        const hijacked = measure('links.hijacked');
        const redirects = measure('links.open-redirect');
        const alive = measure('media.links');
        return [
          ...linked.map(({ host, isFaulty, body }) => ({
            check: 'links.hijacked',
            isFaulty,
            said: saidOf(hijacked, ({ subject, page }) => `${subject} ${page}`.includes(host), { persons: true }),
            note: `${body.slice(0, 200)} ${hijacked.state}`,
          })),
          ...leapt.map(({ url, path, isFaulty }) => ({
            check: 'links.open-redirect',
            isFaulty,
            said: saidOf(redirects, ({ subject }) => subject.includes(path), { persons: true }),
            note: url,
          })),
          ...media.map(([url, status, isFaulty]) => ({
            check: 'media.links',
            isFaulty,
            said: saidOf(alive, ({ subject }) => subject === url),
            note: `${url} ${status} ${JSON.stringify(alive)}`,
          })),
        ];
      },
    };
  },
};
