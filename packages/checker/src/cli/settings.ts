import { bad, good, isFields, nearest, type Problem, type Read } from '@gongkai/model';
import { envName, options, usual } from './options.ts';
import type { Settings } from './setting-keys.ts';
import { problem } from './problems.ts';

/** Where settings come from. The first that names one decides. */
export interface Sources {
  /** What commander read: key → text, texts, or true/false. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The parsed `gongkai.config.json`, undefined when there is none. */
  readonly file: unknown;
  readonly fileName: string;
}

/** Flag over environment over file over default. Says everything that is wrong, with the place it was written in. */
export function settingsFrom({ flags, env, file, fileName }: Sources): Read<Settings> {
  const problems: Problem[] = [];
  const settings: Record<string, unknown> = { ...usual };
  const fields = fieldsOf(file, fileName, problems);
  for (const { key, flags: spelling, read } of options) {
    const sources = [
      { found: flags[key], place: spelling.split(' ')[0] ?? key },
      { found: env[envName(key)] || undefined, place: envName(key) },
      { found: fields[key], place: `${fileName} /${key}` },
    ];
    const source = sources.find(({ found }) => found !== undefined);
    if (source === undefined) continue;
    const result = read(source.found);
    if ('value' in result) settings[key] = result.value;
    else problems.push(notUsable(source.place, source.found, result.wanted));
  }
  return problems.length > 0 ? bad(problems) : good(settings as unknown as Settings);
}

const notUsable = (place: string, found: unknown, { zh, en }: { readonly zh: string; readonly en: string }): Problem =>
  problem(
    'option.value',
    {
      zh: '{place}：“{found}”不可用，应为{wanted}'.replace('{wanted}', zh.replace(/^[\d]/, ' $&')),
      en: '{place}: “{found}” cannot be used; it must be {wanted}'.replace('{wanted}', en),
    },
    { place, found: typeof found === 'string' ? found : (JSON.stringify(found) ?? '') },
  );

function fieldsOf(file: unknown, fileName: string, problems: Problem[]): Readonly<Record<string, unknown>> {
  if (file === undefined) return {};
  if (!isFields(file)) {
    problems.push(problem('config.not-object', texts.object, {}, fileName));
    return {};
  }
  const keys: readonly string[] = options.map(({ key }) => key);
  for (const key of Object.keys(file)) {
    if (keys.includes(key) || key === '$schema') continue;
    const near = nearest(key, keys);
    problems.push(
      near === undefined
        ? problem('config.unknown-key', texts.unknown, { key, known: keys.join(' ') }, `${fileName} /${key}`)
        : problem('config.unknown-key', texts.near, { key, near }, `${fileName} /${key}`),
    );
  }
  return file;
}

const texts = {
  object: { zh: '应为一个 JSON 对象', en: 'a JSON object is expected' },
  unknown: { zh: '没有 {key} 这一项，请删去；可用：{known}', en: '{key} is not known, remove it; known are {known}' },
  near: { zh: '没有 {key} 这一项，是否为 {near}？', en: '{key} is not known; did you mean {near}?' },
} as const;
