import type { Answerer } from '../capture/browser/answer.ts';
import { byNet, type ByNetOptions } from '../capture/browser/by-net.ts';
import { decodePage } from '../facts/scan/charset.ts';

const PRESCAN = 4096;
const label = /charset\s*=/i;

/**
 * Tells the browser the encoding of a page that tells none, by the bytes: it would take the page for Latin, and what it
 * then draws would be no text that anybody reads.
 */
export const toldCharset =
  (given: Answerer): Answerer =>
  async (request) => {
    const answer = await given(request);
    if (answer === 'abort' || request.type !== 'Document') return answer;
    const { headers, body } = answer;
    const type = headers['content-type'] ?? '';
    if (!/html/i.test(type) || label.test(type) || label.test(body.toString('latin1', 0, PRESCAN))) return answer;
    const { charset } = decodePage(body, type);
    return { ...answer, headers: { ...headers, 'content-type': `${type}; charset=${charset}` } };
  };

/** How whatever a browser asks for is answered in a run: through the run's own network, in an encoding that is known. */
export const answersOf = (options: ByNetOptions): Answerer => toldCharset(byNet(options));
