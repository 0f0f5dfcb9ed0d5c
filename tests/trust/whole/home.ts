import type { Maker, Piece } from './maker.ts';
import { listPrints } from './rows.ts';

/** A block of the home page: a heading with what leads on, and rows. */
export interface Block {
  readonly name: string;
  readonly href: string;
  readonly rows: readonly Piece[];
}

/** A home page of blocks: plain, or in tabs of which only the first is seen. */
export function homeOf(maker: Maker, blocks: readonly Block[], { isDated = true, more = '' } = {}): string {
  const { draw, day } = maker;
  const print = draw.pick(listPrints);
  const inTabs = draw.chance(0.4);
  const rows = (block: Block): string =>
    block.rows.length === 0
      ? ''
      : print(
          block.rows.map(({ title, path, day: when }) => ({ title, href: path, day: isDated ? day(when) : '' })),
          draw,
        );
  const heads = draw.pick([
    ({ name, href }: Block) => `<h2><a href="${href}">${name}</a></h2>`,
    ({ name, href }: Block) =>
      `<div class="tit"><span>${name}</span><a class="more" href="${href}">更多&gt;&gt;</a></div>`,
    ({ name, href }: Block) =>
      `<div class="hd"><a href="${href}" title="${name}"><b>${name}</b></a><a href="${href}">more</a></div>`,
  ]);
  const shown = blocks.map((block, at) =>
    inTabs && at > 0
      ? `<div class="tabcon" style="display:none">${rows(block)}</div>`
      : `<div class="con">${inTabs ? '' : heads(block)}${rows(block)}</div>`,
  );
  const tabs = inTabs
    ? `<ul class="tab">${blocks.map(({ name, href }) => draw.pick([`<li><a href="${href}">${name}</a></li>`, `<li onmouseover="show(1)"><a href="javascript:void(0)" onclick="location='${href}'">${name}</a></li>`])).join('')}</ul>`
    : '';
  return `<div class="focus"><a href="${blocks[0]?.rows[0]?.path ?? '/'}"><img src="/images/focus1.jpg" alt=""></a></div>${tabs}${shown.join('\n')}${more}`;
}
