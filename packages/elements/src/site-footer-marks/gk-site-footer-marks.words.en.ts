import type { FooterWord } from './gk-site-footer-marks.words.ts';

export const wordsEn: Readonly<Record<FooterWord, string>> = {
  editors: 'For editors',
  differs: 'SiteIDCode of the page is {meta}, the site code in its foot is {footer}: check them',
};
