/** A site code in the text of a foot: after its label, ten digits or `bm` and eight; undefined without one. */
export const siteCodeIn = (text: string): string | undefined =>
  /\u6807\u8bc6\u7801\s*[:\uff1a]?\s*(bm\d{8}|\d{10})(?!\d)/i.exec(text)?.[1]?.toLowerCase();
