import { wordsLexicon } from '../../../packages/checker/src/checks/words/lexicon.ts';
import lexicon from '../../../packages/checker/src/facts/hacked/words.json' with { type: 'json' };
import { safety } from '../../../packages/checker/src/facts/inspect/safety.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, type Family } from './family.ts';

/** Texts with a word of the list of wrong forms, and texts with its right form. */
export const wrongForms: Family = {
  name: 'wrong words',
  trial(draw) {
    const isWrong = draw.chance(0.5);
    const { wrong, right } = draw.pick(lexicon.words);
    const said = `<p>会议${draw.pick(['指出', '强调'])}，要${isWrong ? wrong : right.split(/[、，（(]/)[0]}，${draw.pick(['扎实推进', '抓好落实'])}。</p>`;
    const html = printed(draw, { title: '我局召开工作会议', main: `${prose(draw, 2)}${said}${prose(draw, 1)}` });
    const url = 'http://h/1.html';
    const fact = factOf(safety, sent(draw, html, { url, finalUrl: url }));
    const measure = measureOf(wordsLexicon, { inspected: inspectedOf(safety, [[url, [fact, fact]]]) });
    // always a person's to judge: what is shown to him counts as found
    const isFound = measure.state === 'measured' && measure.findings.length > 0;
    return [{ check: wordsLexicon.id, isFaulty: isWrong, said: isFound ? 'fault' : 'well', note: said }];
  },
};
