import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPageText } from '../inspect/read-page.ts';
import { consultationKind, readConsultation, type ConsultationRead } from './consultation.ts';
import { isSameTopic, topicOf } from './topic.ts';

// zh: titles as columns show them
const titles: readonly (readonly [title: string, kind: string])[] = [
  ['关于《岚川县城镇燃气管理办法（征求意见稿）》公开征求意见的公告', 'draft'],
  ['《岚川县既有住宅加装电梯实施办法（征求意见稿）》意见采纳情况反馈', 'result'],
  ['关于公开征求《XX规划》意见建议的通知', 'draft'],
  ['关于《XX办法》公开征求意见的反馈情况', 'result'],
  ['关于《XX办法（草案）》征求意见结果的公告', 'result'],
  ['2026年民生实事项目征集公告', 'survey'],
  ['关于征集对政府工作报告意见建议的公告', 'survey'],
  ['岚川县养老服务规划公开征求意见的公告', 'draft'],
  ['关于征求岚川县停车收费标准意见的公告', 'draft'],
  ['【进行中】关于公开征求《XX办法（征求意见稿）》意见的公告', 'draft'],
  ['关于《XX办法（征求意见稿）》公开征求意见反馈情况', 'result'],
  ['群众满意度调查问卷', 'survey'],
  ['2025年政务服务满意度网上调查结果', 'result'],
  ['“十五五”规划编制建言献策活动', 'survey'],
  ['征求意见反馈表', 'survey'],
  ['关于开展安全检查的通知', 'other'],
];
for (const [title, kind] of titles) test(`${title}: ${kind}`, () => assert.equal(consultationKind(title), kind));

// zh: titles of calls and results
const pairs: readonly (readonly [a: string, b: string, same: boolean])[] = [
  ['关于《燃气管理办法（征求意见稿）》公开征求意见的公告', '《燃气管理办法》意见采纳情况反馈', true],
  ['关于公开征集2027年民生实事项目的公告', '2027年民生实事项目征集结果', true],
  ['关于公开征集2027年民生实事项目的公告', '2026年民生实事项目征集结果', false],
  ['关于《燃气管理办法（征求意见稿）》公开征求意见的公告', '《供水管理办法》意见采纳情况反馈', false],
  ['关于征求意见的公告', '关于征求意见情况的公告', false],
  ['岚川县停车收费标准征求意见的公告[已结束]', '岚川县停车收费标准征求意见结果反馈', true],
  ['[已结束] - 关于公开征求《燃气管理办法（征求意见稿）》意见的公告', '《燃气管理办法》意见采纳情况反馈', true],
];
for (const [a, b, same] of pairs) test(`${a} / ${b}`, () => assert.equal(isSameTopic(topicOf(a), topicOf(b)), same));

const read = (title: string, main: string): ConsultationRead =>
  readConsultation(
    readPageText(
      `<div class="nav"><a href="/x.doc">表格下载</a></div><div class="content"><h1>${title}</h1>${main}</div>`, // zh: menu
      'http://h/a/1.html',
    ),
    title,
    '2026-06-22',
  );
const said = (got: ConsultationRead): string =>
  [
    got.hasDraft ? 'draft' : got.hasDraftBehind && 'behind',
    got.hasBasis && 'basis',
    got.term?.days,
    got.result && 'result',
    got.saysAdoption && 'adoption',
    got.saysNone && 'none',
    got.hasOutcome && 'outcome',
    got.hasRefused && 'refused',
    got.saysWhy && 'why',
  ]
    .filter((one) => one !== false && one !== '' && one !== undefined)
    .join(' ');

const notice = '关于《燃气管理办法（征求意见稿）》公开征求意见的公告'; // zh: title
const answer = '《燃气管理办法（征求意见稿）》意见采纳情况反馈'; // zh: title
// zh: bodies as sites write them
const bodies: readonly (readonly [title: string, main: string, expected: string])[] = [
  [notice, '<p>现公开征求意见。截止时间：2026年7月22日。</p>', '31'],
  [notice, '<p>根据《城镇燃气管理条例》起草。</p><p>附件：<a href="./P1.doc">征求意见稿</a></p>', 'draft basis'],
  [notice, '<p><a href="javascript:;" onclick="window.open(\'/d/1.pdf\')">附件1</a></p>', 'draft'],
  [notice, `<p>第一条 一</p><p>第二条 二</p><p>第三条 三</p><p>第四条 四</p>`, 'draft'],
  [notice, '<p>意见征集</p><p><a href="2.html">《燃气管理办法》意见采纳情况</a></p>', 'result'],
  [notice, '<p><a href="/module/download/down.jsp?filename=21.docx&classid=0">下载</a></p>', 'draft'],
  [notice, '<ul><li><a href="/sys/file?id=7">附件1：燃气管理办法.wps</a></li></ul>', 'draft'],
  [notice, '<p>附件：1.燃气管理办法（征求意见稿）</p>', 'behind'],
  [notice, '<p>公众可在县司法局网站查阅草案全文。</p>', 'behind'],
  [notice, '<iframe src="/pdf/viewer.html?id=7" width="100%" height="900"></iframe>', 'behind'],
  [notice, '<p><img src="1.jpg"></p><p><img src="2.jpg"></p>', 'behind'],
  [notice, '<p>截止到2026年7月22日，我局未收到公众对该办法的修改意见。</p>', '31 none'],
  [notice, '<p>逾期未收到反馈意见的，视为无意见。</p>', ''],
  [notice, '<p>收到意见数：0条</p>', 'none'],
  [notice, '<h4>结果反馈</h4><p>三条意见已经转有关科室办理。</p>', 'outcome'],
  [notice, '<h4>结果反馈</h4><p>暂无反馈，敬请期待公布。</p>', ''],
  [answer, '<p>共收到意见63条，采纳60条，未采纳3条。</p>', 'adoption refused'],
  [answer, '<p>共收到意见63条，其中3条未采纳，理由是不属于本办法调整范围。</p>', 'adoption refused why'],
  [answer, '<p>征求意见期间，未收到任何意见建议。</p>', 'adoption none'],
  [answer, '<p>共收到意见2条，均予以采纳。</p>', 'adoption'],
  [answer, '<p>感谢社会各界的关心支持。</p>', ''],
];
for (const [title, main, expected] of bodies)
  test(`${main} ${title.length}`, () => assert.equal(said(read(title, main)), expected));
