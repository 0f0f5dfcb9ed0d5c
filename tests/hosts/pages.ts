import { classic, gbkPage, loader } from './parts.ts';

/** A page that a guest may meet: what stands around the elements, and what the browser or the server does. */
export interface HostPage {
  readonly name: string;
  /** How our script comes in; each way is a page of its own. */
  readonly ways: readonly ('module' | 'classic')[];
  readonly html: (script: string, elements: string) => Buffer;
  readonly csp?: string;
  readonly width?: number;
  readonly before?: string;
  /** Text of 16 px cannot be promised here. */
  readonly ownSize?: boolean;
}

const self =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; base-uri 'self'";
const trusted = `${self}; require-trusted-types-for 'script'; trusted-types lit-html`;

const page =
  (head: string, before = '', after = '') =>
  (script: string, elements: string): Buffer =>
    gbkPage(`<!doctype html><html lang="zh-CN"><head><meta charset="gbk"><meta http-equiv="X-UA-Compatible" content="IE=8">
<title>@@</title>${head}${script}</head><body>${before}${elements}${after}</body></html>`);
const css = (name: string): string => `<link rel="stylesheet" href="/${name}">`;
const js = (name: string): string => `<script src="/${name}"></script>`;
const both = ['module', 'classic'] as const;

const bootstrap3 = css('lib/bootstrap.css') + css('files/old.css') + js('lib/jquery.js') + js('lib/bootstrap.js');
const year = 31_536_000_000;
const clock = (by: number): string =>
  `{const Real=Date;Date=class extends Real{constructor(...a){a.length?super(...a):super(Real.now()+${by})}static now(){return Real.now()+${by}}}}`;

export const hostPages: readonly HostPage[] = [
  { name: 'a plain page', ways: both, html: page('') },
  {
    name: 'jQuery 1.12, Bootstrap 3.4, html{font-size:62.5%} and the rules of 2009, strict policy',
    ways: both,
    html: page(bootstrap3),
    csp: self,
  },
  { name: 'the same with Trusted Types', ways: both, html: page(bootstrap3), csp: trusted },
  {
    name: 'a base address elsewhere',
    ways: both,
    html: page('<base href="/sub/deeper/">'),
    csp: self,
  },
  { name: 'Prototype 1.7', ways: both, html: page(js('files/prototype.js')), csp: trusted },
  { name: 'MooTools 1.4', ways: both, html: page(js('files/mootools.js')), csp: trusted },
  {
    name: 'every global overridden',
    ways: both,
    html: page(css('files/old.css') + js('files/overrides.js')),
    csp: trusted,
  },
  { name: 'attachShadow and define wrapped', ways: both, html: page(js('files/attach-shadow.js')) },
  { name: 'Bootstrap 2', ways: ['module'], html: page(css('files/bootstrap2.css')) },
  { name: '*{all:unset}', ways: ['module'], html: page(css('files/unset.css')), ownSize: true },
  {
    name: 'loader and classic, each twice',
    ways: ['module'],
    html: (_script, elements) => page(loader + loader + classic + classic)('', elements),
    csp: trusted,
  },
  {
    name: 'the classic file at the end of the body',
    ways: ['classic'],
    html: (script, elements) => page('', '', script)('', elements),
  },
  { name: 'the body written by document.write', ways: ['classic'], html: written },
  {
    name: 'a screen of 320 px',
    ways: ['module'],
    html: page('<meta name="viewport" content="width=device-width">'),
    width: 320,
  },
  { name: 'a clock one year late', ways: ['module'], html: page(''), before: clock(-year) },
  { name: 'a clock one year ahead', ways: ['module'], html: page(''), before: clock(year) },
  {
    name: 'storage forbidden',
    ways: ['module'],
    html: page(''),
    before: `for(const n of ['localStorage','sessionStorage'])Object.defineProperty(window,n,{get(){throw new DOMException('denied','SecurityError')}})`,
  },
  {
    name: 'storage full',
    ways: ['module'],
    html: page(''),
    before: `Storage.prototype.setItem=function(){throw new DOMException('full','QuotaExceededError')}`,
  },
  {
    name: 'an office browser of 2020: no randomUUID, no custom states, no layers known to script',
    ways: both,
    html: page(''),
    before: `delete Crypto.prototype.randomUUID;delete window.CustomStateSet;Object.defineProperty(ElementInternals.prototype,'states',{get(){return undefined}});delete Array.prototype.at;delete Object.hasOwn;delete window.structuredClone;delete String.prototype.replaceAll;delete Array.prototype.findLast;delete Array.prototype.toSorted;delete Promise.withResolvers;delete Object.groupBy`,
  },
];

/** The whole body comes by document.write, our script included: start tags are met before what is inside them. */
function written(script: string, elements: string): Buffer {
  const text = JSON.stringify(script + elements).replace(/<\//g, '<\\/');
  return gbkPage(
    `<!doctype html><html lang="zh-CN"><head><meta charset="gbk"><title>@@</title></head><body><script>document.write(${text})</script></body></html>`,
  );
}
