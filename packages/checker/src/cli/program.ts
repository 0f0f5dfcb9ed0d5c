import { Command as Commander, CommanderError, Option as Flag } from 'commander';
import { say } from '@gongkai/model';
import { commands, type Command } from './commands.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { fixed, help, own } from './help.words.ts';
import { optionOf } from './options.ts';
import { usageSentence } from './usage-fault.ts';

/**
 * Reads the command line and does what it says.
 *
 * @param args without the program's own name
 */
export async function run(args: readonly string[], console: Console): Promise<Exit> {
  const { locale } = console;
  let asked: { readonly command: Command; readonly operands: readonly string[]; readonly flags: Flags } | undefined;
  const program = dressed(new Commander('gongkai'), console, 'gongkai')
    .version(console.tool, '--version', own.version[locale])
    .helpCommand(false);
  for (const command of commands) {
    const part = dressed(program.command(command.name), console, command.name).allowExcessArguments(false);
    if (command.operands !== '') part.arguments(command.operands);
    addFlags(part, command, console);
    part.action(() => {
      // only what was written: the defaults of commander must not outrank the environment
      const written = Object.entries(part.opts()).filter(([key]) => part.getOptionValueSource(key) === 'cli');
      asked = { command, operands: part.args, flags: Object.fromEntries(written) };
    });
  }
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exit.done;
    if (error.code === 'commander.help') return exit.usage; // no command given: the help was shown
    console.err(usageSentence(error.code, error.message, locale));
    const name = commands.find((one) => one.name === args[0])?.name;
    console.err(say(own.more, locale, { command: name ?? '' }).replace('  ', ' '));
    return exit.usage;
  }
  if (asked === undefined) return exit.usage;
  const work = await asked.command.load();
  return work(console, asked.operands, asked.flags);
}

function dressed(part: Commander, console: Console, name: keyof typeof help): Commander {
  const { locale } = console;
  const { words, after } = help[name];
  return part
    .description(words[locale])
    .helpOption('-h, --help', own.help[locale])
    .addHelpText('after', after[locale])
    .configureHelp({ styleTitle: (title) => fixed[title]?.[locale] ?? title })
    .configureOutput({
      writeOut: (text) => console.out(text.trimEnd()),
      writeErr: (text) => console.err(text.trimEnd()),
      outputError: () => undefined, // said by usageSentence
    })
    .exitOverride();
}

function addFlags(part: Commander, command: Command, { locale }: Console): void {
  const gather = (value: string, before: unknown): readonly string[] => [
    ...(Array.isArray(before) ? before : []),
    value,
  ];
  for (const key of command.keys) {
    const { flags, words, isRepeatable } = optionOf(key);
    const flag = new Flag(flags, words[locale]);
    if (isRepeatable === true) flag.argParser(gather);
    part.addOption(flag);
  }
  for (const { flags, words } of command.own ?? []) part.option(flags, words[locale]);
  if (command.name === 'report') part.option('--format <list>', own.format[locale]);
  if (command.name === 'site') part.option('--out <file>', own.siteOut[locale]);
  if (command.isConfigured) part.option('--config <file>', own.config[locale]);
}
