import type { Words } from '@gongkai/model';
import { z } from 'zod';
import type { Operation } from './operation.ts';
import { commentStatus, newComment } from './schemas.ts';

/** A list of the public, as contracts §3 fixes it; its items are what the element's own reader takes. */
const listOf = (schema: string, words: Words, query: readonly string[] = []): Operation => ({
  words,
  status: 200,
  query,
  answer: z.strictObject({
    schema: z.literal(schema),
    generatedAt: z.iso.datetime(),
    department: z.string(),
    items: z.array(z.record(z.string(), z.unknown())),
    total: z.int().min(0),
    next: z.string().optional(),
  }),
});

/** One thing of the public. */
const itemOf = (schema: string) =>
  z.strictObject({
    schema: z.literal(schema),
    generatedAt: z.iso.datetime(),
    item: z.record(z.string(), z.unknown()),
  });

/** What the registers publish; each adds its lines. */
export const registerOperations: Readonly<Record<string, Operation>> = {
  'GET /desk/notices': {
    ...listOf('gongkai.notices/1', { zh: '工作台：到期与超期提醒', en: 'Desk: what falls due or is late' }),
    isStaffs: true,
  },
  'GET /search': listOf('gongkai.search/1', { zh: '检索已公开的全部内容', en: 'Search everything published' }, [
    'q',
    'kind',
    'dept',
    'year',
    'cursor',
  ]),
  'GET /interpretations': listOf('gongkai.interpretation/1', { zh: '政策解读', en: 'Interpretations' }, [
    'doc',
    'dept',
    'department',
  ]),
  'GET /documents': listOf('gongkai.documents/1', { zh: '公开文件', en: 'Published documents' }, [
    'dept',
    'department',
    'kind',
    'year',
    'cursor',
  ]),
  'GET /documents/{id}': {
    words: { zh: '一份文件', en: 'One document' },
    status: 200,
    answer: itemOf('gongkai.documents/1'),
  },
  'GET /meetings': listOf(
    'gongkai.meetings/1',
    { zh: '政府会议议题：意见征求、采纳和列席情况', en: 'Topics of the government’s meetings' },
    ['dept', 'department'],
  ),
  'GET /meetings/{id}': {
    words: { zh: '一个会议议题', en: 'One topic' },
    status: 200,
    answer: itemOf('gongkai.meetings/1'),
  },
  'GET /leaders': listOf('gongkai.leaders/1', { zh: '领导分工', en: 'Leaders and their work' }, ['dept']),
  'GET /organisation': listOf(
    'gongkai.organisation/1',
    { zh: '政务公开机构与岗位', en: 'Bodies and posts for openness' },
    ['dept'],
  ),
  'GET /key-points': listOf(
    'gongkai.key-points/1',
    { zh: '年度工作重点及分解任务', en: 'Key points of a year and the departments’ tasks' },
    ['year'],
  ),
  'GET /catalogue': listOf('gongkai.catalogue/1', { zh: '政务公开事项目录', en: 'The catalogue of disclosure items' }, [
    'dept',
    'q',
    'attribute',
    'stage',
    'cursor',
  ]),
  'GET /lists/{list}': listOf(
    'gongkai.list/1',
    { zh: '权责清单（power）或公共服务清单（service）', en: 'Powers (power) or public services (service)' },
    ['dept', 'q', 'online', 'noMeeting', 'cursor'],
  ),
  'GET /lists/{list}/{code}/history': listOf('gongkai.list-history/1', {
    zh: '一个事项的调整记录：何时、为何、改了什么',
    en: 'What was adjusted of one item: when, why, which fields',
  }),
  'GET /guides/{code}': {
    words: { zh: '办事指南', en: 'The guide of one power or service' },
    status: 200,
    answer: itemOf('gongkai.guide/1'),
  },
  'GET /messages': listOf('gongkai.messages/1', { zh: '公开的来信与答复', en: 'Messages with their answers' }, [
    'kind',
    'dept',
    'cursor',
  ]),
  'GET /messages/departments': listOf('gongkai.message-ages/1', {
    zh: '各单位答复情况：待答复、最久未答复、用时',
    en: 'How each department answers: waiting, oldest, days',
  }),
  'GET /surveys': listOf('gongkai.surveys/1', { zh: '征集调查', en: 'Surveys' }, ['dept']),
  'GET /surveys/{id}': {
    words: {
      zh: '一项调查：问题，公布后的统计和结果',
      en: 'One survey: questions, and once published counts and result',
    },
    status: 200,
    answer: itemOf('gongkai.survey/1'),
  },
  'POST /surveys/{id}/answers': {
    words: { zh: '回答调查（匿名）', en: 'Answer a survey, without a name' },
    status: 202,
    isOnce: true,
    body: z.strictObject({
      answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
    answer: z.strictObject({
      schema: z.literal('gongkai.survey-receipt/1'),
      item: z.strictObject({ survey: z.string() }),
    }),
  },
  'GET /guide': {
    words: { zh: '政府信息公开指南（条例第十二条的九项）', en: 'An organ’s guide: the nine fields of Art 12' },
    status: 200,
    query: ['dept'],
    answer: itemOf('gongkai.request-guide/1'),
  },
  'GET /desk/sites.json': {
    words: { zh: '全部网站，检查程序直接使用', en: 'All sites, as the checker reads a fleet' },
    status: 200,
    isStaffs: true,
    answer: z.array(z.record(z.string(), z.unknown())),
  },
  'GET /scans/sites.json': {
    words: {
      zh: '全部网站，供检查机取用（Authorization: Bearer 上报令牌）',
      en: 'All sites for the checker’s machine (Authorization: Bearer with the office’s token)',
    },
    status: 200,
    answer: z.array(z.record(z.string(), z.unknown())),
  },
  'GET /desk/sites.csv': {
    words: { zh: '全部网站（CSV）', en: 'All sites as CSV' },
    status: 200,
    isStaffs: true,
  },
  'GET /desk/sites/{id}/site.json': {
    words: { zh: '一个网站的站点文件', en: 'The site file of one site' },
    status: 200,
    isStaffs: true,
    answer: z.record(z.string(), z.unknown()),
  },
  'GET /desk/scans/{id}': {
    words: { zh: '检查报告原文', en: 'A report as it came' },
    status: 200,
    isStaffs: true,
    answer: z.record(z.string(), z.unknown()),
  },
  'POST /scans': {
    words: {
      zh: '送入检查报告（Authorization: Bearer 上报令牌）；同一份报告再送不重复登记',
      en: 'Bring a report (Authorization: Bearer with the office’s token); the same report again changes nothing',
    },
    status: 201,
    body: z.record(z.string(), z.unknown()),
    answer: z.strictObject({
      schema: z.literal('gongkai.scan-receipt/1'),
      item: z.strictObject({ id: z.string(), site: z.string(), isNew: z.boolean() }),
    }),
  },
  'GET /datasets': listOf('gongkai.dataset/1', { zh: '开放数据集', en: 'Open datasets' }, [
    'dept',
    'department',
    'cursor',
  ]),
  'GET /datasets/{id}': {
    words: { zh: '一个开放数据集', en: 'One open dataset' },
    status: 200,
    answer: itemOf('gongkai.dataset/1'),
  },
  'GET /datasets/{id}/download.csv': { words: { zh: '下载 CSV', en: 'Download as CSV' }, status: 200 },
  'GET /datasets/{id}/download.json': { words: { zh: '下载 JSON', en: 'Download as JSON' }, status: 200 },
  'GET /datasets/{id}/download.xml': { words: { zh: '下载 XML', en: 'Download as XML' }, status: 200 },
  'GET /catalog.jsonld': { words: { zh: '数据目录（DCAT）', en: 'The catalogue of datasets (DCAT)' }, status: 200 },
  'GET /media-accounts': listOf(
    'gongkai.media-accounts/1',
    { zh: '政务新媒体账号，主账号在前', en: 'Accounts of the departments, the main one first' },
    ['dept', 'department', 'cursor'],
  ),
  'GET /media-posts': listOf(
    'gongkai.media-posts/1',
    { zh: '全部政务新媒体已发布的内容，新的在前', en: 'What all accounts released, the newest first' },
    ['dept', 'department', 'cursor'],
  ),
  'GET /opinion-responses': listOf(
    'gongkai.opinion-response/1',
    { zh: '舆情回应：发布过程与时限', en: 'Responses to public opinion, with their releases and clocks' },
    ['dept', 'department', 'cursor'],
  ),
  'GET /hotline': listOf(
    'gongkai.hotline/1',
    { zh: '12345 热线各单位逐月办理统计', en: 'Statistics of the 12345 hotline, each department and month' },
    ['dept', 'department', 'month'],
  ),
  'GET /consultations': listOf('gongkai.consultation/1', { zh: '意见征集', en: 'Consultations' }, ['dept', 'state']),
  'GET /consultations/{id}': {
    words: { zh: '一项意见征集', en: 'One consultation' },
    status: 200,
    answer: itemOf('gongkai.consultation/1'),
  },
  'GET /consultations/{id}/feedback': {
    words: { zh: '采纳情况', en: 'What came of a consultation' },
    status: 200,
    answer: itemOf('gongkai.adoption-feedback/1'),
  },
  'GET /consultations/{id}/comments': listOf('gongkai.comments/1', {
    zh: '一项征集中公开的意见',
    en: 'Opinions shown of one consultation',
  }),
  'POST /consultations/{id}/comments': {
    words: {
      zh: '对一项征集发表意见（topic 以网址为准）',
      en: 'Say something to one consultation; its topic is the address’s',
    },
    body: newComment,
    status: 202,
    answer: commentStatus,
    isOnce: true,
  },
  'GET /activities': listOf(
    'gongkai.activities/1',
    { zh: '听证会、开放日等公众参与活动', en: 'Hearings, open days and the like' },
    ['dept', 'kind', 'year'],
  ),
  'GET /activities/{file}': {
    words: { zh: '一项活动的日历文件：<编号>.ics', en: 'One activity as a calendar file: <id>.ics' },
    status: 200,
  },
};
