import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calledPages } from './pager.ts';

const cases: readonly (readonly [name: string, script: string, pages: readonly string[]])[] = [
  [
    'the first page names all the others',
    'createPageHTML(4, 0, "index", "html");',
    ['index_1.html', 'index_2.html', 'index_3.html'],
  ],
  ['single quotes and shtml', "createPageHTML(2,0,'index','shtml')", ['index_1.shtml']],
  [
    'the newer call names its box first and a total last',
    "createPageHTML('page_div',3,0,'list','html',41);",
    ['list_1.html', 'list_2.html'],
  ],
  ['a later page names only its next', 'createPageHTML(5,2,"index","htm")', ['index_3.htm']],
  ['the last page names none', 'createPageHTML(5,4,"index","html")', []],
  ['one page has no other', 'createPageHTML(1,0,"index","html")', []],
  ['an empty list has none', 'createPageHTML(0,0,"index","html")', []],
  ['a total no list has', 'createPageHTML(99999999,0,"index","html")', []],
  [
    'the definition of the function is no call',
    'function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){}',
    [],
  ],
  [
    'the call behind the definition',
    'function createPageHTML(a,b,c,d){}\ncreatePageHTML(2, 0, "index", "html");',
    ['index_1.html'],
  ],
  [
    'the oldest form declares two numbers',
    'var currentPage = 0;\nvar countPage = 3;\ndocument.write("<a href=index_" + n + ".htm");var s=".htm"',
    ['index_1.htm', 'index_2.htm'],
  ],
  ['a call that never closes', 'createPageHTML(4, 0, "index"', []],
  ['no pager', 'var a = 1;', []],
];

for (const [name, script, pages] of cases) test(name, () => assert.deepEqual(calledPages(script), pages));
