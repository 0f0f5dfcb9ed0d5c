import type { SiteMarks } from '@gongkai/model';
import { anchor } from './anchor.ts';
import { escaped } from './escaped.ts';

/**
 * The foot of a page in Chinese, whole without script and without the element. The badge of Party and government bodies
 * keeps the id its own script looks for. Pure; every value is escaped; a mark that is not filled in is left out.
 */
export function prerenderSiteFooterMarks(marks: SiteMarks): string {
  const { siteId, icp, police, conacUrl, organiser, contact, sitemapUrl } = marks;
  const lines = [
    conacUrl && `<span id="_ideConac">${anchor(words.badge.zh, conacUrl)}</span>`,
    organiser && `<span>${words.organiser.zh}${escaped(organiser)}</span>`,
    contact && `<span>${words.contact.zh}${escaped(contact)}</span>`,
    siteId && `<span>${words.siteId.zh}${escaped(siteId)}</span>`,
    icp && `<span>${anchor(icp, 'https://beian.miit.gov.cn/')}</span>`,
    police && `<span>${anchor(police, 'https://beian.mps.gov.cn/')}</span>`,
    sitemapUrl && `<span>${anchor(words.sitemap.zh, sitemapUrl)}</span>`,
  ];
  return `<gk-site-footer-marks>\n${lines.filter((line) => line !== '').join('\n')}\n</gk-site-footer-marks>\n`;
}

const words = {
  badge: { zh: '党政机关网站标识', en: 'Badge of Party and government bodies' },
  organiser: { zh: '主办单位：', en: 'Organiser: ' },
  contact: { zh: '联系方式：', en: 'Contact: ' },
  siteId: { zh: '网站标识码：', en: 'Site code: ' },
  sitemap: { zh: '网站地图', en: 'Site map' },
};
