import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chromiumHere, needsChromium } from '../../../../testing/chromium.ts';
import type { Seen } from '../../../run/view.ts';
import { browserPool } from '../pool.ts';
import type { Tab } from '../tab.ts';
import { captchaTrial } from './captcha.ts';
import { elderTrial } from './elder.ts';
import { floatTrial } from './float.ts';
import { keyboardTrial } from './keyboard.ts';
import { earSource, kitSource } from './kit.ts';
import { renderTrial } from './render.ts';
import { skipTrial } from './skip.ts';
import { zoomTrial } from './zoom.ts';

const links = Array.from({ length: 12 }, (_, n) => `<a href="/${n}">第${n}条链接</a> `).join('');
const text = '县政府召开常务会议，研究部署安全生产、防汛抗旱和优化营商环境等工作。'.repeat(4);
const drift = `let x = 0; setInterval(() => { p.style.left = (x += 3) % 400 + 'px' }, 50)`;
const box = (inside: string): string =>
  `<div id=p style="position:fixed;top:99px;left:0;width:120px;height:90px">${inside}</div><script>${drift}</script>`;
const letter = (code: string): string =>
  `<form action="/x"><input name=title><textarea name=body></textarea>${code}<button>提交</button></form>`;
const mode = (more: string): string =>
  `<body><a href="javascript:void(document.body.className='old')">长者模式</a><p>${text}</p><style>.old p{${more}}</style>`;

type Case = readonly [trial: (tab: Tab) => Promise<Seen>, name: string, body: string, kinds: readonly string[]];
const cases: readonly Case[] = [
  [renderTrial, 'shows a page of text', `<p>${text}</p>`, []],
  [renderTrial, 'shows a page of one picture', '<svg width=200 height=200></svg>', []],
  [renderTrial, 'shows nothing', '<div id=app></div><script>app.no.such()</script>', ['blank']],
  [renderTrial, 'has a script that falls', `<p>${text}</p><script>nothing.here()</script>`, ['script-error']],
  [renderTrial, 'is wider than a telephone', `<div style="width:1000px">${text}</div>`, ['too-wide']],
  [
    renderTrial,
    'has a wide table that scrolls by itself',
    `<div style="overflow:auto"><table style="width:900px"><td>${text}</table></div>`,
    [],
  ],

  [skipTrial, 'has a skip link', `<a href="#c">跳到正文</a>${links}<div id=c>${text}</div>`, []],
  [skipTrial, 'has a landmark', `${links}<main>${text}</main>`, []],
  [skipTrial, 'has headings only', `${links}<h1>标题</h1>${text}`, ['headings-only']],
  [skipTrial, 'has no way past', `${links}<div>${text}</div>`, ['no-way-past']],
  [skipTrial, 'has a skip link that leads nowhere', `<a href="#nowhere">跳到正文</a>${links}`, ['no-way-past']],
  [skipTrial, 'has nothing to be skipped', `<a href="/">首页</a><div>${text}</div>`, []],

  [zoomTrial, 'reflows', `<p>${text}</p>`, []],
  [zoomTrial, 'has a fixed width', `<div style="width:1000px">${text}</div>`, ['no-reflow']],
  [
    zoomTrial,
    'has a wide table',
    `<p>${text}</p><table><tr>${'<td>12345678901234567890</td>'.repeat(6)}</table>`,
    ['wide-table'],
  ],
  [zoomTrial, 'has a table for its layout', `<table width=760><tr><td><ul><li>${text}</ul></table>`, ['no-reflow']],
  [
    zoomTrial,
    'hides what sticks out of a wide box',
    `<div style="width:900px;overflow:hidden"><p>${text}</p></div>`,
    ['no-reflow'],
  ],
  [zoomTrial, 'cuts text when enlarged', `<p style="height:70px;overflow:hidden">${text}</p>`, ['text-cut']],
  [zoomTrial, 'cut text before', `<p style="height:20px;width:200px;overflow:hidden">${text}</p>`, []],

  [floatTrial, 'has nothing that floats', `<p>${text}</p>`, []],
  [floatTrial, 'has a box that stands still', '<div style="position:fixed;width:100px;height:100px">客服</div>', []],
  [floatTrial, 'has a drifting box', box('<a href="/ad">专题</a>'), ['no-closer']],
  [
    floatTrial,
    'has a drifting box that a mouse closes',
    box('<a href="/ad">专题</a><span onclick="p.remove()">关闭</span>'),
    ['closer-by-mouse'],
  ],
  [
    floatTrial,
    'has a drifting box that a key closes',
    box('<a href="/ad">专题</a><button onclick="p.remove()">×</button>'),
    [],
  ],
  [
    floatTrial,
    'has a drifting box whose button does nothing',
    box('<a href="/ad">专题</a><button>关闭</button>'),
    ['closer-does-nothing'],
  ],
  [
    floatTrial,
    'has a box that slides in and stops',
    box('通知')
      .replace('% 400', '% 1e9')
      .replace('setInterval', 'const all = setInterval')
      .replace('</script>', '; setTimeout(() => clearInterval(all), 1500)</script>'),
    [],
  ],

  [keyboardTrial, 'works by keyboard', `<nav>${links}</nav><form><input name=q><button>搜索</button></form>`, []],
  [
    keyboardTrial,
    'has menu entries for mice',
    `<div class=nav><span onclick="location='/a'">政务公开</span></div>${links}`,
    ['not-by-keyboard'],
  ],
  [
    keyboardTrial,
    'takes a search box out of the order',
    `<form><input name=q tabindex=-1></form>${links}`,
    ['not-by-keyboard'],
  ],
  [keyboardTrial, 'has a picture link beside the same link', `<nav><a href="/1" tabindex=-1>图</a>${links}</nav>`, []],
  [
    keyboardTrial,
    'traps the focus',
    `${links}<input id=t onkeydown="if(event.key=='Tab')event.preventDefault()">${links}`,
    ['trap'],
  ],
  [
    keyboardTrial,
    'keeps the focus in a dialog',
    `${links}<div role=dialog><button id=b onkeydown="if(event.key=='Tab')event.preventDefault()">好</button></div><script>b.focus()</script>`,
    [],
  ],
  [
    keyboardTrial,
    'hides the focus',
    `<style>a:focus{outline:none}</style><div style="height:900px"></div>${links}`,
    ['focus-invisible'],
  ],
  [keyboardTrial, 'marks the focus by colour', `<style>a:focus{outline:none;background:yellow}</style>${links}`, []],
  [
    keyboardTrial,
    'marks the focus far from the link',
    `<style>a{outline:none;position:relative}div:has(:focus) b{position:absolute;inset:0;background:red}</style><div style="position:relative"><b></b>${links}</div>`,
    [],
  ],

  [captchaTrial, 'has no form', `<p>${text}</p>`, []],
  [captchaTrial, 'has a form without captcha', letter(''), []],
  [
    captchaTrial,
    'asks for a code off a picture',
    letter('验证码<input name=yzm><img src="/captcha.jpg" width=80 height=30>'),
    ['picture-only'],
  ],
  [
    captchaTrial,
    'speaks the code too',
    letter('验证码<input name=yzm><img src="/captcha.jpg" width=80 height=30><a href="/v">语音验证码</a>'),
    [],
  ],
  [
    captchaTrial,
    'sends the code by message',
    letter('验证码<input name=code placeholder=验证码><button type=button>获取验证码</button>'),
    [],
  ],
  [
    captchaTrial,
    'has a puzzle',
    letter('<div class=geetest_panel style="width:99px;height:30px">滑块</div>'),
    ['captcha-unclear'],
  ],
  [
    captchaTrial,
    'asks for a code off a picture to log in',
    '<form><input name=u><input type=password><input name=yzm><img src="/captcha.jpg" width=80 height=30></form>',
    [],
  ],

  [elderTrial, 'has no entry', `<p>${text}</p>`, ['no-entry']],
  [elderTrial, 'has a mode in large type', mode('font-size:24px;line-height:1.8'), []],
  [elderTrial, 'has a mode in small type', mode('font-size:15px;line-height:1.1'), []],
  [elderTrial, 'has a notice about accessibility', `<a href="/old">无障碍说明</a><p>${text}</p>`, ['no-entry']],
  [
    elderTrial,
    'has an entry for mice',
    `<span onclick="document.body.className='old'">关怀版</span><p>${text}</p>`,
    ['entry-by-mouse'],
  ],
  [
    elderTrial,
    'has an entry that does nothing',
    `<a href="javascript:void(0)">长者模式</a><p>${text}</p>`,
    ['entry-does-nothing'],
  ],
  [elderTrial, 'has an entry to a page that is gone', `<a href="/gone">长者专区</a><p>${text}</p>`, ['entry-broken']],
  [elderTrial, 'opens a window', `<button onclick="window.open('/old')">长者版</button><p>${text}</p>`, []],
  [
    elderTrial,
    'opens a tool bar for readers',
    `<a href="javascript:void(document.body.append(document.createElement('div')))">无障碍浏览</a><p>${text}</p>`,
    [],
  ],
];

