import { elderCaptcha } from '../../../packages/checker/src/checks/elder/captcha.ts';
import type { Draw } from '../draw.ts';
import type { ViewFamily } from './family.ts';
import { menu, viewPage, type Ways } from './page.ts';

/** A letter to the office, as forms of different age print it. */
function letter(draw: Draw, more: string): string {
  const fields: [string, string][] = [
    ['标题', '<input name="title">'],
    ['姓名', '<input type="text" name="xm" size="12">'],
    ['联系电话', '<input name="tel" type="tel">'],
    ['内容', '<textarea name="content" rows="4" cols="30"></textarea>'],
  ];
  const reply = draw.pick([
    '',
    '',
    '<p>回复方式：<label><input type="radio" name="hf">短信</label> <label><input type="radio" name="hf">电话</label></p>',
    '<p><label><input type="checkbox" name="sfdx">接收短信提醒</label></p>',
  ]);
  const button = draw.pick([
    '<input type="submit" value="提交">',
    '<button>提交</button>',
    '<input type="image" src="/tj.gif" alt="提交" width="60" height="24">',
    '<a href="javascript:document.forms[0].submit()">提交</a>',
  ]);
  const rows = draw.pick([
    () => fields.map(([label, field]) => `<p><label>${label} ${field}</label></p>`).join('') + reply + more + button,
    () =>
      `<table border="1">${fields.map(([label, field]) => `<tr><td>${label}：</td><td>${field}</td></tr>`).join('')}</table>${reply}${more}${button}`,
    () =>
      `<ul>${fields.map(([label, field]) => `<li><span>${label}</span>${field}</li>`).join('')}</ul>${reply}${more}${button}`,
  ])();
  return (
    menu(draw, 5) +
    draw.pick([
      `<form action="/s" method="post">${rows}</form>`,
      `<form name="f1" action="/jcms/s.do" method="post"><input type="hidden" name="id" value="3">${rows}</form>`,
    ])
  );
}

const word = (draw: Draw): string => draw.pick(['验证码', '校验码', '附加码', '随机码', '图形验证码', '安全码']);
const name = (draw: Draw): string =>
  draw.pick(['yzm', 'code', 'checkcode', 'verifyCode', 'rand', 'validateCode', 'captcha']);
const source = (draw: Draw): string =>
  draw.pick([
    '/verifyCode.do',
    '/captcha.jpg',
    '/yzm.jsp?t=1',
    '/inc/checkcode.asp',
    '/validCode',
    '/randImage.jsp',
    '/kaptcha.jpg',
  ]);
const picture = (draw: Draw): string =>
  draw.pick([
    `<img src="${source(draw)}" width="80" height="30" alt="验证码">`,
    `<img src="${source(draw)}" width="80" height="30" onclick="this.src+='?'" title="看不清，换一张">`,
    `<img id="imgCode" src="${source(draw)}" width="60" height="20"> <a href="#" onclick="return false">看不清？换一张</a>`,
    `<a href="javascript:;"><img src="${source(draw)}" width="80" height="30" border="0" alt="点击刷新验证码"></a>`,
  ]);
const code = (draw: Draw, more = ''): string => {
  const field = `<input type="text" name="${name(draw)}" size="4" maxlength="4">`;
  const label = word(draw);
  return draw.pick([
    `<p>${label}：${field}${picture(draw)}${more}</p>`,
    `<table><tr><td>${label}</td><td>${field}</td><td>${picture(draw)}${more}</td></tr></table>`,
    `<div class="row"><label>${label} ${field}</label> ${picture(draw)}${more}</div>`,
    `<p><input name="${name(draw)}" placeholder="请输入${label}">${picture(draw)}${more}</p>`,
  ]);
};

const ways: Ways = {
  good: [
    ['none', (draw) => letter(draw, '')],
    [
      'other code',
      (draw) => letter(draw, '<p>邮政编码 <input name="yb" size="6"></p><p>查询码 <input name="cxm" size="6"></p>'),
    ],
    [
      'by message',
      (draw) => letter(draw, '<p>手机验证码 <input name="sms"> <button type="button">获取短信验证码</button></p>'),
    ],
    [
      'sent',
      (draw) =>
        letter(
          draw,
          `<p>${word(draw)} <input name="yzm" placeholder="请输入验证码"> <input type="button" value="发送验证码"></p>`,
        ),
    ],
    ['spoken', (draw) => letter(draw, code(draw, ' <a href="#" onclick="return false">语音验证码</a>'))],
    [
      'spoken, by a picture',
      (draw) => letter(draw, code(draw, ' <img src="/audio.gif" alt="播放语音" width="20" height="20" onclick="1">')),
    ],
    ['heard', (draw) => letter(draw, code(draw, ' <a href="javascript:;" title="听验证码">听不清</a>'))],
    ['file to be heard', (draw) => letter(draw, code(draw, '<audio src="/yzm.mp3" controls></audio>'))],
    ['either', (draw) => letter(draw, `${code(draw)}<p>或 <a href="#" onclick="return false">使用短信验证</a></p>`)],
    [
      'log in',
      (draw) =>
        `${menu(draw, 6)}<form action="/login"><p>用户名 <input name="u"></p><p>密码 <input type="password" name="p"></p>${code(draw)}<input type="submit" value="登录"></form>${letter(draw, '')}`,
    ],
    ['hidden', (draw) => letter(draw, `<div style="display:none">${code(draw)}</div>`)],
    [
      'letter without, search with none',
      (draw) =>
        `<form action="/so"><input name="q" aria-label="关键词"><input type="submit" value="搜索"></form>${letter(draw, '')}`,
    ],
  ],
  bad: [
    ['picture', (draw) => letter(draw, code(draw))],
    ['picture', (draw) => letter(draw, code(draw))],
    ['picture', (draw) => letter(draw, code(draw))],
    [
      'drawn',
      (draw) =>
        letter(
          draw,
          '<p>验证码：<input name="yzm" size="4"><canvas id="verifyCanvas" width="80" height="30"></canvas></p>',
        ),
    ],
    [
      'beside the button',
      (draw) => letter(draw, `<p>${word(draw)} <input name="${name(draw)}"></p><p>${picture(draw)}</p>`),
    ],
    [
      'without a form',
      (draw) =>
        letter(draw, code(draw))
          .replace(/<form[^>]*>/, '<div class="xf">')
          .replace('</form>', '</div>'),
    ],
    [
      'with a tool bar that speaks',
      (draw) => `<div class="tool"><a href="javascript:;">语音播报</a></div>${letter(draw, code(draw))}`,
    ],
    ['two forms', (draw) => letter(draw, '').replace('标题', '主题') + letter(draw, code(draw))],
  ],
};

export const captcha: ViewFamily = { check: elderCaptcha, trial: 'captcha', page: (draw) => viewPage(draw, ways) };
