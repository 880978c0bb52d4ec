// One run of the program: words → plan → result → words. Everything it needs of the process comes in, so that a test can run it too.

import { languageAsked, parseArguments } from './arguments.ts'
import type { Plan } from './plan.ts'
import type { Wire } from './commands.ts'
import { EXIT_CODES, SpeechdeckError } from '../issue.ts'
import { isMessageKey, say, type MessageKey, type Values } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'
import {
  addressLines,
  buildSummary,
  checkJson,
  checkSummary,
  exportSummary,
  handoutSummary,
  outlineSummary,
  rehearsalsSummary,
  runRecorded,
  whySummary,
} from './summaries.ts'
import { version } from './version.ts'

/** What the program asks of whoever runs it. */
export interface Terminal {
  argv: readonly string[]
  /** `LC_ALL`, `LC_MESSAGES` and `LANG` say which language to speak. */
  env: Readonly<Record<string, string | undefined>>
  stdout: Output
  stderr: Output
  /** Stops the run; its reason is the exit code to end with. */
  signal: AbortSignal
}

export interface Output {
  write(text: string): unknown
  /** A progress bar can be drawn on it. */
  isTTY?: boolean
}

/** As shells give it after Ctrl-C. */
const INTERRUPTED = 130
/** Milliseconds; longer than the browser takes to close. */
const PATIENCE = 3000
const BAR_WIDTH = 24

/** Runs one command and gives the exit code; never throws. */
export async function runProgram(terminal: Terminal): Promise<number> {
  const { argv, env, signal } = terminal
  const asked = languageAsked(argv)
  const teller: Teller = {
    terminal,
    lang: asked ?? localeLanguage(env),
    fixed: asked !== null,
    quiet: argv.includes('--quiet'),
    bar: false,
  }
  const late = tooLate(signal)
  try {
    return await Promise.race([perform(teller), late.code])
  } catch (error) {
    return signal.aborted ? interrupted(teller) : complain(error, teller)
  } finally {
    late.forget()
  }
}

// --- internal ---

interface Teller {
  terminal: Terminal
  lang: Lang
  /** Asked for with --lang: the speech's own language does not matter. */
  fixed: boolean
  quiet: boolean
  /** A progress bar stands on the terminal's last line. */
  bar: boolean
}

async function perform(teller: Teller): Promise<number> {
  const { argv, stdout, stderr } = teller.terminal
  const plan = parseArguments(argv, teller.lang, version())
  if (plan.command !== 'help') return await run(plan, teller)
  ;(plan.asked ? stdout : stderr).write(plan.text)
  return plan.asked ? 0 : EXIT_CODES.E_USAGE
}

/** Fails where the run has not ended long enough after it was told to stop. */
function tooLate(signal: AbortSignal): { code: Promise<never>; forget: () => void } {
  let timer: NodeJS.Timeout | undefined
  let listener = () => {}
  const code = new Promise<never>((_, reject) => {
    listener = () => {
      timer = setTimeout(() => reject(new Error('too late')), PATIENCE)
    }
    signal.addEventListener('abort', listener)
  })
  return {
    code,
    forget: () => {
      signal.removeEventListener('abort', listener)
      clearTimeout(timer)
    },
  }
}

