import type { Interpretation, InterpretationForm, InterpretationMedium } from '@gongkai/model';

/** One form of an interpretation with what there is to see of it. */
export interface ShownForm {
  readonly form: InterpretationForm;
  readonly media: readonly InterpretationMedium[];
}

/** The forms in the publisher's order; a form that only its media or its elements give away comes after. */
export function shownForms({
  forms,
  media,
  elements,
}: Pick<Interpretation, 'forms' | 'media' | 'elements'>): readonly ShownForm[] {
  const told = Object.keys(elements).length > 0 ? (['text'] as const) : [];
  const all = new Set<InterpretationForm>([...forms, ...told, ...media.map(({ kind }) => kind)]);
  return [...all].map((form) => ({ form, media: media.filter(({ kind }) => kind === form) }));
}

export type MediumLook = 'picture' | 'sound' | 'film' | 'page';

/** How a medium is shown: by the end of its address; a player needs a file, everything else is a page to go to. */
export function lookOf(url: string): MediumLook {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? '';
  if (/^(png|jpe?g|gif|webp|svg|avif)$/.test(ending)) return 'picture';
  if (/^(mp3|m4a|wav|aac|oga)$/.test(ending)) return 'sound';
  return /^(mp4|m4v|webm|ogv)$/.test(ending) ? 'film' : 'page';
}
