// argv → a plan of what to do. Nothing is read, written or printed here; a wrong word ends in E_USAGE with what was
// meant.

import { Command, CommanderError } from 'commander'
import { usageError } from './complaints.ts'
import { COMMANDS, type CommandRow } from './options.ts'
import type { Plan } from './plan.ts'
import type { Options } from './plans.ts'
import { say, type MessageKey, type Values } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'

/** `--lang en` and `--lang=en`, before anything else is understood: messages about the rest need it. */
export function languageAsked(argv: readonly string[]): Lang | null {
  const at = argv.findIndex(word => word === '--lang' || word.startsWith('--lang='))
  const value = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  return value === 'zh' || value === 'en' ? value : null
}

/**
 * `['build', 'talk.txt', '--no-pdf']` → `{ command: 'build', speech: 'talk.txt', pdf: false, … }`.
 * `lang` is that of help and complaints.
 */
export function parseArguments(argv: readonly string[], lang: Lang, version: string): Plan {
  let plan: Plan | null = null
  let printed = ''
  const program = describe(lang, version, made => {
    plan = made
  })
  const print = (text: string) => {
    printed += text
  }
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeOut: print, writeErr: print })
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version'
    if (asked || error.code === 'commander.help') return { command: 'help', text: printed, asked }
    const moved = error.code === 'commander.missingArgument' ? withoutSwallowed(argv) : null
    if (moved) return parseArguments(moved, lang, version)
    throw usageError(error, argv, program, lang)
  }
  // Each command's action sets the plan, and commander runs exactly one or throws.
  return plan ?? { command: 'help', text: program.helpInformation(), asked: false }
}

// --- internal ---

/**
 * `outline --why talk.txt`: an option that may have a value and may have none took the only word. Stood behind it the
 * option takes none; null where no option took anything.
 */
function withoutSwallowed(argv: readonly string[]): string[] | null {
  const options = COMMANDS.find(({ name }) => name === argv[0])?.options ?? []
  const greedy = new Set(options.filter(({ flags }) => flags.includes('[')).map(({ flags }) => flags.split(' ')[0]))
  const at = argv.findIndex((word, index) => greedy.has(word) && argv[index + 1]?.startsWith('-') === false)
  return at < 0 ? null : [...argv.slice(0, at), ...argv.slice(at + 1), ...argv.slice(at, at + 1)]
}

/** The table of commands as commander wants it. */
function describe(lang: Lang, version: string, plan: (plan: Plan) => void): Command {
  const text = (key: MessageKey, values: Values = {}) => say(key, lang, values)
  const program = withHelp(new Command('speechdeck'), lang)
    .description(text('about'))
    .version(version, '-V, --version', text('about-version'))
    .helpCommand(false)
  for (const row of COMMANDS) addCommand(program, row, lang, plan)
  return program
}

function addCommand(program: Command, row: CommandRow, lang: Lang, plan: (plan: Plan) => void): void {
  const command = withHelp(program.command(row.name), lang)
    .description(say(row.about, lang, {}))
    .argument(row.argument, say(row.aboutArgument, lang, {}))
    .action((words: string | string[], options: Options) => plan(row.plan([words].flat(), options)))
  for (const { flags, about, values = {}, read, otherwise } of row.options) {
    const says = say(about, lang, values)
    if (read) command.option(flags, says, read, otherwise)
    else command.option(flags, says)
  }
}

function withHelp(command: Command, lang: Lang): Command {
  return command
    .helpOption('-h, --help', say('about-help', lang, {}))
    .configureHelp({ styleTitle: title => say(HEADINGS[title] ?? 'usage-heading', lang, {}) })
}

const HEADINGS: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'usage-heading',
  'Arguments:': 'usage-heading-arguments',
  'Options:': 'usage-heading-options',
  'Commands:': 'usage-heading-commands',
}
