import type { Words } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { NewsChannel, NewsPlacementTable } from '../db/tables/news.ts';
import type { Tables } from '../db/tables.ts';

export const channelWords: Readonly<Record<NewsChannel, Words>> = {
  press: { zh: '本地主流媒体（报刊、广播电视）', en: 'Local press and broadcast' },
  site: { zh: '主流媒体网站', en: 'Site of the local media' },
  weibo: { zh: '政务微博', en: 'Weibo' },
  wechat: { zh: '政务微信', en: 'WeChat' },
  app: { zh: '客户端', en: 'App' },
  commercial: { zh: '商业、都市类媒体', en: 'Commercial and city media' },
};

/** Who carried a document's news copy, the first one first. */
export const placementsOf = (source: Kysely<Tables>, documentId: string): Promise<Selectable<NewsPlacementTable>[]> =>
  source
    .selectFrom('news_placement as p')
    .innerJoin('news_copy as n', 'n.id', 'p.copy_id')
    .selectAll('p')
    .where('n.document_id', '=', documentId)
    .orderBy('p.on_day')
    .orderBy('p.id')
    .execute();
