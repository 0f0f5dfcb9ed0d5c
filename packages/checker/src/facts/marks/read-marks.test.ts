import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '../../../testing/inspected.ts';
import { markKinds, readMarks, type MarkKind } from './read-marks.ts';

const read = (foot: string, head = ''): ReturnType<typeof readMarks> =>
  readMarks(answerOf(`<html><head>${head}</head><body><div class="main">正文</div>${foot}</body></html>`)); // zh: a page

/** How sites print their marks, with the marks that stand there. */
const cases: readonly (readonly [name: string, foot: string, expected: Partial<Record<MarkKind, string>>])[] = [
  [
    'a colon may stand between the filing and its number',
    '<div class="footer">苏公网安备： 32990102000001<br>网站标识码： 3299010001  邮政编码： 210000</div>', // zh: marks
    { police: '公网安备：32990102000001', idCode: '3299010001' }, // zh: marks
  ],
  [
    'a space may stand before the colon',
    '<div class="footer">苏公网安备 ：32990102000001号</div>', // zh: a mark
    { police: '公网安备：32990102000001号' }, // zh: a mark
  ],
  [
    'the filing has other names',
    '<div class="footer">国际联网备案：32990102000001 Site ID Code: 3299010001</div>', // zh: a mark
    { police: '国际联网备案：32990102000001', idCode: '3299010001' }, // zh: a mark
  ],
  [
    'the number may follow the name of the office',
    '<div class="footer"><span>公安机关备案号：32990102000001</span></div>', // zh: a mark
    { police: '公安机关备案号：32990102000001' }, // zh: a mark
  ],
  [
    'the kind of number may be written out',
    '<div class="footer">云溪市人民政府办公室主办 苏ICP备字0500000-1号 Tel：0510-12345678</div>', // zh: marks
    { icp: '苏ICP备字0500000-1', sponsor: '室主办', contact: 'Tel：0510' }, // zh: marks
  ],
  [
    'a telephone after the code is no part of it',
    '<div class="footer">网站标识码：3299010001 0510-86012345</div>', // zh: a mark
    { idCode: '3299010001', contact: '0510-86012345' },
  ],
  [
    'label and number may stand in two cells',
    '<table class="footer"><tr><td>网站标识码</td><td>3299010001</td></tr></table>', // zh: a mark
    { idCode: '3299010001' },
  ],
  [
    'a foot that a script of the page writes is read there',
    '<div class="footer"><script>document.writeln("<p>网站标识码：3299010001</p><p>苏ICP备05010518号</p>");</script></div>', // zh: marks
    { idCode: '3299010001', icp: '苏ICP备05010518号' }, // zh: a mark
  ],
  [
    'a picture of the filing may show its number',
    '<div class="footer"><a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=32990102000001"><img src="/b.png"></a></div>',
    { police: '32990102000001' },
  ],
  [
    'a map of the site may be a picture',
    '<div class="footer"><a href="/wzdt/index.html"><img src="/m.png"></a></div>',
    { sitemap: '' },
  ],
];
for (const [name, foot, expected] of cases)
  test(`marks: ${name}`, () => {
    const found = markKinds.flatMap((kind) => {
      const mark = read(foot)?.marks[kind];
      return mark === undefined ? [] : [[kind, mark.text]];
    });
    assert.deepEqual(Object.fromEntries(found), expected);
  });

test('marks: a number without its label is the code when the tag says the same', () => {
  const tag = '<meta name="SiteIDCode" content="3299010001">';
  assert.equal(read('<div class="footer">3299010001</div>', tag)?.marks.idCode?.text, '3299010001');
  assert.equal(read('<div class="footer">3299010001</div>')?.marks.idCode, undefined);
});

for (const [name, foot] of [
  ['a file called so', '<div class="links">友情链接与其他网站一览</div><script src="/js/footer.js"></script>'], // zh: a foot
  ['a fragment that is loaded', '<div id="f"></div><script>$("#f").load("/inc/foot.html")</script>'],
  ['an empty box', '<div class="footer"></div><div class="foot">友情链接与其他网站一览</div>'], // zh: a foot
] as const)
  test(`marks: the foot may come by ${name}`, () => assert.equal(read(foot)?.footless, true));
