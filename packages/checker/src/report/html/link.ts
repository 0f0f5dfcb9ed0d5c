import { clean, clip } from '../clean.ts';
import { html, type Markup } from './markup.ts';

/** Longer addresses are shown cut; the link itself stays whole up to what browsers follow. */
const SHOWN = 200;
const FOLLOWED = 2048;

/** An address as a link when a browser may follow it, else as plain text. Site addresses never learn where we come from. */
export function link(url: string, text?: Markup): Markup {
  const address = clean(url);
  const shown = text ?? clip(address, SHOWN);
  if (!isWeb(address)) return html`<span>${shown}</span>`;
  return html`<a href="${address}" rel="noreferrer noopener">${shown}</a>`;
}

function isWeb(address: string): boolean {
  return address.length <= FOLLOWED && /^https?:\/\//i.test(address) && URL.canParse(address);
}
