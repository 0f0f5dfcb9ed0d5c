import { clean, clip } from '../clean.ts';
import { html, type Markup } from './markup.ts';

/** Longer addresses are shown cut; the link itself stays whole up to here. */
const SHOWN = 200;
const FOLLOWED = 2048;

/** An address as a link when a browser may follow it, else as plain text. Site addresses never learn where we come from. */
export function link(url: string, text: string = url): Markup {
  const address = clean(url);
  const shown = clip(clean(text), SHOWN);
  if (!isWeb(address)) return html`<span class="url">${shown}</span>`;
  return html`<a class="url" href="${address}" rel="noreferrer noopener">${shown}</a>`;
}

function isWeb(address: string): boolean {
  if (address.length > FOLLOWED || !URL.canParse(address)) return false;
  return /^https?:$/.test(new URL(address).protocol) && /^https?:\/\//i.test(address);
}
