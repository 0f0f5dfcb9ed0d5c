// The accounts as they are shown: a file of its own, loaded beside the data.
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { byPlatform, mediaPlatforms, salvageMediaAccounts, type MediaAccount, type Words } from '@gongkai/model';
import { cardCss } from '../parts/data/card.css.ts';
import type { Drawing } from '../parts/data/panel-element.ts';
import type { MediaWord } from './gk-media-matrix.words.ts';
import { mediaCss } from './media.css.ts';

export { panelWords as words } from './panel.words.ts';
export const styles: readonly CSSResult[] = [cardCss, mediaCss];
export const read: typeof salvageMediaAccounts = salvageMediaAccounts;

/** The accounts by platform. */
export function accountsView(drawing: Drawing<MediaWord>, accounts: readonly MediaAccount[]): TemplateResult {
  const { say, locale, level } = drawing;
  return html`<div class="platforms">
    ${byPlatform(accounts).map(({ platform, accounts: own }) => {
      const known = mediaPlatforms[platform as keyof typeof mediaPlatforms] as Words | undefined;
      const name = known?.[locale] ?? (platform || say('other'));
      return html`<section>
        <div class="platform" role="heading" aria-level=${level}>${name}</div>
        <ul class="cards" part="list">
          ${own.map((account) => cardView(drawing, account, name))}
        </ul>
      </section>`;
    })}
  </div>`;
}

function cardView(drawing: Drawing<MediaWord>, account: MediaAccount, platform: string): TemplateResult {
  const { say, linkOf } = drawing;
  const { handle, main, dept } = account;
  const link = addressOf(drawing, account);
  const qr = linkOf(account.qrUrl);
  return html`<li part="item" class="card ${main ? 'chosen' : ''}">
    ${qr === undefined ? nothing : html`<img src=${qr} alt=${say('qr', { name: handle })} loading="lazy" />`}
    <div>
      ${link === undefined ? html`<strong>${handle}</strong>` : html`<a href=${link}>${handle}</a>`}
      ${main ? html`<b part="badge">${say('main')}</b>` : nothing}
      ${link === undefined || qr !== undefined ? html`<small>${say('find', { platform })}</small>` : nothing}
      <small>${dept}</small>
    </div>
  </li>`;
}

/** Where the account is; undefined when its address is known to be dead, or is none. */
const addressOf = ({ linkOf }: Drawing<MediaWord>, { url, dead }: MediaAccount): string | undefined =>
  dead ? undefined : linkOf(url);

/** What editors are told: accounts without an address that works, no main account. */
export function notesOn(drawing: Drawing<MediaWord>, accounts: readonly MediaAccount[]): readonly string[] {
  const dead = accounts.filter((account) => addressOf(drawing, account) === undefined);
  const notes = dead.map(({ handle }) => drawing.say('dead', { name: handle }));
  return accounts.some(({ main }) => main) ? notes : [...notes, drawing.say('noMain')];
}
