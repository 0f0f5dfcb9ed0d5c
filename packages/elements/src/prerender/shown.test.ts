import assert from 'node:assert/strict';
import { test } from 'node:test';
import { salvageLeaders, salvageMediaAccounts, salvageOpinionResponses } from '@gongkai/model';
import { interpretation } from '../../../model/testing/interpretation.ts';
import { prerenderInterpretation } from './interpretation.ts';
import { prerenderLeaders } from './leaders.ts';
import { prerenderMediaMatrix } from './media-matrix.ts';
import { prerenderOpinionResponse } from './opinion-response.ts';
import { prerenderSiteFooterMarks } from './site-footer-marks.ts';

const evil = '<img onerror=x>"';
const script = 'javascript:alert(1)';
const marks = { siteId: '', icp: '', police: '', conacUrl: '', organiser: '', contact: '', sitemapUrl: '' };
const file = (name: string, ...items: unknown[]): unknown => ({ schema: `gongkai.${name}/1`, items });

test('prerenderInterpretation: each page of the pair holds the link to the other', () => {
  const items = [interpretation(), interpretation({ documentUrl: '/other.html', documentId: 'x' })];
  const onDocument = prerenderInterpretation({ items }, { src: '/i.json', document: '/zcwj/2026-24.html' });
  assert.match(onDocument, /^<gk-interpretation document="\/zcwj\/2026-24.html" src="\/i.json">/);
  assert.deepEqual(onDocument.match(/href="[^"]+"/g), ['href="/zcjd/2026-24.html"', 'href="/i.json"']);
  const onInterpretation = prerenderInterpretation({ items }, { src: '/i.json', interprets: '2026-24' });
  assert.match(onInterpretation, /<a href="\/zcwj\/2026-24.html">居家养老服务办法<\/a><br>2026-02-27/);
});

test('prerenderOpinionResponse: releases in order of time, the correction as a link', () => {
  const { value } = salvageOpinionResponses(
    file('opinion-response', {
      title: '网传停水',
      dept: '水利局',
      correction: { title: '辟谣', url: '/py' },
      releases: [
        { at: '2026-03-02T10:00', kind: 'final', url: '/2' },
        { at: '2026-03-01T10:00', kind: 'authoritative', url: '/1' },
      ],
    }),
  );
  const html = prerenderOpinionResponse(value!, { src: '/o.json' });
  assert.deepEqual(html.match(/href="[^"]+"/g), ['href="/py"', 'href="/1"', 'href="/2"', 'href="/o.json"']);
});

test('prerenderMediaMatrix: the main account first', () => {
  const { value } = salvageMediaAccounts(
    file(
      'media-accounts',
      { platform: '抖音', handle: 'a', url: '/a' },
      { platform: '微信', handle: 'b', url: '/b', main: true },
    ),
  );
  assert.match(prerenderMediaMatrix(value!, { src: '/m.json' }), /微信公众号：<br><a href="\/b">b<\/a>[^]*抖音：/);
});

test('prerenderLeaders: in order, and who has no division says so', () => {
  const { value } = salvageLeaders(
    file('leaders', { name: '乙', order: 2 }, { name: '甲', order: 1, division: '全面工作' }),
  );
  assert.match(prerenderLeaders(value!, { src: '/l.json' }), /甲[^]*全面工作[^]*乙[^]*分工未公布/);
});

test('prerenderSiteFooterMarks: the badge keeps its id, what is not filled in is left out', () => {
  const html = prerenderSiteFooterMarks({ ...marks, siteId: '3202810001', conacUrl: 'https://bszs.conac.cn/x' });
  assert.match(html, /<span id="_ideConac"><a href="https:\/\/bszs.conac.cn\/x">/);
  assert.match(html, /网站标识码：3202810001/);
  assert.doesNotMatch(html, /主办单位|beian/);
});

test('prerender: data are text, and no address runs a script', () => {
  const pages = [
    prerenderInterpretation(
      { items: [interpretation({ documentId: 'x', title: evil, url: script, by: [{ dept: evil }] })] },
      { src: '/"x', document: 'x' },
    ),
    prerenderOpinionResponse(
      salvageOpinionResponses(
        file('opinion-response', {
          title: evil,
          dept: evil,
          releases: [{ title: evil, url: script }],
          correction: { title: evil, url: script },
        }),
      ).value!,
      { src: '/"x' },
    ),
    prerenderMediaMatrix(
      salvageMediaAccounts(file('media-accounts', { platform: evil, handle: evil, url: script })).value!,
      { src: '/"x' },
    ),
    prerenderLeaders(salvageLeaders(file('leaders', { name: evil, division: evil, post: evil })).value!, {
      src: '/"x',
    }),
    prerenderSiteFooterMarks({ ...marks, organiser: evil, conacUrl: script, icp: evil, sitemapUrl: script }),
  ];
  for (const page of pages) assert.doesNotMatch(page, /<img|javascript:|="\/"x/);
});
