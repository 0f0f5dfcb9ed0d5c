// All that a comment box holds beyond its tag: loaded on demand, one file.
import { html, nothing, type ReactiveControllerHost } from 'lit';
import {
  ELEMENT_SOURCES,
  bad,
  good,
  isDay,
  readCommentStatus,
  type CommentStatus,
  type FormGroup,
  type Locale,
  type Read,
} from '@gongkai/model';
import { safeUrl } from '../base/safe-url.ts';
import type { Say } from '../base/speech.ts';
import { dayIn, type DataState } from '../parts/data/data-state.ts';
import { dayText } from '../parts/data/day-text.ts';
import { sourceOf } from '../parts/data/source.ts';
import { receiptNote } from '../parts/form/receipt-note.ts';
import type { Asked, BoxAttributes } from './box-host.ts';
import { CommentList } from './comment-list.ts';
import type { CommentWord } from './gk-comment-box.words.ts';
import { lookup } from './lookup.ts';
import { questionsOf } from './questions.ts';
import { topicOf } from './topics.ts';

export { roomCss } from './room.css.ts';
export { roomWords } from './room.words.ts';

/** What the element lends to its room. */
export interface Lent {
  readonly say: Say<CommentWord>;
  readonly tell: (name: string, detail: unknown) => void;
  /** Empties the form for another comment. */
  readonly again: () => void;
  readonly locale: () => Locale;
  /** Base address of the API; undefined when nobody gave one. */
  readonly base: () => string | undefined;
  /** False on pages without https: nothing is asked there. */
  readonly mayAsk: () => boolean;
}

/** How the form stands. */
export interface FormNow {
  /** Something was typed: it stays in sight, also past midnight. */
  readonly typed: boolean;
  readonly receipt: CommentStatus | undefined;
  readonly failure: unknown;
}

/** Form, list and look-up of one box. */
export interface Room {
  readonly list: CommentList;
  readonly state: DataState;
  readonly title: string;
  groups(typed: boolean): readonly FormGroup[] | undefined;
  read(json: unknown): Read<CommentStatus>;
  /** The server would not have it: whether because the time is over. */
  refused(type: string): void;
  around(now: FormNow): { readonly above: unknown; readonly below: unknown };
}

type Host = ReactiveControllerHost & HTMLElement & BoxAttributes;

export function room(host: Host, lent: Lent): Room {
  const { say, tell } = lent;
  let questions: { readonly key: string; readonly groups: readonly FormGroup[] } | undefined;
  let insists = false; // the reader says that the clock of this machine is wrong
  let isOver = false;

  const asked = (): Asked => {
    const { topic, data, src, show, order, pageSize, maxAgeDays, headlineLevel } = host;
    const { path } = ELEMENT_SOURCES['gk-comment-box'];
    const below = topic.startsWith('consultations/')
      ? `/${topic}${path}`
      : `${path}?topic=${encodeURIComponent(topic)}`;
    const wanted = topic && show !== 'none' ? below : undefined;
    const source = sourceOf({ host, data, src, endpoint: lent.base(), path: wanted });
    return {
      say,
      locale: lent.locale(),
      source,
      live: source.kind === 'address' && src === undefined,
      show,
      order,
      size: Math.min(50, Math.max(5, Math.trunc(pageSize) || 20)),
      title: topicOf(topic).list[lent.locale()],
      level: Math.min(6, (headlineLevel ?? 1) + 1),
      today: dayIn(new Date()) ?? '1970-01-01',
      maxAgeDays,
      debug: location.hash === '#gk-debug',
    };
  };

  const list = new CommentList({
    addController: (controller) => host.addController(controller),
    removeController: (controller) => host.removeController(controller),
    requestUpdate: () => host.requestUpdate(),
    get updateComplete() {
      return host.updateComplete;
    },
    get asked() {
      return asked();
    },
    tell,
    find: (selector) => host.shadowRoot!.querySelector<HTMLElement>(selector),
  });
  const look = lookup(host);

  /** Over by the page's word, or by the day; the server decides when somebody writes all the same. */
  const isClosed = (): boolean => {
    const today = dayIn(new Date(Date.now() + (list.ahead ?? 0))) ?? '';
    const last = host.closes.slice(0, 10);
    return host.closed || (!insists && isDay(last) && today > last);
  };

  const insist = (): void => {
    insists = true;
    host.requestUpdate();
  };
  const closedNote = (): unknown => {
    const link = safeUrl(host.feedbackUrl, host.ownerDocument.baseURI);
    const unsure = !host.closed && lent.base() !== undefined && list.ahead === undefined;
    return html`<div class="notice" part="notice">
      <p>
        <strong>${host.closes ? say('closedOn', { day: dayText(host.closes, lent.locale()) }) : say('closed')}</strong>
      </p>
      ${link ? html`<p><a href=${link}>${say('feedback')}</a></p>` : nothing}
      ${unsure ? html`<button type="button" @click=${insist}>${say('insist')}</button>` : nothing}
    </div>`;
  };

  return {
    list,
    get state() {
      return list.state;
    },
    get title() {
      return topicOf(host.topic).title[lent.locale()];
    },
    groups(typed) {
      const { topic, allowClause, maxLength = 0, require } = host;
      if (!topic || (isClosed() && !typed)) return undefined;
      const { noun } = topicOf(topic);
      const key = `${noun.en} ${allowClause} ${maxLength} ${require}`;
      if (questions?.key !== key) {
        const clauses = allowClause?.split(/[,\uff0c]/).filter((each) => each !== '');
        questions = { key, groups: questionsOf({ noun, clauses, maxLength, needed: require.split(/[\s,]+/) }) };
      }
      return questions.groups;
    },
    read(json) {
      const status = readCommentStatus(json);
      const words = { zh: '不是意见回执', en: 'This is no receipt of a comment' };
      return status ? good(status) : bad([{ code: 'comment.no-receipt', at: '', words }]);
    },
    refused: (type) => void (isOver = type === 'closed'),
    around({ typed, receipt, failure }) {
      const base = lent.base();
      return {
        above: isClosed() && !typed ? closedNote() : nothing,
        below: [
          isOver ? html`<p class="notice warn" part="notice">${say('keptText')}</p>` : nothing,
          receipt
            ? receiptNote(say('received', { ref: receipt.ref }), receipt.next || say('review'), {
                text: say('another'),
                run: lent.again,
              })
            : nothing,
          failure,
          list.view(),
          base === undefined || !lent.mayAsk() ? nothing : look(base, { say, locale: lent.locale() }),
        ],
      };
    },
  };
}
