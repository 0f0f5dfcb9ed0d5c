import { measured, unmeasured } from '@gongkai/model';
import { missingClass } from '../../facts/columns/missing-class.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { offersEntry, requestPages, roleOf } from '../../facts/inspect/request-pages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';

const words = {
  missing: {
    zh: '没有找到“依申请公开”栏目或申请入口。请在政府信息公开专栏设置“依申请公开”，提供在线申请或可下载的申请表（条例第二十七条、第二十九条）；可用 <gk-request-form> 元件',
    en: 'No column or entry for disclosure on request was found. Set up such a column with an online form or one to download (Art 27, 29); <gk-request-form> does it',
  },
  paper: {
    zh: '“依申请公开”栏目（{url}）只用文字写明了当面、邮寄等途径，没有申请表单、在线申请链接或可下载的申请表，请人工判断是否算有入口',
    en: 'The column for disclosure on request ({url}) only tells of ways such as post, with no form, link or file: judge whether that is an entry',
  },
  behind: {
    zh: '“依申请公开”栏目（{url}）里没有读到申请表单、在线申请链接或申请表，但入口可能在按钮、图片、受理单位列表或由脚本显示的内容之后，请人工打开该页判断',
    en: 'The column for disclosure on request ({url}) showed no form, no link to one and none to download, but there may be one behind a button, a picture, a list of organs or what a script draws: open the page and judge',
  },
  none: {
    zh: '“依申请公开”栏目（{url}）里没有申请表单、在线申请链接或可下载的申请表。请提供至少一种；可用 <gk-request-form> 元件',
    en: 'The column for disclosure on request ({url}) has no form, no link to one and none to download. Offer at least one; <gk-request-form> does it',
  },
};

/** Ways to file that a page must name before a person is asked. */
const SOME_WAYS = 2;

export const requestEntry = check({
  id: 'request.entry',
  words: { zh: '依申请公开有入口', en: 'An entry to file a request' },
  needs: ['columns', 'inspect:request-pages'],
  params: {},
  measure(facts) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const all = facts.inspected?.looksOf(requestPages);
    if (all === undefined) return unmeasured('tool.version');
    if (all.some(({ subject }) => roleOf(subject) === 'elsewhere')) return measured(1, []);
    // some guides hold the form themselves
    const offered = all.some(({ looks }) => looks.some(({ fact }) => fact !== undefined && offersEntry(fact)));
    const pages = all.filter(({ subject }) => roleOf(subject) === 'request');
    const facing = pages.map(({ looks }) => lastFact(looks)).filter((fact) => fact !== undefined);
    if (offered) return measured(Math.max(1, facing.length), []);
    const [first] = pages;
    if (first === undefined) {
      const missing = missingClass(facts, 'foi.request', 'request-entry-missing', words.missing);
      return 'kind' in missing ? measured(1, [missing]) : missing;
    }
    // a login stands between us and whatever is behind it
    if (pages.some(({ looks }) => looks.some(({ fact }) => fact?.asksLogin === true)))
      return unmeasured('site.login', first.subject.url);
    const standings = pages.map((one) => agreed(one, (fact) => !offersEntry(fact), 'no-entry'));
    const open = standings.find(({ is }) => is === 'open');
    const seen = standings[0];
    if (seen === undefined || open?.is === 'open')
      return unmeasured(open?.is === 'open' ? open.reason : 'needs.confirm', first.subject.url);
    const { url } = first.subject;
    const judge = facing.some(({ channels }) => channels >= SOME_WAYS)
      ? ({ kind: 'request-not-online', words: words.paper } as const)
      : facing.some(({ doubt }) => doubt !== undefined)
        ? ({ kind: 'request-entry-behind', words: words.behind } as const)
        : undefined;
    if (judge)
      return measured(facing.length, [
        inspectedFinding(
          { kind: judge.kind, subject: 'foi.request', page: url, state: 'person' },
          judge.words,
          { url },
          seen.observations,
        ),
      ]);
    return measured(facing.length, [
      inspectedFinding(
        { kind: 'request-entry-missing', subject: 'foi.request', page: url },
        words.none,
        { url },
        seen.observations,
      ),
    ]);
  },
});
