// argv → a plan of what to do. Nothing is read, written or printed here; a wrong word ends in E_USAGE with what was meant.

import { Command, CommanderError } from 'commander'
import { oneLine } from '../text/one-line.ts'
import { SpeechdeckError } from '../issue.ts'
import { say, type MessageKey } from '../words/messages.ts'
import type { Binding, Copies, HandoutForm, HandoutKind, Paper, ProductPlan } from '../model/product.ts'
import type { Given, Ratio, Theme } from '../model/settings.ts'
import type { Lang } from '../model/source.ts'
import {
  BINDINGS,
  copiesOf,
  DEFAULT_SIZES,
  HANDOUT_KINDS,
  handoutKinds,
  PAPERS,
  pictureScale,
  SCRIPT_FORMATS,
  scriptFormats,
  slideRanges,
  typeSize,
  type ScriptFormat,
  type SlideRange,
} from './print-options.ts'

export interface Common {
  json: boolean
  quiet: boolean
  lang: Lang | null
}

/** `file`: named with --config; `off`: --no-config, not even what deck.json recorded of one. */
export interface ConfigChoice {
  file: string | null
  off: boolean
}

export type Plan =
  | (Common & {
      command: 'build'
      speech: string
      out: string | null
      pdf: boolean
      force: boolean
      keep: string[]
      given: Given
      config: ConfigChoice
      products: ProductPlan[]
      copies: Copies | null
    })
  | (Common & { command: 'outline'; speech: string; out: string | null; force: boolean; keep: string[] })
  | (Common & {
      command: 'export'
      dir: string
      products: ProductPlan[]
      range: SlideRange[] | null
      out: string | null
      watermark: string | null
      copies: Copies | null
    })
  | (Common & {
      command: 'handout'
      dirs: string[]
      out: string
      title: string | null
      form: HandoutForm
      watermark: string | null
      copies: Copies | null
    })
  | (Common & { command: 'check'; dir: string; strict: boolean; acceptNotes: boolean; browser: boolean })
  | (Common & {
      command: 'present' | 'rehearse'
      dir: string
      port: number | null
      open: boolean
      remote: string | null
    })
  | (Common & { command: 'rehearsals'; dir: string; calibrate: boolean })
  | { command: 'help'; text: string; asked: boolean }

/** What `export` makes. */
const FORMATS = ['pdf', 'handout', 'script', 'pptx', 'proof', 'png', 'site'] as const satisfies ProductPlan['format'][]

const GIVEN = [
  'title',
  'subtitle',
  'speaker',
  'date',
  'occasion',
  'unit',
  'confidential',
  'watermark',
  'footer',
] as const satisfies (keyof Given)[]
const THEMES: readonly Theme[] = ['red', 'blue', 'ink']
const RATIOS: readonly Ratio[] = ['16:9', '4:3']

/** `--lang en` and `--lang=en`, before anything else is understood: messages about the rest need it. */
export function languageAsked(argv: readonly string[]): Lang | null {
  const at = argv.findIndex(word => word === '--lang' || word.startsWith('--lang='))
  const value = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  return value === 'zh' || value === 'en' ? value : null
}

/** `['build', 'talk.txt', '--no-pdf']` → `{ command: 'build', speech: 'talk.txt', pdf: false, … }`; `lang` is that of help and complaints. */
export function parseArguments(argv: readonly string[], lang: Lang, version: string): Plan {
  let plan: Plan | null = null
  let printed = ''
  const program = describe(lang, version, made => {
    plan = made
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: text => {
        printed += text
      },
      writeErr: text => {
        printed += text
      },
    })
  }
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version'
    if (asked || error.code === 'commander.help') return { command: 'help', text: printed, asked }
    throw usageError(
      error,
      argv,
      program.commands.map(command => command.name()),
      lang,
    )
  }
  // Each command's action sets the plan, and commander runs exactly one or throws.
  return plan ?? { command: 'help', text: program.helpInformation(), asked: false }
}

// --- internal ---

type Options = Record<string, string | number | boolean | readonly (string | number | SlideRange)[] | undefined>

