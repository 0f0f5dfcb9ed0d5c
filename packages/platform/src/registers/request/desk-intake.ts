import { channelKeys, channels, isDay, readRequest, requestForm, type Locale, type Problem } from '@gongkai/model';
import { html } from 'hono/html';
import { withTx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { problemSummary } from '../../views/problems.ts';
import { deskWords as words } from './desk-words.ts';
import { fileRequest } from './filing.ts';
import { fieldView, requestOf, type Answers } from './form-view.ts';

export interface IntakeView {
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly organs: readonly { readonly code: string; readonly name: string }[];
  readonly formToken: string;
  readonly today: string;
  readonly locale: Locale;
}

/** The form for letters, visits, fax and word of mouth: the public one, with channel and day. */
export function intakeView({ answers, problems, organs, formToken, today, locale }: IntakeView): Markup {
  const form = requestForm();
  const first = (name: string, otherwise = ''): string => answers[name]?.[0] ?? otherwise;
  const view = { form, answers, problems, locale };
  return html`${problemSummary(problems, locale)}
    <form method="post" action="/desk/requests/new" class="apply">
      <input type="hidden" name="token" value="${formToken}" />
      <fieldset class="group">
        <legend>${words.channel[locale]}</legend>
        <p class="hint">${words.arrivedHint[locale]}</p>
        <div class="field">
          <label for="channel">${words.channel[locale]}</label
          ><select id="channel" name="channel">
            ${channelKeys
              .filter((key) => key !== 'internet')
              .map(
                (key) =>
                  html`<option value="${key}" ${key === first('channel', 'counter') ? html`selected` : ''}>
                    ${channels[key][locale]}
                  </option>`,
              )}
          </select>
        </div>
        <div class="field">
          <label for="f-arrivedOn">${words.arrived[locale]}</label
          ><input id="f-arrivedOn" name="arrivedOn" type="date" value="${first('arrivedOn', today)}" />
        </div>
        <div class="field">
          <label for="f-organ">${words.organ[locale]}</label
          ><select id="f-organ" name="organ">
            ${organs.map(
              ({ code, name }) =>
                html`<option value="${code}" ${code === first('organ') ? html`selected` : ''}>${name}</option>`,
            )}
          </select>
        </div>
      </fieldset>
      ${form.groups.map(
        ({ legend, fields }) =>
          html`<fieldset class="group">
            <legend>${legend[locale]}</legend>
            ${fields.filter(({ type }) => type !== 'file').map((field) => fieldView(field, view))}
          </fieldset>`,
      )}
      <p class="buttons"><button type="submit">${words.register[locale]}</button></p>
    </form>`;
}

/** Registers what came on paper or by word of mouth; every problem with its place, or the number. */
export async function register(
  office: Office,
  staff: Staff,
  answers: Answers,
): Promise<{ readonly problems: readonly Problem[]; readonly no?: string }> {
  const first = (name: string): string => answers[name]?.[0] ?? '';
  const channel = channelKeys.find((key) => key === first('channel'));
  const read = readRequest(requestOf(answers, first('organ'), []));
  if (!read.ok) return { problems: read.problems };
  const arrivedOn = first('arrivedOn');
  const filed = await withTx(office.store, (tx) =>
    fileRequest(tx, office, actorOf(staff), read.value, {
      channel: channel ?? 'counter',
      formVersion: requestForm().version,
      ...(isDay(arrivedOn) && { arrivedOn }),
    }),
  );
  return filed.ok ? { problems: [], no: filed.value.no } : { problems: filed.problems };
}
