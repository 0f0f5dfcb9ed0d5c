import { wireSha } from '../../facts/unchanged/traces.ts';
import type { EarlierAnswer, EarlierRun } from '../../facts/unchanged/earlier.ts';
import type { OpenNet } from '../../capture/net.ts';
import type { Capture } from '../../run/capture.ts';
import { keptAnswer } from '../kept-answer.ts';

/**
 * Asks for what an earlier run has only if it changed. An answer that is the same, by the server's word or by its bytes, is
 * the earlier run's, with its place in the evidence. Confirmation rounds ask as they always do:
 * a server that is wrong about a change is believed at the first look alone.
 *
 * @param dir the run folder, which holds the earlier run's evidence too
 */
export function conditional(net: OpenNet, earlier: EarlierRun, dir: string): OpenNet {
  return {
    ...net,
    async fetch(ask) {
      const { url, method = 'GET', headers, body, round = 0, cap = 'page' } = ask;
      const isFirst = method === 'GET' && headers === undefined && body === undefined && round === 0 && cap === 'page';
      const known = isFirst ? earlier.answer(url) : undefined;
      if (known === undefined) return net.fetch(ask);
      const { etag, modified, sha } = known.trace;
      const unless = {
        ...(etag !== '' && { 'if-none-match': etag }),
        ...(modified !== '' && { 'if-modified-since': modified }),
      };
      const isAsked = Object.keys(unless).length > 0;
      const answer = await net.fetch(isAsked ? { ...ask, headers: unless } : ask);
      // who says so without having been asked answers everybody so
      const isSame = (isAsked && answer.status === 304) || (answer.status === 200 && wireSha(answer.wire) === sha);
      return isSame ? asBefore(answer, known, dir) : answer;
    },
  };
}

/** The earlier answer, met again now. */
function asBefore(answer: Capture, { trace, place, contentType, bytes }: EarlierAnswer, dir: string): Capture {
  const { etag, modified, sha } = trace;
  let kept: Buffer | undefined;
  const { body: _body, ...rest } = answer;
  return {
    ...rest,
    status: 200,
    headers: {
      ...answer.headers,
      'content-type': contentType,
      ...(etag !== '' && { etag }),
      ...(modified !== '' && { 'last-modified': modified }),
    },
    get body() {
      return (kept ??= keptAnswer(dir, place)?.body ?? answer.body);
    },
    unchanged: { place, bytes, sha },
  };
}
