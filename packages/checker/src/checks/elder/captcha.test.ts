import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lostPage, saysOf, trialOn, viewFault } from '../../../testing/view-facts.ts';
import { elderCaptcha } from './captcha.ts';

const on = (forms: number) => [{ page: 'http://site.test/', notes: { forms } }];
const cases: readonly [name: string, says: string, expected: string][] = [
  ['a form without captcha', saysOf(elderCaptcha, 'captcha', trialOn([], { notes: on(1) })), 'pass'],
  [
    'a picture to be read',
    saysOf(elderCaptcha, 'captcha', trialOn([viewFault('picture-only')], { notes: on(1) })),
    'fail picture-only 40',
  ],
  [
    'a puzzle',
    saysOf(elderCaptcha, 'captcha', trialOn([viewFault('captcha-unclear', { state: 'person' })], { notes: on(1) })),
    'person captcha-unclear 40',
  ],
  ['no form is one to write with', saysOf(elderCaptcha, 'captcha', trialOn([], { notes: on(0) })), 'na no.population'],
  ['no forms', saysOf(elderCaptcha, 'captcha', trialOn([], { examined: 0 })), 'na no.population'],
  ['no browser', saysOf(elderCaptcha, 'captcha', undefined), 'unmeasured tool.no-browser'],
  ['form lost', saysOf(elderCaptcha, 'captcha', trialOn([], lostPage)), 'unmeasured tool.timeout'],
];
for (const [name, says, expected] of cases) it(name, () => assert.equal(says, expected));
