/** Tags that 政府网站网页标签规范 (国办发〔2017〕47号, annex) makes compulsory, in its own writing. */
export const siteTags = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
export const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
export const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource'] as const;

// what templates leave behind where a value should be
const nothing = /^(?:null|undefined|none|#+|\$\{.*\}|\{\{.*\}\})?$/i;

/** Those of `tags` that a page does not have, or has with nothing in it. `metas` has lower-case names. */
export const missingTags = (metas: Readonly<Record<string, string>>, tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => nothing.test((metas[tag.toLowerCase()] ?? '').trim()));
