import type { Draw } from '../draw.ts';

/** Pages to be tried in a browser, each with what is wrong with it. */
export interface ViewPage {
  readonly html: string;
  readonly isFaulty: boolean;
  /** Other pages that it leads to, by path. */
  readonly more?: Readonly<Record<string, string>>;
}

const text = '<p>各有关单位要切实提高思想认识，加强组织领导，压实工作责任，逐项研究整改措施，按期办结。</p>';
const menu = (links: number): string =>
  `<ul>${Array.from({ length: links }, (_, at) => `<li><a href="/l${at}.html">栏目第${at + 1}页</a></li>`).join('')}</ul>`;
const phone = '<meta name="viewport" content="width=device-width, initial-scale=1">';

const shell = (body: string, head = phone): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>岚川县某局</title>${head}</head><body>${body}</body></html>`;

const either = (draw: Draw, good: readonly string[], bad: readonly string[], head?: string): ViewPage => {
  const isFaulty = draw.chance(0.5);
  return { html: shell(draw.pick(isFaulty ? bad : good), head), isFaulty };
};

const skip = (draw: Draw): ViewPage => {
  const list = menu(12 + draw.int(30));
  return either(
    draw,
    [
      `<a href="#main" style="position:absolute;left:-999px">跳到主要内容</a>${list}<div id="main" tabindex="-1">${text}</div>`,
      `${list}<main>${text}</main>`,
      `<a href="#con">跳过导航</a>${list}<a name="con"></a><div>${text}</div>`,
      `${list}<div role="main">${text}</div>`,
    ],
    [
      `${list}<table width="98%"><tr><td><b>通知公告</b>${text}</td></tr></table>`,
      `<a href="#main" style="display:none">跳到主要内容</a>${list}<div id="main">${text}</div>`,
      `<a href="#nowhere">跳到主要内容</a>${list}<div>${text}</div>`,
      `<a href="#">返回顶部</a>${list}<div class="main">${text}</div>`,
      `${list}<main style="display:none">${text}</main><div>${text}</div>`,
    ],
  );
};

const keyboard = (draw: Draw): ViewPage => {
  const few = menu(3 + draw.int(5));
  return either(
    draw,
    [
      few,
      `${few}<button type="button" onclick="document.title='x'">换肤</button>`,
      `<style>a:focus{outline:none;background:#036;color:#fff}</style>${few}`,
      `<style>a{border-bottom:2px solid #fff}a:focus{outline:0;border-color:#c00}</style>${few}`,
      `${few}<div tabindex="0" role="button" onclick="1" onkeydown="1">展开</div>`,
      `<form><label>关键词 <input name="q"></label><input type="submit" value="搜索"></form>${few}`,
    ],
    [
      `<style>*{outline:none!important}</style>${few}`,
      `<style>a:focus{outline:0}</style>${few}`,
      `${few}<input id="t" aria-label="t" onkeydown="if(event.key==='Tab'){event.preventDefault()}">${few}`,
      `<a href="/a.html">甲</a><input aria-label="t" onblur="var t=this;setTimeout(function(){t.focus()},0)">${few}`,
    ],
  );
};

const drift = (inside: string): string =>
  `<div id="ad" style="position:absolute;left:10px;top:10px;width:120px;height:90px;background:#fcc;z-index:9">${inside}</div><script>var x=10,y=10,d=3;setInterval(function(){x+=d;y+=d;if(x>400||x<5)d=-d;var a=document.getElementById('ad');a.style.left=x+'px';a.style.top=y+'px'},40)</script>`;
const hide = "document.getElementById('ad').style.display='none'";

const float = (draw: Draw): ViewPage =>
  either(
    draw,
    [
      menu(8) + text,
      `${menu(8)}${text}${drift(`<a href="/zt/">专题</a><button type="button" onclick="${hide}">关闭</button>`)}`,
      `${menu(8)}${text}${drift(`<a href="/zt/">专题</a><a href="javascript:void(0)" onclick="${hide}">关闭</a>`)}`,
      `${menu(8)}${text}<div style="position:fixed;right:0;top:200px;width:60px;background:#eee"><a href="#">返回顶部</a></div>`,
    ],
    [
      `${menu(8)}${text}${drift('<a href="/zt/"><img src="/a.gif" alt="专题" width="100" height="60"></a>')}`,
      `${menu(8)}${text}${drift(`<a href="/zt/">专题</a><span onclick="${hide}">关闭</span>`)}`,
      `${menu(8)}${text}${drift(`<a href="/zt/">专题</a><div onclick="${hide}">×</div>`)}`,
    ],
  );

const zoom = (draw: Draw): ViewPage =>
  either(
    draw,
    [
      `<div style="max-width:1100px;margin:auto">${menu(6)}${text.repeat(4)}</div>`,
      `<table width="100%"><tr><td>${text.repeat(3)}</td></tr></table>`,
      `<div style="display:flex;flex-wrap:wrap"><div style="flex:1 1 300px">${text}</div><div style="flex:1 1 300px">${text}</div></div>`,
    ],
    [
      `<div style="width:1200px">${menu(6)}${text.repeat(6)}</div>`,
      `<div style="min-width:1000px;margin:0 auto">${text.repeat(6)}</div>`,
      `<div style="width:980px;position:relative"><p style="width:960px">${text.repeat(5)}</p></div>`,
    ],
  );

