import { na } from '@gongkai/model';
import { check } from '../check.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  'picture-only': {
    zh: '表单要求看图填写验证码，没有语音、短信等其他方式：{shows}。请加语音验证码或短信验证。',
    en: 'The form asks for a code to be read off a picture and offers no other way: {shows}. Add a spoken code or one by text message.',
  },
  'captcha-unclear': {
    zh: '表单有验证码，但看不出是否有看图以外的方式：{shows}。请人工试用。',
    en: 'The form has a captcha, and whether it can be passed without seeing is not clear: {shows}. A person must try.',
  },
} satisfies Told;

/** Forms people write to the office with do not let only those pass who can read a picture. Nothing is ever sent. */
export const elderCaptcha = check({
  id: 'elder.captcha',
  words: { zh: '验证码有非图片方式', en: 'Captchas for those who see badly' },
  needs: ['view:captcha'],
  params: {},
  measure(facts) {
    const captcha = trialFacts(facts, 'captcha');
    if ('state' in captcha) return captcha;
    const hasForms = captcha.notes.some(({ notes }) => Number(notes.forms) > 0);
    return hasForms || captcha.lost.length > 0 ? seenMeasure(captcha, told) : na('no.population');
  },
});
