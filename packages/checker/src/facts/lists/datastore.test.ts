import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDatastore } from './datastore.ts';

const record = (id: number, day: string): string =>
  `<record><![CDATA[<li><span class="r">${day}</span><a href="/art/2024/3/${id}/art_12_${id}.html" target="_blank" title="关于第${id}件事的通知">关于第…</a></li>]]></record>`;
const next = '/module/web/jpage/dataproxy.jsp?page=1&amp;webid=3&amp;columnid=12&amp;unitid=45';
const store = `<datastore><nextgroup><![CDATA[<a href="${next}"></a>]]></nextgroup><recordset>${record(7, '2024-03-07')}${record(6, '2024-03-06')}</recordset></datastore>`;

test('records are rows, with the whole title and the date wherever it stands', () =>
  assert.deepEqual(readDatastore(store, ''), {
    via: 'datastore',
    rows: [
      { href: '/art/2024/3/7/art_12_7.html', title: '关于第7件事的通知', date: '2024-03-07' },
      { href: '/art/2024/3/6/art_12_6.html', title: '关于第6件事的通知', date: '2024-03-06' },
    ],
    pagers: ['/module/web/jpage/dataproxy.jsp?page=1&webid=3&columnid=12&unitid=45'],
  }));

test('an answer of the proxy is read the same way', () => {
  const answer = `<?xml version="1.0" encoding="UTF-8"?><datastore><totalrecord>2</totalrecord><totalpage>1</totalpage><recordset>${record(1, '2024-03-01')}</recordset></datastore>`;
  assert.deepEqual(
    readDatastore(answer, '').rows.map(({ date }) => date),
    ['2024-03-01'],
  );
});

test('without a next group the numbers of the call give the other groups', () => {
  const text = `<datastore><totalrecord>5</totalrecord><recordset>${record(7, '2024-03-07')}${record(6, '2024-03-06')}</recordset></datastore>`;
  const call = `$("#45").jpage({'proxyUrl':'/module/jpage/dataproxy.jsp', perPage: 1, col: 1, "webid":"3", columnid:'12'})`;
  assert.deepEqual(readDatastore(text, call).pagers, [
    '/module/jpage/dataproxy.jsp?startrecord=3&endrecord=4&perpage=1&col=1&webid=3&columnid=12',
    '/module/jpage/dataproxy.jsp?startrecord=5&endrecord=5&perpage=1&col=1&webid=3&columnid=12',
  ]);
});

test('table rows and scripted links are rows too', () => {
  const text = `<recordset><record><![CDATA[<tr><td><a href="javascript:openNew('/art/1.html')">一件事</a></td><td>[2024-01-02]</td></tr>]]></record></recordset>`;
  assert.deepEqual(readDatastore(text, '').rows, [{ href: '/art/1.html', title: '一件事', date: '2024-01-02' }]);
});

test('an island without records has no rows', () =>
  assert.deepEqual(readDatastore('<datastore><nextgroup></nextgroup><recordset></recordset></datastore>', ''), {
    via: '',
    rows: [],
    pagers: [],
  }));

test('a record that never closes ends the reading', () =>
  assert.deepEqual(readDatastore('<record><![CDATA[<li>', '').rows, []));
