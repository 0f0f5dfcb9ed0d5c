import type { Trial } from '../src/run/view.ts';

const links = Array.from({ length: 12 }, (_, n) => `<a href="/${n}">第${n}条链接</a> `).join('');
/** A paragraph. */
export const text = '县政府召开常务会议，研究部署安全生产、防汛抗旱和优化营商环境等工作。'.repeat(4);
/** Script that lets the box `p` drift. */
export const drift = `let x = 0; setInterval(() => { p.style.left = (x += 3) % 400 + 'px' }, 50)`;
const box = (inside: string): string =>
  `<div id=p style="position:fixed;top:99px;left:0;width:120px;height:90px">${inside}</div><script>${drift}</script>`;
const letter = (code: string): string =>
  `<form action="/x"><input name=title><textarea name=body></textarea>${code}<button>提交</button></form>`;
/** A page with a mode for the elderly in this style. */
export const mode = (more: string): string =>
  `<body><a href="javascript:void(document.body.className='old')">长者模式</a><p>${text}</p><style>.old p{${more}}</style>`;

type Case = readonly [trial: Trial, name: string, body: string, kinds: readonly string[]];
/** Bodies of pages, and the kinds of faults that a trial sees in each. */
export const viewCases: readonly Case[] = [
  ['render', 'shows a page of text', `<p>${text}</p>`, []],
  ['render', 'shows a page of one picture', '<svg width=200 height=200></svg>', []],
  ['render', 'shows nothing', '<div id=app></div><script>app.no.such()</script>', ['blank']],
  ['render', 'has a script that falls', `<p>${text}</p><script>nothing.here()</script>`, ['script-error']],
  ['render', 'is wider than a telephone', `<div style="width:1000px">${text}</div>`, ['too-wide']],
  [
    'render',
    'has a wide table that scrolls by itself',
    `<div style="overflow:auto"><table style="width:900px"><td>${text}</table></div>`,
    [],
  ],

  ['skip', 'has a skip link', `<a href="#c">跳到正文</a>${links}<div id=c>${text}</div>`, []],
  ['skip', 'has a landmark', `${links}<main>${text}</main>`, []],
  ['skip', 'has headings only', `${links}<h1>标题</h1>${text}`, ['headings-only']],
  ['skip', 'has no way past', `${links}<div>${text}</div>`, ['no-way-past']],
  ['skip', 'has a skip link that leads nowhere', `<a href="#nowhere">跳到正文</a>${links}`, ['no-way-past']],
  ['skip', 'has nothing to be skipped', `<a href="/">首页</a><div>${text}</div>`, []],

  ['zoom', 'reflows', `<p>${text}</p>`, []],
  ['zoom', 'has a fixed width', `<div style="width:1000px">${text}</div>`, ['no-reflow']],
  [
    'zoom',
    'has a wide table',
    `<p>${text}</p><table><tr>${'<td>12345678901234567890</td>'.repeat(6)}</table>`,
    ['wide-table'],
  ],
  ['zoom', 'has a table for its layout', `<table width=760><tr><td><ul><li>${text}</ul></table>`, ['no-reflow']],
  [
    'zoom',
    'hides what sticks out of a wide box',
    `<div style="width:900px;overflow:hidden"><p>${text}</p></div>`,
    ['no-reflow'],
  ],
  ['zoom', 'cuts text when enlarged', `<p style="height:70px;overflow:hidden">${text}</p>`, ['text-cut']],
  ['zoom', 'cut text before', `<p style="height:20px;width:200px;overflow:hidden">${text}</p>`, []],

  ['float', 'has nothing that floats', `<p>${text}</p>`, []],
  ['float', 'has a box that stands still', '<div style="position:fixed;width:100px;height:100px">客服</div>', []],
  ['float', 'has a drifting box', box('<a href="/ad">专题</a>'), ['no-closer']],
  [
    'float',
    'has a drifting box that a mouse closes',
    box('<a href="/ad">专题</a><span onclick="p.remove()">关闭</span>'),
    ['closer-by-mouse'],
  ],
  [
    'float',
    'has a drifting box that a key closes',
    box('<a href="/ad">专题</a><button onclick="p.remove()">×</button>'),
    [],
  ],
  [
    'float',
    'has a drifting box that closes by a picture which did not come',
    box('<a href="/ad">专题</a><a href="javascript:closeAd()"><img src="http://elsewhere.test/x.gif" alt=""></a>'),
    [],
  ],
  [
    'float',
    'has a drifting box whose button does nothing',
    box('<a href="/ad">专题</a><button>关闭</button>'),
    ['closer-does-nothing'],
  ],
  [
    'float',
    'has a box that slides in and stops',
    box('通知')
      .replace('% 400', '% 1e9')
      .replace('setInterval', 'const all = setInterval')
      .replace('</script>', '; setTimeout(() => clearInterval(all), 1500)</script>'),
    [],
  ],

  ['keyboard', 'works by keyboard', `<nav>${links}</nav><form><input name=q><button>搜索</button></form>`, []],
  [
    'keyboard',
    'has menu entries for mice',
    `<div class=nav><span onclick="location='/a'">政务公开</span></div>${links}`,
    ['not-by-keyboard'],
  ],
  [
    'keyboard',
    'takes a search box out of the order',
    `<form><input name=q tabindex=-1></form>${links}`,
    ['not-by-keyboard'],
  ],
  ['keyboard', 'has a picture link beside the same link', `<nav><a href="/1" tabindex=-1>图</a>${links}</nav>`, []],
  [
    'keyboard',
    'traps the focus',
    `${links}<input id=t onkeydown="if(event.key=='Tab')event.preventDefault()">${links}`,
    ['trap'],
  ],
  [
    'keyboard',
    'calls the focus back a moment later',
    `<a href="/a">甲</a><input id=t onblur="setTimeout(function(){t.focus()},40)">${links}`,
    ['trap'],
  ],
  [
    'keyboard',
    'has a group of buttons to choose one from',
    `<form>${'<label><input type=radio name=r>满意</label>'.repeat(6)}<input type=submit></form>`,
    [],
  ],
  ['keyboard', 'takes the focus away at once', links.replaceAll('<a', '<a onfocus="this.blur()"'), ['focus-dropped']],
  ['keyboard', 'has its outline in no width', `<style>a:focus{outline:0}</style>${links}`, ['focus-invisible']],
  [
    'keyboard',
    'has links below others that have faded out',
    `<div style="opacity:0"><a href="/x">旧</a></div>${links}`,
    [],
  ],
  [
    'keyboard',
    'keeps the focus in a dialog',
    `${links}<div role=dialog><button id=b onkeydown="if(event.key=='Tab')event.preventDefault()">好</button></div><script>b.focus()</script>`,
    [],
  ],
  [
    'keyboard',
    'hides the focus',
    `<style>a:focus{outline:none}</style><div style="height:900px"></div>${links}`,
    ['focus-invisible'],
  ],
  ['keyboard', 'marks the focus by colour', `<style>a:focus{outline:none;background:yellow}</style>${links}`, []],
  [
    'keyboard',
    'marks the focus far from the link',
    `<style>a{outline:none;position:relative}div:has(:focus) b{position:absolute;inset:0;background:red}</style><div style="position:relative"><b></b>${links}</div>`,
    [],
  ],

  ['captcha', 'has no form', `<p>${text}</p>`, []],
  ['captcha', 'has a form without captcha', letter(''), []],
  [
    'captcha',
    'asks for a code off a picture',
    letter('验证码<input name=yzm><img src="/captcha.jpg" width=80 height=30>'),
    ['picture-only'],
  ],
  [
    'captcha',
    'speaks the code too',
    letter('验证码<input name=yzm><img src="/captcha.jpg" width=80 height=30><a href="/v">语音验证码</a>'),
    [],
  ],
  [
    'captcha',
    'sends the code by message',
    letter('验证码<input name=code placeholder=验证码><button type=button>获取验证码</button>'),
    [],
  ],
  [
    'captcha',
    'has a puzzle',
    letter('<div class=geetest_panel style="width:99px;height:30px">滑块</div>'),
    ['captcha-unclear'],
  ],
  [
    'captcha',
    'asks for a code off a picture to log in',
    '<form><input name=u><input type=password><input name=yzm><img src="/captcha.jpg" width=80 height=30></form>',
    [],
  ],

  ['elder', 'has no entry', `<p>${text}</p>`, ['no-entry']],
  ['elder', 'has a mode in large type', mode('font-size:24px;line-height:1.8'), []],
  ['elder', 'has a mode in small type', mode('font-size:15px;line-height:1.1'), []],
  ['elder', 'has a notice about accessibility', `<a href="/old">无障碍说明</a><p>${text}</p>`, ['no-entry']],
  [
    'elder',
    'has news of the elderly and no entry',
    `<a href="/1">适老化改造惠及千户老人家庭</a><p>${text}</p>`,
    ['no-entry'],
  ],
  [
    'elder',
    'has an entry whose picture did not come',
    `<a href="/old" title="长者版"><img src="http://elsewhere.test/x.gif" alt=""></a><p>${text}</p>`,
    ['entry-unclear'],
  ],
  [
    'elder',
    'has an entry for mice',
    `<span onclick="document.body.className='old'">关怀版</span><p>${text}</p>`,
    ['entry-by-mouse'],
  ],
  [
    'elder',
    'has an entry that does nothing',
    `<a href="javascript:void(0)">长者模式</a><p>${text}</p>`,
    ['entry-does-nothing'],
  ],
  ['elder', 'has an entry to a page that is gone', `<a href="/gone">长者专区</a><p>${text}</p>`, ['entry-broken']],
  ['elder', 'opens a window', `<button onclick="window.open('/old')">长者版</button><p>${text}</p>`, []],
  [
    'elder',
    'opens a tool bar for readers',
    `<a href="javascript:void(document.body.append(document.createElement('div')))">无障碍浏览</a><p>${text}</p>`,
    [],
  ],
];
