import { a11yKeyboard } from '../../../packages/checker/src/checks/a11y/keyboard.ts';
import type { Draw } from '../draw.ts';
import type { ViewFamily } from './family.ts';
import { menu, text, viewPage, type Ways } from './page.ts';

const few = (draw: Draw): string => menu(draw, 5 + draw.int(7));
const styled = (draw: Draw, css: string, more = ''): string =>
  draw.chance(0.5)
    ? `<style>${css}</style>${few(draw)}${more}`
    : `${few(draw)}${more}<style type="text/css">${css}</style>`;
const search = '<form action="/s"><label>关键词 <input name="q"></label><input type="submit" value="搜索"></form>';
const field = (handlers: string): string => `<input id="kw" aria-label="关键词" name="kw" ${handlers}>`;
const within = (draw: Draw, inside: string): string => `${few(draw)}${inside}${few(draw)}`;
const focusLater = (ms: number): string => `onblur="var t=this;setTimeout(function(){t.focus()},${ms})"`;

const ways: Ways = {
  good: [
    ['plain', (draw) => few(draw) + text(draw)],
    ['search', (draw) => search + few(draw)],
    ['button', (draw) => `${few(draw)}<button type="button" onclick="document.title='x'">换肤</button>`],
    ['background', (draw) => styled(draw, 'a:focus{outline:none;background:#036;color:#fff}')],
    ['border', (draw) => styled(draw, 'a{border-bottom:2px solid #fff}a:focus{outline:0;border-color:#c00}')],
    ['underline', (draw) => styled(draw, 'a{text-decoration:none}a:focus{outline:0;text-decoration:underline}')],
    ['shadow', (draw) => styled(draw, 'a:focus{outline:none;box-shadow:0 0 0 3px #06c}')],
    ['colour', (draw) => styled(draw, 'a{color:#333}a:hover,a:focus{outline:0;color:#c00}')],
    // the browser draws its own ring whatever its width
    ['outline width', (draw) => styled(draw, 'a:focus{outline-width:0}')],
    ['mouse only', (draw) => styled(draw, 'a:focus:not(:focus-visible){outline:none}')],
    ['sign', (draw) => styled(draw, 'a:focus{outline:0}a:focus::before{content:"▶ "}')],
    [
      'parent',
      (draw) =>
        `<style>a{outline:none}li:focus-within,td:focus-within,p:focus-within,nav:focus-within{background:#ffd}</style>${few(draw)}`,
    ],
    [
      'on the fly',
      (draw) =>
        `<style>a{outline:0}</style>${few(draw)}<script>var l=document.links;for(var i=0;i<l.length;i++){l[i].onfocus=function(){this.style.background='#fc0'};l[i].onblur=function(){this.style.background=''}}</script>`,
    ],
    ['role', (draw) => `${few(draw)}<div tabindex="0" role="button" onclick="1" onkeydown="1">展开</div>`],
    [
      'hover menu',
      (draw) =>
        `<style>.nav ul ul{display:none}.nav li:hover ul{display:block}</style><div class="nav"><ul><li onmouseover="this.className='on'" onmouseout="this.className=''"><a href="/zwgk/">政务公开</a><ul><li><a href="/zwgk/zn.html">指南</a></li></ul></li></ul></div>${few(draw)}`,
    ],
    [
      'click on a link',
      (draw) =>
        `<div class="menu"><ul><li onclick="location.href='/zwgk/'"><a href="/zwgk/">政务公开</a></li></ul></div>${few(draw)}`,
    ],
    [
      'area picture',
      (draw) =>
        within(
          draw,
          '<img src="/b.gif" usemap="#m" width="200" height="60" alt="栏目"><map name="m"><area shape="rect" coords="0,0,90,60" href="/a/" alt="甲"><area shape="rect" coords="100,0,200,60" href="/b/" alt="乙"></map>',
        ),
    ],
    [
      'twin taken out',
      (draw) =>
        `<div class="nav"><a href="/zt/" tabindex="-1"><img src="/zt.gif" alt="" width="80" height="40"></a><a href="/zt/">专题</a></div>${few(draw)}`,
    ],
    [
      'radios',
      () =>
        '<form action="/v"><p>您的意见</p><label><input type="radio" name="r" value="1">满意</label><label><input type="radio" name="r" value="2">基本满意</label><label><input type="radio" name="r" value="3">一般</label><label><input type="radio" name="r" value="4">不满意</label><label><input type="radio" name="r" value="5">不了解</label><input type="submit" value="提交"></form>',
    ],
    ['checks on leaving', (draw) => within(draw, field("onblur=\"if(this.value==''){document.title='请填写'}\""))],
    [
      'moves on when full',
      (draw) =>
        within(
          draw,
          `${field('onkeyup="if(this.value.length>=4)document.getElementById(\'k2\').focus()"')}<input id="k2" aria-label="二">`,
        ),
    ],
    [
      'faded pictures',
      (draw) =>
        `<style>.s{position:relative;height:120px}.s div{position:absolute;top:0;left:0;opacity:0}.s .on{opacity:1}.s a{outline-offset:2px}</style><div class="s"><div class="on"><a href="/n1.html">图片新闻一</a></div><div><a href="/n2.html">图片新闻二</a></div><div><a href="/n3.html">图片新闻三</a></div></div>${few(draw)}`,
    ],
    [
      'carousel',
      (draw) =>
        `<div style="width:400px;height:100px;overflow:hidden;position:relative"><ul id="tr" style="position:absolute;left:0;top:0;width:1200px">${[1, 2, 3].map((n) => `<li style="float:left;width:400px;height:100px"><a href="/p${n}.html">图片新闻${n}</a></li>`).join('')}</ul></div><script>var i=0;setInterval(function(){i=(i+1)%3;document.getElementById('tr').style.left=-400*i+'px'},3000)</script>${few(draw)}`,
    ],
    [
      'marquee',
      (draw) =>
        `<marquee scrollamount="3" onmouseover="this.stop()" onmouseout="this.start()"><a href="/m1.html">关于做好防汛工作的通知</a> <a href="/m2.html">关于公开征求意见的公告</a></marquee>${few(draw)}`,
    ],
    [
      'skip link off the page',
      (draw) =>
        `<a href="#c" style="position:absolute;left:-9999px">跳到正文</a>${few(draw)}<div id="c" tabindex="-1">${text(draw)}</div>`,
    ],
    ['frame', (draw) => within(draw, '<iframe src="/left.html" title="左侧" width="200" height="80"></iframe>')],
    [
      'window that asks',
      (draw) =>
        `${few(draw)}<div role="dialog" aria-modal="true" aria-label="提示"><p>本站已开通长者版</p><button type="button" id="ok" onkeydown="if(event.key==='Tab')event.preventDefault()" onclick="this.parentNode.style.display='none'">知道了</button></div><script>document.getElementById('ok').focus()</script>`,
    ],
    [
      'leaves by escape',
      (draw) =>
        within(
          draw,
          field(
            "onkeydown=\"if(event.key==='Escape')this.removeAttribute('data-on');if(event.key==='Tab'&&this.getAttribute('data-on')!==null)event.preventDefault()\" data-on",
          ),
        ),
    ],
  ],
  bad: [
    ['no outline', (draw) => styled(draw, '*{outline:none!important}')],
    ['outline 0', (draw) => styled(draw, 'a:focus{outline:0}')],
    ['outline none', (draw) => styled(draw, 'a{outline:none}')],
    [
      'outline none moz',
      (draw) => styled(draw, 'a:focus{outline:none;-moz-outline:none}a{blr:expression(this.onFocus=this.blur())}'),
    ],
    ['outline clear', (draw) => styled(draw, 'a:focus{outline:1px solid transparent}')],
    [
      'outline of links and buttons',
      (draw) => styled(draw, 'a,input,button,area{outline:0 none}', '<input type="button" value="打印">'),
    ],
    [
      'outline by script',
      (draw) =>
        `${few(draw)}<script>var l=document.getElementsByTagName('a');for(var i=0;i<l.length;i++)l[i].style.outline='0'</script>`,
    ],
    [
      'white on white',
      (draw) => styled(draw, 'body{background:#fff}a:focus{outline:0;background-color:rgba(0,0,0,0)}'),
    ],
    ['blur', (draw) => few(draw).replaceAll('<a ', '<a onfocus="this.blur()" ')],
    [
      'blur by script',
      (draw) =>
        `${few(draw)}<script src="/js/jquery.js"></script><script>$('a').focus(function(){$(this).blur()})</script>`,
    ],
    ['kept key', (draw) => within(draw, field('onkeydown="if(event.key===\'Tab\'){event.preventDefault()}"'))],
    ['kept key, old', (draw) => within(draw, field('onkeydown="if((window.event||event).keyCode==9)return false"'))],
    [
      'kept key, jQuery',
      (draw) =>
        `${within(draw, field(''))}<script src="/js/jquery.js"></script><script>$('#kw').keydown(function(e){if(e.which==9||e.which==27)return false})</script>`,
    ],
    ['back at once', (draw) => within(draw, field(focusLater(0)))],
    ['back first', (draw) => `<a href="/a.html">甲</a>${field(focusLater(0))}${few(draw)}`],
    ['back later', (draw) => within(draw, field(focusLater(10 + draw.int(90))))],
    [
      'back from the page',
      (draw) =>
        `${within(draw, field(''))}<script>document.onfocusin=function(){};document.addEventListener('focusin',function(e){if(window.seen&&e.target.id!=='kw'){document.getElementById('kw').focus()}if(e.target.id==='kw')window.seen=1})</script>`,
    ],
    [
      'must be filled',
      (draw) =>
        within(
          draw,
          field('onblur="if(this.value==\'\'){var t=this;setTimeout(function(){t.focus();t.select()},10)}"'),
        ),
    ],
    [
      'two by turns',
      (draw) =>
        `${few(draw)}<input id="p" aria-label="甲" onkeydown="if(event.key==='Tab'){event.preventDefault();document.getElementById('q').focus()}"><input id="q" aria-label="乙" onkeydown="if(event.key==='Tab'){event.preventDefault();document.getElementById('p').focus()}">${few(draw)}`,
    ],
    [
      'menu of spans',
      (draw) =>
        `<div class="nav"><span onclick="location.href='/zwgk/'">政务公开</span><span onclick="location.href='/hdjl/'">互动交流</span></div>${few(draw)}`,
    ],
    [
      'menu of cells',
      (draw) =>
        `<table id="menu"><tr><td onclick="window.open('/zwgk/')" style="cursor:hand">政务公开</td><td onclick="window.open('/bsfw/')" style="cursor:hand">办事服务</td></tr></table>${few(draw)}`,
    ],
    [
      'links without href',
      (draw) =>
        `<div id="mainNav"><ul><li><a onclick="goTo('zwgk')">政务公开</a></li><li><a onclick="goTo('bsfw')">办事服务</a></li></ul></div><script>function goTo(n){location.href='/'+n+'/'}</script>${few(draw)}`,
    ],
    [
      'search by picture',
      (draw) =>
        `<div role="search"><input name="q" aria-label="关键词"><img src="/s.gif" width="40" height="20" alt="搜索" onclick="location.href='/s?q='"></div>${few(draw)}`,
    ],
    [
      'search taken out',
      (draw) =>
        `<form action="/s"><input name="q" aria-label="关键词" tabindex="-1"><input type="submit" value="搜索"></form>${few(draw)}`,
    ],
    [
      'menu taken out',
      (draw) =>
        `<div class="menu"><a href="/x1/" tabindex="-1">政务公开</a><a href="/x2/" tabindex="-1">政策文件</a></div>${few(draw)}`,
    ],
  ],
};

export const keyboard: ViewFamily = { check: a11yKeyboard, trial: 'keyboard', page: (draw) => viewPage(draw, ways) };