const render = (draw: Draw): ViewPage =>
  either(
    draw,
    [
      menu(10) + text.repeat(3),
      `<div id="app"></div><script>document.getElementById('app').innerHTML='${text.repeat(2)}'</script>`,
      `<div style="max-width:900px">${text.repeat(3)}<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" style="max-width:100%" width="800" height="20" alt=""></div>`,
    ],
    [
      '<div id="app"></div><script>window.missing.start()</script>',
      `<div style="display:none">${text.repeat(3)}</div>`,
      '<div id="root"></div><noscript>请启用脚本</noscript>',
    ],
  );

const letter = (more: string): string =>
  `<form action="/s" method="post"><p><label>标题 <input name="title"></label></p><p><label>联系电话 <input name="tel" type="tel"></label></p><p><label>内容 <textarea name="content"></textarea></label></p>${more}<input type="submit" value="提交"></form>`;
const picture = (src: string): string => `<img src="${src}" alt="验证码" width="80" height="30">`;

const captcha = (draw: Draw): ViewPage =>
  either(
    draw,
    [
      letter(''),
      letter('<p>手机验证码 <input name="sms"> <button type="button">获取短信验证码</button></p>'),
      letter(
        `<p>验证码 <input name="yzm">${picture('/yzm.jsp')} <a href="#" onclick="return false">语音验证码</a></p>`,
      ),
    ],
    [
      letter(`<p>验证码：<input name="yzm" size="4">${picture('/verifyCode.do')}</p>`),
      letter(`<p>验证码：<input name="code" size="4">${picture('/captcha.jpg')} <a href="#">看不清？换一张</a></p>`),
      `<table><tr><td>${letter(`<table><tr><td>验证码</td><td><input name="checkcode"></td><td>${picture('/code.aspx')}</td></tr></table>`)}</td></tr></table>`,
    ],
  );

const names = ['长者版', '适老版', '关怀版', '老年版', '长者模式', '长辈版'] as const;
const large = shell(`<div style="font-size:22px;line-height:1.8">${text.repeat(6)}</div>`);

const elder = (draw: Draw): ViewPage => {
  const name = draw.pick(names);
  const path = '/zzb/index.html';
  const isFaulty = draw.chance(0.5);
  const good = [
    `<a href="${path}">${name}</a>`,
    `<div class="top"><a href="${path}" target="_blank" title="${name}"><img src="/e.png" alt="${name}" width="60" height="20"></a></div>`,
    `<button type="button" onclick="document.body.style.fontSize='24px';document.body.style.lineHeight='2';document.body.className='big'">${name}</button>`,
  ];
  const bad = [
    '<a href="/x1.html">关于老年人优待证办理的通知</a>',
    '',
    '<a href="/gone/">长者版</a>',
    `<button type="button">${name}</button>`,
    `<span onclick="location.href='${path}'">${name}</span>`,
  ];
  const html = shell(`${draw.pick(isFaulty ? bad : good)}${menu(6)}${text.repeat(6)}`);
  return { html, isFaulty, more: { [path]: large } };
};

const font = (draw: Draw): ViewPage => {
  const isFaulty = draw.chance(0.5);
  const px = isFaulty ? 12 + draw.int(5) : 18 + draw.int(8);
  const inside = draw.pick([
    `<div style="font-size:${px}px;line-height:1.8">${text.repeat(8)}</div>`,
    `<style>p{font-size:${px / 16}rem;line-height:2}</style>${text.repeat(8)}`,
    `<table width="100%" style="font-size:${px}px;line-height:1.7"><tr><td>${text.repeat(8)}</td></tr></table>`,
  ]);
  return { html: shell(`<a href="/zzb/">${draw.pick(names)}</a>${text}`), isFaulty, more: { '/zzb/': shell(inside) } };
};

const noads = (draw: Draw): ViewPage => {
  const isFaulty = draw.chance(0.5);
  const big = `<div style="font-size:22px;line-height:1.8">${text.repeat(6)}</div>`;
  const inside = isFaulty
    ? drift('<a href="https://shop.example/"><img src="/ad.gif" alt="广告" width="100" height="80"></a>')
    : draw.pick(['', '<div><a href="/tzgg/">通知公告</a></div>']);
  return {
    html: shell(`<a href="/zzb/">${draw.pick(names)}</a>${text}`),
    isFaulty,
    more: { '/zzb/': shell(big + inside) },
  };
};

const axe = (draw: Draw): ViewPage => {
  const isFaulty = draw.chance(0.5);
  const gap = isFaulty ? draw.int(6) : -1;
  const body = `<main><h1>通知公告</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" ${gap === 0 ? '' : 'alt="办公楼"'}><form>${gap === 1 ? '<input name="q">' : '<label>关键词 <input name="q"></label>'}<button>搜索</button></form><p style="color:${gap === 2 ? '#aaa' : '#222'};background:#fff">各有关单位要切实提高认识。</p><a href="/a.html">${gap === 3 ? '' : '更多通知'}</a></main>`;
  const whole = shell(body);
  const html =
    gap === 4 ? whole.replace(' lang="zh-CN"', '') : gap === 5 ? whole.replace(/<title>.*?<\/title>/, '') : whole;
  return { html, isFaulty };
};

export const viewPages = { skip, keyboard, float, zoom, render, captcha, elder, font, noads, axe } as const;