function describe(lang: Lang, version: string, plan: (plan: Plan) => void): Command {
  const text = (key: MessageKey, values = {}) => say(key, lang, values)
  const program = new Command('speechdeck')
    .description(text('about'))
    .version(version, '-V, --version', text('about-version'))
    .helpOption('-h, --help', text('about-help'))
    .helpCommand(false)
    .configureHelp({ styleTitle: title => text(HEADINGS[title] ?? 'usage-heading') })
  const command = (name: string, about: MessageKey, argument: string, aboutArgument: MessageKey) =>
    program
      .command(name)
      .description(text(about))
      .argument(argument, text(aboutArgument))
      .helpOption('-h, --help', text('about-help'))
      .configureHelp({ styleTitle: title => text(HEADINGS[title] ?? 'usage-heading') })
  const common = (made: Command) =>
    made
      .option('--json', text('about-json'))
      .option('--quiet', text('about-quiet'))
      .option('--lang <lang>', text('about-lang'), languageOption)

  const build = command('build', 'about-build', '<speech>', 'about-speech')
    .option('-o, --output <dir>', text('about-out-dir'))
    .option('--no-pdf', text('about-no-pdf'))
    .option('--force', text('about-force'))
  for (const name of GIVEN) build.option(`--${name} <text>`, text(`about-${name}`))
  build
    .option('--theme <theme>', text('about-theme', { themes: THEMES.join(', ') }), oneOf('--theme', THEMES))
    .option('--ratio <ratio>', text('about-ratio', { ratios: RATIOS.join(', ') }), oneOf('--ratio', RATIOS))
  build.option('--clicks', text('about-clicks')).option('--no-clicks', text('about-no-clicks'))
  build
    .option('--minutes <number>', text('about-minutes'), numberOption('--minutes', 1, 600))
    .option('--rate <number>', text('about-rate'), numberOption('--rate', 40, 600))
  build.option('--config <file>', text('about-config')).option('--no-config', text('about-no-config'))
  const keepOption = (made: Command) =>
    made.option(
      '--keep <rule>',
      text('about-keep'),
      (rule: string, before: string[]) => [...before, rule],
      [] as string[],
    )
  const printOptions = (made: Command) =>
    made
      .option('--handout <kinds>', text('about-handout', { kinds: HANDOUT_KINDS.join(', ') }), handoutKinds)
      .option('--script [formats]', text('about-script', { formats: SCRIPT_FORMATS.join(', ') }))
      .option(
        '--binding <edge>',
        text('about-binding', { bindings: BINDINGS.join(', ') }),
        oneOf('--binding', BINDINGS),
      )
      .option('--duplex', text('about-duplex'))
      .option('--paper <paper>', text('about-paper', { papers: PAPERS.join(', ') }), oneOf('--paper', PAPERS))
      .option('--size <size>', text('about-size'), typeSize)
      .option('--grayscale', text('about-grayscale'))
      .option('--dark', text('about-dark'))
      .option('--with-clicks', text('about-with-clicks'))
      .option('--copies <numbers>', text('about-copies'), copiesOf)
      .option('--copies-in-one', text('about-copies-in-one'))
      .option('--pptx', text('about-pptx'))
      .option('--template <file>', text('about-template'))
      .option('--proof', text('about-proof'))
      .option('--png', text('about-png'))
      .option('--scale <factor>', text('about-scale'), pictureScale)
      .option('--site', text('about-site'))
      .option('--no-notes', text('about-no-notes'))
  printOptions(keepOption(build))
  common(build).action((speech: string, options: Options) =>
    plan({
      command: 'build',
      speech,
      out: wordOf(options['output']),
      pdf: options['pdf'] === true,
      force: options['force'] === true,
      keep: keptRules(options),
      given: givenOf(options),
      config: { file: wordOf(options['config']), off: options['config'] === false },
      products: productsOf(options, options['pdf'] === true ? ['pdf'] : []),
      copies: copiesAsked(options, productsOf(options, options['pdf'] === true ? ['pdf'] : [])),
      ...commonOf(options),
    }),
  )

  common(
    keepOption(
      command('outline', 'about-outline', '<speech>', 'about-speech')
        .option('-o, --output <file>', text('about-out-outline'))
        .option('--force', text('about-force-file')),
    ),
  ).action((speech: string, options: Options) =>
    plan({
      command: 'outline',
      speech,
      out: wordOf(options['output']),
      force: options['force'] === true,
      keep: keptRules(options),
      ...commonOf(options),
    }),
  )

  common(
    printOptions(
      command('export', 'about-export', '<dir>', 'about-dir')
        .option('--format <format>', text('about-format', { formats: FORMATS.join(', ') }), formatsOption)
        .option('-o, --output <file>', text('about-out-product')),
    )
      .option('--range <slides>', text('about-range'), slideRanges)
      .option('--watermark <text>', text('about-watermark')),
  ).action((dir: string, options: Options) =>
    plan({
      command: 'export',
      dir,
      products: exportedProducts(options),
      range: (options['range'] as SlideRange[] | undefined) ?? null,
      out: wordOf(options['output']),
      watermark: wordOf(options['watermark']),
      copies: copiesAsked(options, exportedProducts(options)),
      ...commonOf(options),
    }),
  )

  common(
    command('handout', 'about-meeting', '<dir...>', 'about-dirs')
      .option('-o, --output <file>', text('about-out-meeting'))
      .option('--title <text>', text('about-meeting-title'))
      .option(
        '--kind <kind>',
        text('about-kind', { kinds: HANDOUT_KINDS.join(', ') }),
        oneOf('--kind', HANDOUT_KINDS.map(String)),
      )
      .option(
        '--binding <edge>',
        text('about-binding', { bindings: BINDINGS.join(', ') }),
        oneOf('--binding', BINDINGS),
      )
      .option('--duplex', text('about-duplex'))
      .option('--grayscale', text('about-meeting-grayscale'))
      .option('--watermark <text>', text('about-watermark'))
      .option('--copies <numbers>', text('about-meeting-copies'), copiesOf)
      .option('--copies-in-one', text('about-copies-in-one')),
  ).action((dirs: string[], options: Options) => {
    const out = wordOf(options['output'])
    if (out === null) throw new SpeechdeckError('E_USAGE', 'usage-meeting-output')
    const form = {
      up: Number(options['kind'] ?? 1) as HandoutKind,
      binding: (options['binding'] as Binding | undefined) ?? 'left',
      ...(options['duplex'] === true && { duplex: true as const }),
    }
    plan({
      command: 'handout',
      dirs,
      out,
      title: wordOf(options['title']),
      form,
      watermark: wordOf(options['watermark']),
      copies: numbersAsked(options),
      ...commonOf(options),
    })
  })

  common(
    command('check', 'about-check', '<dir>', 'about-dir')
      .option('--strict', text('about-strict'))
      .option('--accept-notes', text('about-accept-notes'))
      .option('--no-browser', text('about-no-browser')),
  ).action((dir: string, options: Options) =>
    plan({
      command: 'check',
      dir,
      strict: options['strict'] === true,
      acceptNotes: options['acceptNotes'] === true,
      browser: options['browser'] === true,
      ...commonOf(options),
    }),
  )

  for (const name of ['present', 'rehearse'] as const) {
    common(
      command(name, `about-${name}`, '<dir>', 'about-dir')
        .option('--port <number>', text('about-port'), numberOption('--port', 1, 65_535))
        .option('--no-open', text('about-no-open'))
        .option('--remote [password]', text('about-remote'), passwordOption),
    ).action((dir: string, options: Options) =>
      plan({
        command: name,
        dir,
        port: (options['port'] as number | undefined) ?? null,
        open: options['open'] === true,
        remote: options['remote'] === true ? '' : ((options['remote'] as string | undefined) ?? null),
        ...commonOf(options),
      }),
    )
  }

  common(
    command('rehearsals', 'about-rehearsals', '<dir>', 'about-dir').option('--calibrate', text('about-calibrate')),
  ).action((dir: string, options: Options) =>
    plan({ command: 'rehearsals', dir, calibrate: options['calibrate'] === true, ...commonOf(options) }),
  )
  return program
}

