import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activitiesOf, activityOf } from '../../../model/testing/participation.ts';
import { prerenderParticipation } from './participation.ts';

test('prerender: kind, day, place, and the link that matters', () => {
  const html = prerenderParticipation(activitiesOf([activityOf()]), { src: '/a.json' });
  assert.match(
    html,
    /<li><a href="\/gzcy\/7-minutes.html">城区停车收费标准调整听证会<\/a><br>听证会 2026-12-08 14:00 市行政中心3号楼201会议室<\/li>/,
  );
});
test('prerender: data are text, and no address runs a script', () => {
  const html = prerenderParticipation(activitiesOf([activityOf({ title: '<img>', minutesUrl: 'javascript:x' })]), {
    src: '/"x',
  });
  assert.doesNotMatch(html, /<img|javascript:|="\/"x/);
});
