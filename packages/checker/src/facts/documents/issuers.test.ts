import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Site } from '@gongkai/model';
import { columnFacts } from '../../../testing/column-facts.ts';
import { isFromAbove } from './issuers.ts';

const siteOf = (name: string, organKind: Site['organKind']): Site => ({ ...columnFacts({}).site, name, organKind });
const bureau = siteOf('岚川县住房和城乡建设局', 'department'); // zh: a name
const county = siteOf('岚川县人民政府', 'city-government'); // zh: a name
const town = siteOf('青萝镇人民政府', 'town'); // zh: a name

type Case = readonly [title: string, number: string, issuer: string, site: Site, isAbove: boolean];
const cases: readonly Case[] = [
  ['国务院办公厅关于全面推进基层政务公开的指导意见', '国办发〔2019〕54号', '', bureau, true], // zh: a document
  ['住房和城乡建设部办公厅关于做好防汛工作的通知', '建办电〔2026〕3号', '', bureau, true], // zh: a document
  ['江苏省人民政府关于推进新型城镇化的意见', '苏政发〔2026〕9号', '', county, true], // zh: a document
  ['关于推进城镇化的意见', '', '国务院', county, true], // zh: a document
  ['岚川县人民政府办公室关于印发《办法》的通知', '岚政办发〔2026〕12号', '', bureau, true], // zh: a document
  ['岚川县人民政府办公室关于印发《办法》的通知', '岚政办发〔2026〕12号', '', county, false], // zh: a document
  ['岚川县人民政府关于印发《办法》的通知', '岚政发〔2026〕1号', '', town, true], // zh: a document
  ['青萝镇人民政府关于印发《预案》的通知', '青政发〔2026〕1号', '', town, false], // zh: a document
  ['关于印发《森林防火应急预案》的通知', '青政发〔2024〕11号', '', town, false], // zh: a document
  ['岚川县住房和城乡建设局关于印发《办法》的通知', '岚建规〔2026〕3号', '', bureau, false], // zh: a document
  ['岚川县教育局关于印发《办法》的通知', '岚教发〔2026〕3号', '', county, false], // zh: a document
  ['既有住宅加装电梯实施办法', '岚建规〔2026〕3号', '', bureau, false], // zh: a document
  ['关于加强建设工程质量管理的通知', '岚建质〔2026〕8号', '岚川县住房和城乡建设局', bureau, false], // zh: a document
  ['县住建局内部部门关于加强管理的通知', '', '', bureau, false], // zh: a document
];
for (const [title, number, issuer, site, isAbove] of cases)
  test(`isFromAbove: ${title} ${issuer} at ${site.name}`, () =>
    assert.equal(isFromAbove({ title, number, issuer }, site), isAbove));
