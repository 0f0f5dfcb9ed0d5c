import { measured, unmeasured } from '@gongkai/model';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { platformStanding } from '../../facts/platform/block-measure.ts';
import type { PlatformFact } from '../../facts/platform/read-platform.ts';
import { check, type Parameter } from '../check.ts';

const shareOr: Parameter<number | undefined> = {
  fits: (value): value is number | undefined =>
    value === undefined || (typeof value === 'number' && value >= 0 && value < 1),
  expects: { zh: '0 到 1 之间的数', en: 'a number from 0 to 1' },
};

const words = {
  noisy: {
    zh: '政府信息公开平台上有 {news} 条动态新闻（共 {rows} 条链接），如 {url}。平台应“专栏姓专”，请移至动态要闻栏目',
    en: 'The disclosure platform shows {news} news among {rows} links, such as {url}. Move them to the news: the platform is for disclosure',
  },
};

/** News that may stand on a platform unnoticed: a link in ten. */
const USUAL = 0.1;

/** The share of the platform's links that are news (国办公开办函〔2019〕61号 “专栏姓专”). */
export const platformNoise = check<{ free: number | undefined }>({
  id: 'platform.noise',
  words: { zh: '平台：不混入动态新闻', en: 'No news on the platform' },
  needs: ['columns', 'inspect:platform'],
  params: { free: shareOr },
  measure(facts, { free = USUAL }) {
    const isNoisy = ({ news, rows }: PlatformFact): boolean => rows > 0 && news.length > rows * free;
    const standing = platformStanding(facts, isNoisy, 'platform-news');
    if ('state' in standing) return standing;
    if (standing.is === 'open') return unmeasured(standing.reason, standing.url);
    const { fact, url, observations } = standing;
    const value = `${fact.news.length}/${fact.rows}`;
    if (standing.is === 'clear') return measured(1, [], { value });
    const values = { news: fact.news.length, rows: fact.rows, url: fact.news[0] ?? '' };
    return measured(
      1,
      [inspectedFinding({ kind: 'platform-news', subject: 'noise', page: url }, words.noisy, values, observations)],
      { value },
    );
  },
});
