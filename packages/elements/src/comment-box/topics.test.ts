import assert from 'node:assert/strict';
import { test } from 'node:test';
import { topicOf } from './topics.ts';

const cases: [topic: string, noun: string][] = [
  ['consultations/2026-17', '意见'],
  ['mailbox', '来信'],
  ['suggestion', '建议'],
  ['complaint', '投诉'],
  ['page:https://www.jiangyin.example/a', '留言'],
  ['', '意见'],
  ['toString', '意见'],
];
for (const [topic, noun] of cases)
  test(`topicOf: ${topic || 'nothing'} is about ${noun}`, () => assert.equal(topicOf(topic).noun.zh, noun));
