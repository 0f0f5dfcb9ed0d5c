import { serviceCodeMatch } from '../../../packages/checker/src/checks/service/code-match.ts';
import { serviceOnlineShare } from '../../../packages/checker/src/checks/service/online-share.ts';
import { listFiles, listings, type ListSubject } from '../../../packages/checker/src/facts/inspect/listings.ts';
import type { ListRole } from '../../../packages/checker/src/facts/listings/roles.ts';
import { named } from '../../../packages/checker/testing/content-looks.ts';
import { bothInspected, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, sent } from '../papers.ts';
import { factOf, measureOf, rowSaid, saysOf, type Family } from './family.ts';
import words from './service-lists.json' with { type: 'json' };

const url = 'http://h/fwqd/list.html';

/** A list of one role on a page of its own, as it was seen twice. */
function seenList(draw: Draw, role: ListRole, name: string, main: string) {
  const data: ListSubject = { roles: [role], name };
  const html = printed(draw, { title: `岚川县住建局${name}`, main });
  const fact = factOf(listings, sent(draw, html, { url, finalUrl: url }), data);
  return bothInspected(
    ...named({ [role]: url }),
    inspectedOf(listings, [[url, [fact, fact], data]]),
    inspectedOf(listFiles, []),
  );
}

const tableOf = (draw: Draw, heads: readonly string[], rows: readonly string[]): string => {
  const tag = draw.pick(['th', 'td']);
  const head = `<tr>${heads.map((one) => `<${tag}>${draw.pick([one, one, `<p>${one}</p>`])}</${tag}>`).join('')}</tr>`;
  return `<table border="1">${draw.chance(0.4) ? `<thead>${head}</thead>` : head}${rows.join('\n')}</table>`;
};
const cell = (draw: Draw, text: string): string => `<td>${draw.pick([text, text, `<p>${text}</p>`, ` ${text} `])}</td>`;

interface Way {
  readonly head: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Lists of powers that say how each item can be done, with enough of them online or too few. */
export const onlineShares: Family = {
  name: 'items done online',
  trial(draw) {
    const way: Way = draw.pick(words.ways);
    const bySection = draw.chance(0.3);
    const n = 8 + draw.int(20);
    const isLow = draw.chance(0.5);
    // away from the edge by an item at least, whatever is counted
    const owed = Math.ceil(n * 0.8);
    const online = isLow ? draw.int(owed - 1) : owed + draw.int(n - owed + 1);
    const approvals = draw.shuffled(
      Array.from({ length: n }, (_, at) => ({ isOnline: at < online, kind: draw.pick(words.approvals) })),
    );
    const others = Array.from({ length: draw.int(10) }, () => ({
      isOnline: draw.chance(0.3),
      kind: draw.pick(words.others),
    }));
    const all = bySection ? [...approvals, ...others] : draw.shuffled([...approvals, ...others]);
    const sorted = bySection ? all.toSorted((a, b) => a.kind.localeCompare(b.kind)) : all;
    const rows = sorted.flatMap(({ isOnline, kind }, at) => {
      const said = draw.pick(isOnline ? way.yes : way.no);
      const own = [String(at + 1), `3202810${100 + at}`, `事项${at + 1}`, ...(bySection ? [] : [kind]), said];
      const row = `<tr>${own.map((text) => cell(draw, text)).join('')}</tr>`;
      const isNew = bySection && sorted[at - 1]?.kind !== kind;
      return isNew ? [`<tr><td colspan="4">${kind}</td></tr>`, row] : [row];
    });
    const heads = ['序号', '权力编码', '权力名称', ...(bySection ? [] : [draw.pick(words.kindHeads)]), way.head];
    const main = tableOf(draw, heads, rows);
    const measure = measureOf(
      serviceOnlineShare,
      { inspected: seenList(draw, 'power', '权责清单', main) },
      { share: 0.8 },
    );
    return [
      {
        check: serviceOnlineShare.id,
        isFaulty: isLow,
        said: saysOf(measure),
        note: `${online}/${n}, read ${measure.state === 'measured' ? measure.value : measure.reason}: ${main}`,
      },
    ];
  },
};

/** Lists of services with the codes of the list supplied, some of them with another. */
export const serviceCodes: Family = {
  name: 'codes of services',
  trial(draw) {
    const list = draw.shuffled(words.services).slice(0, 3 + draw.int(6));
    const codes = list.map((_, at) => `${draw.pick(['3202810', 'FW-', '0120', '11320281MB'])}${1000 + at * 7}`);
    const supplied = Object.fromEntries(list.map((name, at) => [codes[at] ?? '', name]));
    const faults = list.map(() => (draw.chance(0.3) ? draw.pick(['name', 'code', 'swapped'] as const) : undefined));
    const printedCode = (code: string): string =>
      draw.pick([
        code,
        code,
        `${code.slice(0, 4)} ${code.slice(4)}`,
        code.replace(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one))),
      ]);
    const rows = list.map((name, at) => {
      const code = codes[at] ?? '';
      const shown =
        faults[at] === 'code' ? `${code}9` : faults[at] === 'swapped' ? (codes[(at + 1) % codes.length] ?? '') : code;
      const called = faults[at] === 'name' ? `${name}${draw.pick(['（二）', '登记', '预约'])}` : name;
      const wide = draw.chance(0.2) ? called.replace('（', '(').replace('）', ')') : called;
      const spaced = draw.chance(0.2) ? `${wide.slice(0, 2)}\u3000${wide.slice(2)}` : wide;
      const linked = draw.chance(0.3) ? `<a href="/fw/${at}.html">${spaced}</a>` : spaced;
      return `<tr>${[String(at + 1), printedCode(shown), linked, '岚川县住建局'].map((text) => cell(draw, text)).join('')}</tr>`;
    });
    const heads = ['序号', draw.pick(words.codeHeads), draw.pick(words.nameHeads), draw.pick(['实施主体', '责任单位'])];
    const main = tableOf(draw, heads, rows);
    const measure = measureOf(
      serviceCodeMatch,
      { inspected: seenList(draw, 'service', '公共服务事项清单', main) },
      { items: supplied },
    );
    return list.map((_, at) => ({
      check: serviceCodeMatch.id,
      isFaulty: faults[at] !== undefined,
      said: rowSaid(measure, at),
      note: `row ${at + 1} ${faults[at]}: ${heads.join()} ${rows[at]} ${JSON.stringify(supplied)}`,
    }));
  },
};
