import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeOf } from './locale.ts';

const cases: readonly (readonly [args: readonly string[], env: Record<string, string>, locale: string])[] = [
  [[], {}, 'zh'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'zh'],
  [[], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [['scan', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['scan', '--lang=zh'], { LANG: 'en_GB' }, 'zh'],
  [['scan', '--lang', 'fr'], { LANG: 'en_GB' }, 'en'],
  [[], { GONGKAI_LANG: 'en' }, 'en'],
];
for (const [args, env, locale] of cases)
  test(`${args.join(' ')} ${JSON.stringify(env)} speaks ${locale}`, () => assert.equal(localeOf(args, env), locale));
