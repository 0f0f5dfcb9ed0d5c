import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchTwins } from './twins.ts';

const body = Buffer.from('<h1>首页</h1>');

test('twins: an index page with the body of its folder is the same page', () => {
  const twins = watchTwins();
  const home = twins.meet(1, 'http://a.cn/', body);
  assert.equal(home.is, 'keep');
  const resumed = watchTwins([{ id: 1, url: 'http://a.cn/', sha: home.sha ?? '' }]);
  assert.equal(resumed.meet(2, 'http://a.cn/index.html', body).is, 'drop');
  assert.equal(twins.meet(2, 'http://a.cn/index.html', body).is, 'drop');
  assert.equal(twins.meet(3, 'http://a.cn/b/index.html', body).is, 'keep');
});
test('twins: the folder wins, whichever came first', () => {
  const twins = watchTwins();
  twins.meet(1, 'http://a.cn/zwgk/index.shtml', body);
  const met = twins.meet(2, 'http://a.cn/zwgk/', body);
  assert.deepEqual([met.is, 'id' in met ? met.id : 0], ['replace', 1]);
});
test('twins: other bodies are other pages', () => {
  const twins = watchTwins();
  twins.meet(1, 'http://a.cn/', body);
  assert.equal(twins.meet(2, 'http://a.cn/index.html', Buffer.from('<h1>欢迎</h1>')).is, 'keep');
});