const HEADINGS: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'usage-heading',
  'Arguments:': 'usage-heading-arguments',
  'Options:': 'usage-heading-options',
  'Commands:': 'usage-heading-commands',
}

function commonOf(options: Options): Common {
  const lang = options['lang']
  return {
    json: options['json'] === true,
    quiet: options['quiet'] === true,
    lang: lang === 'zh' || lang === 'en' ? lang : null,
  }
}

function givenOf(options: Options): Given {
  const words = Object.fromEntries(
    [...GIVEN, 'theme', 'ratio', 'minutes', 'rate'].flatMap((name): [string, string | number][] => {
      const option = options[name]
      const value = typeof option === 'number' ? option : oneLine(wordOf(option) ?? '')
      return value ? [[name, value]] : []
    }),
  )
  return { ...words, ...(typeof options['clicks'] === 'boolean' && { clicks: options['clicks'] }) }
}

function keptRules(options: Options): string[] {
  return Array.isArray(options['keep']) ? (options['keep'] as string[]) : []
}

function wordOf(value: Options[string]): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function languageOption(value: string): Lang {
  if (value === 'zh' || value === 'en') return value
  throw new SpeechdeckError('E_USAGE', 'usage-lang', { values: { value } })
}

/** A number between two others, white space and a unit's full width forgiven. */
function numberOption(option: string, least: number, most: number): (value: string) => number {
  return value => {
    const number = Number(value.normalize('NFKC'))
    if (value.trim() !== '' && number >= least && number <= most) return number
    throw new SpeechdeckError('E_USAGE', 'usage-number', { values: { option, value, least, most } })
  }
}

