import { columnWhy, say } from '@gongkai/model';

/** One sentence in Chinese, which the report keeps as it is. */
export const because = (key: keyof typeof columnWhy, values: Readonly<Record<string, string | number>> = {}): string =>
  say(columnWhy[key], 'zh', values);
