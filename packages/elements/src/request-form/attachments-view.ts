import { html, nothing } from 'lit';
import type { FormField, FormFiles } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import type { Attachment, Attachments } from './attachments.ts';
import type { RequestWord } from './gk-request-form.words.ts';

const texts = {
  waiting: 'fileWaiting',
  sending: 'fileSending',
  sent: 'fileSent',
  failed: 'fileFailed',
  type: 'fileType',
  size: 'fileSize',
  count: 'fileCount',
} as const satisfies Record<Attachment['state'], RequestWord>;

/** Below a file field: what may be chosen, and what was. */
export function attachmentsView(
  field: FormField,
  held: Attachments,
  limits: FormFiles | undefined,
  say: Say<RequestWord>,
): unknown {
  if (field.type !== 'file') return nothing;
  const most = { size: Math.floor((limits?.maxBytes ?? 0) / 1_048_576), count: limits?.maxCount ?? 0 };
  const own = held.list.filter((each) => each.field === field.name);
  return html`${limits ? html`<span class="gk-hint">${say('files', { ...most, types: limits.accept.join(' ') })}</span>` : nothing}
  ${
    own.length > 0
      ? html`<ul class="gk-files">
          ${own.map((each) => one(each, held, most, say))}
        </ul>`
      : nothing
  }`;
}

function one(
  { id, file, state, percent }: Attachment,
  held: Attachments,
  most: Readonly<Record<string, number>>,
  say: Say<RequestWord>,
): unknown {
  const { name } = file;
  return html`<li class=${state === 'sent' || state === 'sending' || state === 'waiting' ? '' : 'gk-over'}>
    <span>${name} · ${say(texts[state], most)}</span>
    ${state === 'sending' ? html`<progress max="100" value=${percent} aria-label=${name}></progress>` : nothing}
    ${
      state === 'failed'
        ? html`<button
            type="button"
            class="gk-small"
            @click=${() => held.retry(id)}
            aria-label=${say('fileRetry', { name })}
          >
            ${say('retry')}
          </button>`
        : nothing
    }
    <button type="button" class="gk-small" @click=${() => held.remove(id)} aria-label=${say('fileRemove', { name })}>
      ×
    </button>
  </li>`;
}
