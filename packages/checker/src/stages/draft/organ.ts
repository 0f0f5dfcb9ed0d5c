import type { Level, OrganKind } from '@gongkai/model';
import lexicon from './organ.json' with { type: 'json' };

const suffixes = new RegExp(lexicon.suffixes, 'u');
const homeWords = new RegExp(lexicon.homeWords, 'u');
const siteCode = new RegExp(lexicon.siteCode, 'iu');

/** A title or SiteName as the organ's name: no greeting, no 门户网站. '' stays ''. */
export const organName = (title: string): string => {
  const plain = title.trim().replace(homeWords, '').replace(homeWords, '').trim();
  return plain.replace(suffixes, '').trim() || plain;
};

/** The kind an organ's name stands for; undefined when it says nothing. */
export const kindOf = (name: string): OrganKind | undefined =>
  lexicon.kinds.find(({ pattern }) => new RegExp(pattern, 'u').test(name))?.kind as OrganKind | undefined;

/**
 * The level of an organ: a town by its name, else by the division in its site code (`420000…` province, `421300…` city,
 * else county), else by its name.
 */
export function levelOf(name: string, idCode: string): Level | undefined {
  const byName = lexicon.levels.find(({ pattern }) => new RegExp(pattern, 'u').test(name))?.level as Level | undefined;
  if (byName === 'town' || byName === 'village' || !/^\d{10}$/.test(idCode)) return byName;
  if (idCode.startsWith('0000', 2)) return 'province';
  return idCode.startsWith('00', 4) ? 'city' : 'county';
}

/** The site code 网站标识码 a page's text shows, '' when it shows none that has its form. */
export const codeIn = (text: string): string => {
  const found = siteCode.exec(text.replace(/<[^>]*>|&nbsp;/g, ' '))?.[1]?.toLowerCase() ?? '';
  return isCode(found) ? found : '';
};

export const isCode = (text: string): boolean => /^(?:\d{10}|bm\d{8})$/.test(text);
