import { fieldReader, isFields, type Flaw } from '../field-reader.ts';

/** What the foot of every page of a government site carries; `''` means not filled in (国办发〔2019〕19号 附件). */
export interface SiteMarks {
  /** 网站标识码: ten digits, or `bm` and eight. */
  readonly siteId: string;
  readonly icp: string;
  readonly police: string;
  readonly conacUrl: string;
  readonly organiser: string;
  readonly contact: string;
  readonly sitemapUrl: string;
}

const schema = 'gongkai.site-marks/1';

/** Reads `{schema, item}`; `value` is undefined when it is no such file. Never throws. */
export function salvageSiteMarks(json: unknown): {
  readonly value: SiteMarks | undefined;
  readonly flaws: readonly Flaw[];
} {
  const reader = fieldReader('site-marks');
  const item = isFields(json) && json['schema'] === schema ? json['item'] : undefined;
  if (!isFields(item)) {
    const found = isFields(json) ? String(json['schema']) : typeof json;
    reader.refuse({ code: 'file.schema', at: '/schema', values: { expected: schema, found } });
    return { value: undefined, flaws: reader.flaws };
  }
  const siteId = reader.text(item, 'siteId', '/item');
  if (!/^(bm\d{8}|\d{10})?$/.test(siteId))
    reader.refuse({ code: 'site-marks.not-a-site-id', at: '/item/siteId', values: { found: siteId } });
  const marks: SiteMarks = {
    siteId,
    icp: reader.text(item, 'icp', '/item'),
    police: reader.text(item, 'police', '/item'),
    conacUrl: reader.text(item, 'conacUrl', '/item'),
    organiser: reader.text(item, 'organiser', '/item'),
    contact: reader.text(item, 'contact', '/item'),
    sitemapUrl: reader.text(item, 'sitemapUrl', '/item'),
  };
  return { value: marks, flaws: reader.flaws };
}
