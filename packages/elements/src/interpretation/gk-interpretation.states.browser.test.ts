import fixture from '../../testing/interpretation.fixture.json' with { type: 'json' };
import { describeStates } from '../../testing/states.ts';
import './gk-interpretation.ts';

describeStates({
  tag: 'gk-interpretation',
  attributes: 'document="CZBF-2026-24"',
  file: fixture,
  wrongRow: { title: 'x', publishedOn: '去年' },
  empty: '暂无解读',
});