/** Long enough not to be guessed while a speech is given. */
function passwordOption(value: string): string {
  if (value.length >= 6) return value
  throw new SpeechdeckError('E_USAGE', 'usage-password', { values: { least: 6 } })
}

/** A word of a fixed list; `--theme blau` names the list. */
function oneOf(option: string, allowed: readonly string[]): (value: string) => string {
  return value => {
    if (allowed.includes(value)) return value
    throw new SpeechdeckError('E_USAGE', 'usage-one-of', { values: { option, value, allowed: allowed.join(', ') } })
  }
}

function formatsOption(value: string): ProductPlan['format'][] {
  return [...new Set(value.split(/[,，]/))].map(name => {
    const format = FORMATS.find(known => known === name.trim())
    if (format) return format
    throw new SpeechdeckError('E_USAGE', 'usage-format', { values: { value: name, formats: FORMATS.join(', ') } })
  })
}

/** What `export` is to make: the formats named, else what --handout and --script ask for, else the PDF. -o names one file. */
function exportedProducts(options: Options): ProductPlan[] {
  const named = options['format'] as ProductPlan['format'][] | undefined
  const asked = ['handout', 'script', 'template', ...FLAGS].some(name => options[name] !== undefined)
  const docx = options['script'] === undefined && RE_DOCX.test(wordOf(options['output']) ?? '')
  const products = productsOf(
    docx ? { ...options, script: named?.includes('script') ? 'docx' : undefined } : options,
    named ?? (asked ? [] : ['pdf']),
  )
  if (products.length > 1 && wordOf(options['output']) !== null)
    throw new SpeechdeckError('E_USAGE', 'usage-one-output', { values: { count: products.length } })
  return products
}

/** Formats that can be numbered. */
const PRINTED: readonly string[] = ['pdf', 'handout', 'script', 'proof']

function copiesAsked(options: Options, products: readonly ProductPlan[]): Copies | null {
  const copies = numbersAsked(options)
  if (copies && !products.some(({ format }) => PRINTED.includes(format)))
    throw new SpeechdeckError('E_USAGE', 'usage-copies-pdf')
  return copies
}

function numbersAsked(options: Options): Copies | null {
  // Its own parser made this value.
  const copies = options['copies'] as unknown as Omit<Copies, 'inOne'> | undefined
  return copies ? { ...copies, inOne: options['copiesInOne'] === true } : null
}