describe('what is seen of a page that', { skip: needsChromium }, () => {
  const pool = browserPool({ executablePath: chromiumHere ?? '', deadlines: { quietMs: 50, navigateMs: 5_000 } });
  after(() => pool.close());
  const look = async (trial: Case[0], body: string): Promise<Seen> => {
    const session = pool.session(
      async ({ url }) => {
        const { pathname } = new URL(url);
        const html = pathname === '/' ? body : `<p style="font-size:20px">${text}</p>`;
        const isThere = pathname === '/' || pathname === '/old';
        return {
          status: isThere ? 200 : 404,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: Buffer.from(`<!doctype html><html lang=zh><title>t</title>${html}`),
        };
      },
      { ours: kitSource, pages: earSource },
    );
    const visit = await session.visit('http://site.test/', trial);
    await session.close();
    assert.ok(visit.ok, visit.ok ? '' : visit.detail);
    return visit.value;
  };
  // measured always, judged by the check
  const figures = new Set(['type-size', 'line-height']);
  for (const [trial, name, body, kinds] of cases)
    it(`${name} (${trial.name})`, async () => {
      const { faults } = await look(trial, body);
      const found = faults.map(({ kind }) => kind).filter((kind) => !figures.has(kind));
      assert.deepEqual(found, kinds, JSON.stringify(faults));
    });

  it('is in a mode for the elderly: its type is measured there', async () => {
    const { notes } = await look(elderTrial, mode('font-size:24px;line-height:1.8'));
    assert.deepEqual([notes?.entry, notes?.px, notes?.line], ['elder', 24, 1.8]);
    const there = await look(elderTrial, `<button onclick="window.open('/old')">长者版</button>`);
    assert.equal(there.notes?.px, 20, JSON.stringify(there));
  });

  it('drifts or pops up before the elderly', async () => {
    const start = `document.body.className = 'old'; document.body.insertAdjacentHTML('beforeend', '<div id=p style="position:fixed;top:9px;width:90px;height:90px">广告</div>'); window.open('/ad'); ${drift}`;
    const { faults, notes } = await look(
      elderTrial,
      `<button onclick="${start.replaceAll('"', '&quot;')}">长者版</button><p>${text}</p>`,
    );
    assert.ok(
      faults.some(({ kind }) => kind === 'elder-float'),
      JSON.stringify({ faults, notes }),
    );
  });
});
