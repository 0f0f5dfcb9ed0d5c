import { say, type Locale, type Words } from '@gongkai/model';

const codes: Readonly<Record<string, Words>> = {
  'commander.unknownOption': { zh: '没有选项 {name}', en: 'There is no option {name}' },
  'commander.unknownCommand': { zh: '没有命令 {name}', en: 'There is no command {name}' },
  'commander.optionMissingArgument': { zh: '选项 {name} 后面要写值', en: 'Option {name} needs a value' },
  'commander.missingArgument': { zh: '缺少参数 {name}', en: 'Argument {name} is missing' },
  'commander.excessArguments': { zh: '参数太多', en: 'Too many arguments' },
  'commander.conflictingOption': { zh: '选项 {name} 与另一选项冲突', en: 'Option {name} conflicts with another one' },
};

/** What commander complains about, as a sentence in the asked language, with the nearest name it found. */
export function usageSentence(code: string, message: string, locale: Locale): string {
  const words = codes[code];
  if (words === undefined) return message.replace(/^error: /, '');
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  const guess: Words = { zh: '，是否为 {near}？', en: '; did you mean {near}?' };
  return say(words, locale, { name }) + (near === undefined ? '' : say(guess, locale, { near }));
}