/** Products that are a flag and nothing more. */
const FLAGS = ['pptx', 'proof', 'png', 'site'] as const
/** `-o 逐字稿.docx` asks for the script as Word. */
const RE_DOCX = /\.docx$/i

/** The formats, and what --handout, --script and the flags add; in the order of FORMATS. */
function productsOf(options: Options, formats: readonly ProductPlan['format'][]): ProductPlan[] {
  // Each option's own parser made these values.
  const kinds = (options['handout'] as HandoutKind[] | undefined) ?? (formats.includes('handout') ? [1 as const] : [])
  const scripts: ScriptFormat[] =
    options['script'] === undefined
      ? formats.includes('script')
        ? ['pdf']
        : []
      : scriptFormats(options['script'] as string | true)
  const binding = (options['binding'] as Binding | undefined) ?? 'left'
  const duplex = options['duplex'] === true ? { duplex: true as const } : {}
  const paper = (options['paper'] as Paper | undefined) ?? 'a4'
  const size = (options['size'] as number | undefined) ?? DEFAULT_SIZES[paper]
  const template = wordOf(options['template'])
  const withoutNotes = options['notes'] === false ? { withoutNotes: true as const } : {}
  return [
    ...(formats.includes('pdf')
      ? [
          {
            format: 'pdf' as const,
            grayscale: options['grayscale'] === true,
            ...(options['dark'] === true && { dark: true as const }),
            ...(options['withClicks'] === true && { withClicks: true as const }),
          },
        ]
      : []),
    ...kinds.map(up => ({ format: 'handout' as const, up, binding, ...duplex })),
    ...scripts.map(form =>
      form === 'docx'
        ? { format: 'docx' as const, paper, size }
        : { format: 'script' as const, paper, size, binding, ...duplex },
    ),
    ...FLAGS.filter(
      name => formats.includes(name) || options[name] === true || (name === 'pptx' && template !== null),
    ).map(format =>
      format === 'png'
        ? { format, scale: (options['scale'] as number | undefined) ?? 2 }
        : format === 'proof'
          ? { format }
          : { format, ...withoutNotes, ...(format === 'pptx' && template !== null && { template }) },
    ),
  ]
}

/** What commander found, by its codes; its English sentence holds the word in quotes and the suggestion. */
const COMPLAINTS: Readonly<Record<string, { key: MessageKey; slot: string }>> = {
  'commander.unknownOption': { key: 'usage-unknown-option', slot: 'option' },
  'commander.unknownCommand': { key: 'usage-unknown-command', slot: 'command' },
  'commander.missingArgument': { key: 'usage-missing-argument', slot: 'argument' },
  'commander.optionMissingArgument': { key: 'usage-missing-value', slot: 'option' },
  'commander.excessArguments': { key: 'usage-too-many', slot: 'arguments' },
}
/** `unknown option '--forse'`; the last words of `…but got 2: a.txt, b.txt.` */
const RE_WORD = /'([^']+)'(?!.*Expected)|got \d+: (.*)\.$/s
/** `(Did you mean --force?)`, `(Did you mean one of build, outline?)` */
const RE_SIMILAR = /\(Did you mean (?:one of )?(.+?)\?\)/

function usageError(
  error: CommanderError,
  argv: readonly string[],
  commands: readonly string[],
  lang: Lang,
): SpeechdeckError {
  const complaint = COMPLAINTS[error.code]
  const word = error.message.match(RE_WORD)
  const similar = error.message.match(RE_SIMILAR)?.[1]
  const command = argv.find(name => commands.includes(name))
  const help = say('usage-help', lang, { command: command ? `${command} ` : '' })
  const hint = similar ? `${say('usage-similar', lang, { similar })} ${help}` : help
  return new SpeechdeckError('E_USAGE', complaint?.key ?? error.message, {
    hint,
    values: complaint ? { [complaint.slot]: word?.[1] ?? word?.[2] ?? '' } : {},
    cause: error,
  })
}
