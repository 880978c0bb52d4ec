// What commander found wrong → what is said about it. Commander's code tells what kind of mistake it is; which word
// it was and what was meant is found here, from the words and the commands themselves: its English sentences are read
// by nobody.

import type { Command, CommanderError } from 'commander'
import { SpeechdeckError } from '../issue.ts'
import { say, type MessageKey } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'
import { nearest } from '../text/nearest.ts'

interface Complaint {
  key: MessageKey
  /** The gap of the message that the word goes into. */
  slot: string
  word: (line: Line) => string
  /** What could have been meant instead. */
  known?: (line: Line) => readonly string[]
}

/** The command line as far as it was understood. */
interface Line {
  argv: readonly string[]
  program: Command
  /** The command named, else the program itself. */
  command: Command
  /** What follows the command's name, sorted by commander. */
  operands: readonly string[]
  unknown: readonly string[]
}

const COMPLAINTS: Readonly<Record<string, Complaint>> = {
  'commander.unknownOption': {
    key: 'usage-unknown-option',
    slot: 'option',
    word: ({ unknown }) => unknown[0] ?? '',
    known: ({ command }) =>
      command
        .createHelp()
        .visibleOptions(command)
        .flatMap(({ long }) => long ?? []),
  },
  'commander.unknownCommand': {
    key: 'usage-unknown-command',
    slot: 'command',
    word: ({ operands }) => operands[0] ?? '',
    known: ({ program }) => program.commands.map(command => command.name()),
  },
  'commander.missingArgument': {
    key: 'usage-missing-argument',
    slot: 'argument',
    word: ({ command, operands }) => command.registeredArguments[operands.length]?.name() ?? '',
  },
  'commander.optionMissingArgument': {
    key: 'usage-missing-value',
    slot: 'option',
    // A value is only missing at the very end.
    word: ({ command, argv }) =>
      command.options.find(({ short, long }) => [short, long].includes(argv.at(-1)))?.flags ?? '',
  },
  'commander.excessArguments': {
    key: 'usage-too-many',
    slot: 'arguments',
    word: ({ operands }) => operands.join(', '),
  },
}

export function usageError(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  lang: Lang,
): SpeechdeckError {
  const complaint = COMPLAINTS[error.code]
  // None of the mistakes that our commands leave room for: a mistake of ours.
  if (!complaint) throw error
  const line = lineOf(error, argv, program)
  const word = complaint.word(line)
  const similar = nearest(word, complaint.known?.(line) ?? []).join(', ')
  const help = say('usage-help', lang, { command: line.command === program ? '' : `${line.command.name()} ` })
  const hint = similar === '' ? help : `${say('usage-similar', lang, { similar })} ${help}`
  return new SpeechdeckError('E_USAGE', complaint.key, { hint, values: { [complaint.slot]: word }, cause: error })
}

// --- internal ---

function lineOf(error: CommanderError, argv: readonly string[], program: Command): Line {
  const at = argv.findIndex(word => program.commands.some(command => command.name() === word))
  const command = program.commands.find(one => one.name() === argv[at]) ?? program
  // Commander stops at the option without a value, and would again.
  const isOpen = error.code === 'commander.optionMissingArgument'
  const sorted = isOpen ? { operands: [], unknown: [] } : command.parseOptions(argv.slice(at + 1))
  return { argv, program, command, ...sorted }
}
