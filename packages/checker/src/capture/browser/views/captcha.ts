import type { Seen } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import type { Kit, PageDocument, PageElement } from './dom.ts';
import lexicon from './lexicon.json' with { type: 'json' };

declare const document: PageDocument;
declare const gk: Kit;

type Words = Pick<
  typeof lexicon,
  'captchaField' | 'captchaPicture' | 'captchaOther' | 'captchaOtherNear' | 'captchaPuzzle'
>;
interface Asked {
  /** Forms that people write to the office with. */
  readonly forms: number;
  readonly captcha: 'none' | 'picture' | 'other' | 'puzzle' | 'unclear';
  readonly shows: string;
}

/** Whether a form lets only those pass who can read a picture. */
export async function captchaTrial(tab: Tab): Promise<Seen> {
  const { forms, captcha, shows } = await tab.evaluate<Asked>(`(${asked.toString()})(${JSON.stringify(lexicon)})`);
  const notes = { forms, captcha };
  if (captcha === 'picture')
    return { faults: [{ kind: 'picture-only', state: 'fail', count: 1, shows, needsAll: true }], notes };
  // what it offers besides, only somebody who uses it sees
  if (captcha === 'puzzle' || captcha === 'unclear')
    return { faults: [{ kind: 'captcha-unclear', state: 'person', count: 1, shows }], notes };
  return { faults: [], notes };
}

/* Runs inside the page. */
function asked(words: Words): Asked {
  const word = (pattern: string): RegExp => new RegExp(pattern, 'i');
  const texts = 'input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=number], textarea';
  const fillable = (form: PageElement): PageElement[] =>
    [...form.querySelectorAll(texts)].filter((one) => gk.isSeen(one));
  // a search box and a login are no letters to the office
  const isLetter = (form: PageElement): boolean =>
    [...form.querySelectorAll('input[type=password]')].length === 0 &&
    (fillable(form).some(({ tagName }) => tagName === 'TEXTAREA') || fillable(form).length >= 4);
  const inForms = [...document.querySelectorAll('form')].filter(isLetter);
  const forms = inForms.length > 0 || document.body === null || !isLetter(document.body) ? inForms : [document.body];
  const naming = (one: PageElement): string =>
    `${gk.called(one)} ${String(one.className)} ${one.getAttribute('src') ?? ''} ${one.getAttribute('onclick') ?? ''}`;
  // the word before a field stands in its paragraph, or in the cell beside its own
  const labelOf = (one: PageElement): string => {
    let label = '';
    for (
      let up = one.parentElement, n = 0;
      up !== null && n < 3 && fillable(up).length < 2;
      up = up.parentElement, n += 1
    ) {
      const text = (up.innerText ?? '').trim();
      if (text.length < 24) label = text;
    }
    return label;
  };
  for (const form of forms) {
    const puzzle = [...form.querySelectorAll('[class], [id], iframe')].find(
      (one) => word(words.captchaPuzzle).test(naming(one)) && gk.isSeen(one),
    );
    if (puzzle) return { forms: forms.length, captcha: 'puzzle', shows: gk.show(puzzle) };
    const field = fillable(form).find((one) => word(words.captchaField).test(`${naming(one)} ${labelOf(one)}`));
    if (!field) continue;
    // “by text message” may be said of the reply, too: beside the field it is said of the code
    let beside: PageElement | null = field.parentElement;
    while (
      beside?.parentElement &&
      beside !== form &&
      (beside.parentElement.innerText ?? '').length < 60 &&
      fillable(beside.parentElement).length < 2
    )
      beside = beside.parentElement;
    const other =
      [...form.querySelectorAll('a, button, input, img, audio, span, i, em, label, p, td')].find(
        (one) =>
          one !== field &&
          !one.contains(field) &&
          (one.tagName === 'AUDIO' ||
            word(words.captchaOther).test(naming(one)) ||
            (beside?.contains(one) === true && word(words.captchaOtherNear).test(naming(one)))),
      ) ?? (word(words.captchaOther).test(naming(field)) ? field : undefined);
    if (other) return { forms: forms.length, captcha: 'other', shows: gk.show(other) };
    let near: PageElement | null = field.parentElement;
    for (let up = 0; up < 3 && near !== null; up += 1) {
      const pictures = [...near.querySelectorAll('img, canvas, svg, input[type=image]')].filter((one) =>
        gk.isSeen(one),
      );
      const named = pictures.find((one) => word(words.captchaPicture).test(naming(one)));
      if (named) return { forms: forms.length, captcha: 'picture', shows: gk.show(named) };
      near = near === form ? null : near.parentElement;
    }
    return { forms: forms.length, captcha: 'unclear', shows: gk.show(field) };
  }
  return { forms: forms.length, captcha: 'none', shows: '' };
}