async function run(plan: Exclude<Plan, { command: 'help' }>, teller: Teller): Promise<number> {
  const commands = await import('./commands.ts')
  const wire: Wire = {
    signal: teller.terminal.signal,
    step: (key, share) => showStep(teller, key, share),
    speaks: lang => {
      if (!teller.fixed) teller.lang = lang
    },
  }
  switch (plan.command) {
    case 'build': {
      const result = await commands.build(plan, wire)
      return answer(teller, plan.json, result, () => buildSummary(result, teller.lang))
    }
    case 'outline': {
      const [{ renderTree }, { renderReasons }] = await Promise.all([import('./tree.ts'), import('./why.ts')])
      const result = await commands.outline(plan, wire)
      return answer(teller, plan.json, result.outline, () =>
        plan.why === false
          ? outlineSummary(result, teller.lang, renderTree)
          : whySummary(result, plan.why, teller.lang, renderReasons),
      )
    }
    case 'export': {
      const result = await commands.exportFolder(plan, wire)
      return answer(teller, plan.json, result, () => exportSummary(result, teller.lang))
    }
    case 'handout': {
      const result = await commands.handout(plan, wire)
      return answer(teller, plan.json, result, () => handoutSummary(result, teller.lang))
    }
    case 'present':
    case 'rehearse': {
      await commands.present(plan, wire, {
        onReady: addresses =>
          void answer(teller, plan.json, addresses, () => addressLines(addresses, plan.command, teller.lang)),
        onRecorded: recorded => {
          if (!plan.json && !teller.quiet) teller.terminal.stdout.write(runRecorded(recorded, plan.dir, teller.lang))
        },
      })
      return 0
    }
    case 'rehearsals': {
      const { renderRuns } = await import('../rehearse/index.ts')
      const result = await commands.rehearsals(plan, wire)
      const summary = () => `${renderRuns(result, result.lang)}\n${rehearsalsSummary(result, teller.lang)}`
      return answer(teller, plan.json, result, summary)
    }
    case 'check': {
      const result = await commands.check(plan, wire)
      const failed = result.findings.some(({ level }) => level === 'fail' || (level === 'edited' && plan.strict))
      answer(teller, plan.json, checkJson(result, teller.lang, failed), () => checkSummary(result, teller.lang))
      return failed ? EXIT_CODES.E_CHECK : 0
    }
  }
}

function answer(teller: Teller, json: boolean, result: object, summary: () => string): number {
  clearBar(teller)
  if (json) teller.terminal.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  else if (!teller.quiet) teller.terminal.stdout.write(summary())
  return 0
}

// Progress: a bar on a terminal, a line a step elsewhere.

function showStep(teller: Teller, key: MessageKey, share: number): void {
  if (teller.quiet) return
  const name = say(key, teller.lang)
  if (!teller.terminal.stderr.isTTY) {
    teller.terminal.stderr.write(`${name}\n`)
    return
  }
  const full = Math.round(share * BAR_WIDTH)
  teller.terminal.stderr.write(`\r\x1B[K${'━'.repeat(full)}\x1B[2m${'━'.repeat(BAR_WIDTH - full)}\x1B[22m ${name}`)
  teller.bar = true
}

function clearBar(teller: Teller): void {
  if (teller.bar) teller.terminal.stderr.write('\r\x1B[K')
  teller.bar = false
}

// Trouble.

function complain(error: unknown, teller: Teller): number {
  clearBar(teller)
  if (!(error instanceof SpeechdeckError)) {
    teller.terminal.stderr.write(
      `${say('bug', teller.lang)}\n${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return 1
  }
  const { code, message } = error
  const values = withReason(error.values, teller.lang)
  const hint = error.hint ?? (isMessageKey(`${message}-hint`) ? `${message}-hint` : '')
  teller.terminal.stderr.write(
    `${code} ${[say(message, teller.lang, values), say(hint, teller.lang, values)].join(' ').trim()}\n`,
  )
  return EXIT_CODES[code]
}

/** `ENOSPC` → `the disk is full` */
function withReason(values: Values, lang: Lang): Values {
  const key = `reason-${values['reason']}`
  return isMessageKey(key) ? { ...values, reason: say(key, lang) } : values
}

function interrupted(teller: Teller): number {
  const { stderr, signal } = teller.terminal
  clearBar(teller)
  stderr.write(`${say('interrupted', teller.lang)}\n`)
  return typeof signal.reason === 'number' ? signal.reason : INTERRUPTED
}

/** The language of the system: `LANG=zh_CN.UTF-8` → zh; where no variable says, what JavaScript was told. */
function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: Terminal['env']): Lang {
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
