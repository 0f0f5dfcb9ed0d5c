import { measured, na, unmeasured, type Finding, type Reason } from '@gongkai/model';
import { lastFact } from '../../facts/inspect/finding.ts';
import { mediaLinks } from '../../facts/inspect/media-links.ts';
import { check } from '../check.ts';

const words = {
  dead: {
    zh: '政务新媒体链接“{text}”（{url}）打不开。账号已停用的请撤下链接，改名的请更新',
    en: 'The link to the account “{text}” ({url}) does not open: remove it, or update it when the account was renamed',
  },
  codes: {
    zh: '页面用 {n} 个二维码图片指向新媒体账号，机器不扫码，请人工扫一下能否打开',
    en: 'The page leads to accounts by {n} pictures of codes: a person must scan them',
  },
};

export const mediaLinksCheck = check({
  id: 'media.links',
  words: { zh: '政务新媒体链接可用', en: 'Links to new-media accounts' },
  needs: ['links', 'columns', 'inspect:media-links'],
  params: {},
  measure({ crawl, inspected, links }) {
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const pages = inspected?.looksOf(mediaLinks);
    if (pages === undefined) return unmeasured('tool.version');
    const read = pages.flatMap(({ subject, looks }) => {
      const fact = lastFact(looks);
      return fact === undefined ? [] : [{ url: subject.url, fact, looks }];
    });
    if (read.length === 0) return unmeasured('tool.budget');
    const listed = new Map(
      read.flatMap(({ url, fact }) => fact.links.map((link) => [bare(link.url), { ...link, page: url }])),
    );
    const coded = read.find(({ fact }) => fact.codes > 0);
    const findings: Finding[] = [];
    const open: Reason[] = [];
    for (const target of links.targets) {
      const link = listed.get(bare(target.url));
      if (link === undefined) continue;
      if (target.state === 'open') {
        open.push(target.reason ?? 'needs.confirm');
        continue;
      }
      const text = link.text === '' ? target.url : link.text;
      findings.push({
        kind: `media-${target.kind}`,
        state: target.observations.length >= 2 ? 'fail' : 'unmeasured',
        subject: target.url,
        page: link.page,
        places: target.places.length,
        observations: target.observations,
        detail: {
          zh: words.dead.zh.replace('{text}', text).replace('{url}', target.url),
          en: words.dead.en.replace('{text}', text).replace('{url}', target.url),
        },
      });
    }
    if (listed.size === 0) {
      if (coded === undefined) return na('no.population');
      const n = String(coded.fact.codes);
      return measured(1, [
        {
          kind: 'media-codes',
          state: 'person',
          subject: coded.url,
          page: coded.url,
          places: 1,
          observations: coded.looks.map(({ observation }) => observation),
          detail: { zh: words.codes.zh.replace('{n}', n), en: words.codes.en.replace('{n}', n) },
        },
      ]);
    }
    if (open.length === listed.size) return unmeasured(open[0] ?? 'needs.confirm');
    const counts = [...Map.groupBy(open, (reason) => reason)].map(([reason, all]) => ({ reason, count: all.length }));
    return measured(listed.size - open.length, findings, counts.length > 0 ? { open: counts } : {});
  },
});

const bare = (url: string): string => url.split('#', 1)[0] ?? url;
