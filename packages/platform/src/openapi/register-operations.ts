import type { Words } from '@gongkai/model';
import { z } from 'zod';
import type { Operation } from './operation.ts';

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

/** What the registers publish; each adds its lines. */
export const registerOperations: Readonly<Record<string, Operation>> = {
  'GET /search': listOf('gongkai.search/1', { zh: '检索已公开的全部内容', en: 'Search everything published' }, [
    'q',
    'kind',
    'dept',
    'year',
    'cursor',
  ]),
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
};
