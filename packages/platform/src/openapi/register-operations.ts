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
};
