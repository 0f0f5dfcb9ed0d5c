import type { ScannedLink } from '../page.ts';
import type { ScriptKeeper } from './scripts.ts';

const deadEnd = /^\s*(?:#?|javascript:\s*(?:;|void\s*\(?\s*0?\s*\)?;?)?)\s*$/i;
const opens = /location|open\w{0,12}\s?\(/i;

/**
 * Keeps what a click on an element does, where it may lead to another page: of links always, of other elements when they
 * open something. A link that leads nowhere by itself leads where its handler goes. True when it was kept.
 */
export function keepHandler(tag: string, does: string, link: ScannedLink | undefined, scripts: ScriptKeeper): boolean {
  const mayOpen = opens.test(does);
  if (tag !== 'a' && !mayOpen) return false;
  scripts.onclick(does);
  if (tag === 'a' && mayOpen && link && deadEnd.test(link.href)) link.href = `javascript:${does}`;
  return true;
}
