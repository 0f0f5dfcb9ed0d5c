import { newsChannels, newsStates } from '../tables/news.ts';
import { appendOnly, index, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** 新闻通稿: the copy for the media that goes with a document, and who carried it. */
export async function news(ground: Ground): Promise<void> {
  await table(ground, 'news_copy', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('title', 'text', needed)
      .addColumn('body', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('drafted_by', 'text', needed)
      .addColumn('consulted_with', 'text')
      .addColumn('consulted_on', 'text')
      .addColumn('cleared_by', 'text')
      .addColumn('cleared_on', 'text')
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('news_state', oneOf('state', newsStates))
      .addCheckConstraint('news_consulted', rule("state = 'draft' or consulted_with is not null"))
      .addCheckConstraint('news_cleared', rule("(state = 'cleared') = (cleared_by is not null)")),
  );
  await index(ground, 'news_document', 'news_copy', ['document_id']);
  await table(ground, 'news_placement', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('copy_id', 'text', (c) => c.notNull().references('news_copy.id'))
      .addColumn('channel', 'text', needed)
      .addColumn('outlet', 'text', needed)
      .addColumn('url', 'text')
      .addColumn('on_day', 'text', needed)
      .addColumn('at', 'text', needed)
      .addCheckConstraint('news_channel', oneOf('channel', newsChannels))
      .addCheckConstraint('news_address', rule("channel = 'press' or url is not null")),
  );
  await index(ground, 'news_placement_copy', 'news_placement', ['copy_id']);
  await appendOnly(ground, 'news_placement');
}
