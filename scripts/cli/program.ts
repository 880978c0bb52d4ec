// One run of the program: words → plan → result → words. Everything it needs of the process comes in, so that a test
// can run it too.

import { tmpdir } from 'node:os'
import { sweep } from '../disk/scratch.ts'
import { languageAsked, parseArguments } from './arguments.ts'
import { opensDeck, type Plan } from './plan.ts'
import type { Wire } from './commands/index.ts'
import type { Browsers } from '../browser/pool.ts'
import type { SlideReason } from '../check/index.ts'
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
  const reporter: Reporter = {
    terminal,
    lang: asked ?? (argv.some(word => RE_HAN.test(word)) ? 'zh' : localeLanguage(env)),
    fixed: asked !== null,
    quiet: argv.includes('--quiet'),
    bar: false,
  }
  const late = tooLate(signal)
  try {
    return await Promise.race([perform(reporter), late.code])
  } catch (error) {
    return signal.aborted ? interrupted(reporter) : complain(error, reporter)
  } finally {
    late.forget()
  }
}

/** The language of the system: `LANG=zh_CN.UTF-8` → zh; where no variable says, what JavaScript was told. */
export function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: Terminal['env']): Lang {
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

// --- internal ---

interface Reporter {
  terminal: Terminal
  lang: Lang
  /** Asked for with --lang: the speech's own language does not matter. */
  fixed: boolean
  quiet: boolean
  /** A progress bar stands on the terminal's last line. */
  bar: boolean
}

async function perform(reporter: Reporter): Promise<number> {
  const { argv, stdout, stderr } = reporter.terminal
  const plan = parseArguments(argv, reporter.lang, version())
  if (plan.command !== 'help') return await run(plan, reporter).finally(() => sweep(tmpdir()))
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

/** A browser that will be needed starts first of all, and ends last. */
async function run(plan: Asked, reporter: Reporter): Promise<number> {
  if (!opensDeck(plan)) return await command(plan, reporter)
  const { Browsers } = await import('../browser/pool.ts')
  const browsers = new Browsers()
  browsers.start()
  try {
    return await command(plan, reporter, browsers)
  } finally {
    await browsers.close()
  }
}

type Asked = Exclude<Plan, { command: 'help' }>

async function command(plan: Asked, reporter: Reporter, browsers?: Browsers): Promise<number> {
  const commands = await import('./commands/index.ts')
  sweep(tmpdir())
  const wire = wireOf(reporter, browsers)
  switch (plan.command) {
    case 'build': {
      const result = await commands.build(plan, wire)
      answer(reporter, plan.json, result, () => buildSummary(result, reporter.lang))
      return result.crowded.length + result.missing.length > 0 ? EXIT_CODES.E_CHECK : 0
    }
    case 'outline': {
      const [{ renderTree }, { renderReasons }] = await Promise.all([import('./tree.ts'), import('./why.ts')])
      const result = await commands.outline(plan, wire)
      return answer(reporter, plan.json, result.outline, () =>
        plan.why === false
          ? outlineSummary(result, reporter.lang, renderTree)
          : whySummary(result, plan.why, reporter.lang, renderReasons),
      )
    }
    case 'export': {
      const result = await commands.exportFolder(plan, wire)
      return answer(reporter, plan.json, result, () => exportSummary(result, reporter.lang))
    }
    case 'handout': {
      const result = await commands.handout(plan, wire)
      return answer(reporter, plan.json, result, () => handoutSummary(result, reporter.lang))
    }
    case 'present':
    case 'rehearse': {
      await commands.present(plan, wire, {
        onReady: addresses =>
          void answer(reporter, plan.json, addresses, () => addressLines(addresses, plan.command, reporter.lang)),
        onRecorded: recorded => {
          if (!plan.json && !reporter.quiet)
            reporter.terminal.stdout.write(runRecorded(recorded, plan.dir, reporter.lang))
        },
      })
      return 0
    }
    case 'rehearsals': {
      const { renderRuns } = await import('../rehearse/index.ts')
      const result = await commands.rehearsals(plan, wire)
      const summary = () => `${renderRuns(result, result.lang)}\n${rehearsalsSummary(result, reporter.lang)}`
      return answer(reporter, plan.json, result, summary)
    }
    case 'check': {
      if (plan.why !== null) return explained(reporter, plan.json, await commands.explainSlide(plan, plan.why, wire))
      const result = await commands.check(plan, wire)
      const failed = result.findings.some(({ level }) => level === 'fail' || (level === 'edited' && plan.strict))
      answer(reporter, plan.json, checkJson(result, reporter.lang, failed), () => checkSummary(result, reporter.lang))
      return failed ? EXIT_CODES.E_CHECK : 0
    }
  }
}

function wireOf(reporter: Reporter, browsers: Browsers | undefined): Wire {
  return {
    signal: reporter.terminal.signal,
    browsers,
    step: (key, share) => showStep(reporter, key, share),
    speaks: lang => {
      if (!reporter.fixed) reporter.lang = lang
    },
  }
}

async function explained(reporter: Reporter, json: boolean, reason: SlideReason): Promise<number> {
  const { renderSlideReason } = await import('./why-slide.ts')
  return answer(reporter, json, reason, () => renderSlideReason(reason, reporter.lang))
}

function answer(reporter: Reporter, json: boolean, result: object, summary: () => string): number {
  clearBar(reporter)
  if (json) reporter.terminal.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  else if (!reporter.quiet) reporter.terminal.stdout.write(summary())
  return 0
}

// Progress: a bar on a terminal, a line a step elsewhere.

function showStep(reporter: Reporter, key: MessageKey, share: number): void {
  if (reporter.quiet) return
  const name = say(key, reporter.lang)
  if (!reporter.terminal.stderr.isTTY) {
    reporter.terminal.stderr.write(`${name}\n`)
    return
  }
  const full = Math.round(share * BAR_WIDTH)
  reporter.terminal.stderr.write(`\r\x1B[K${'━'.repeat(full)}\x1B[2m${'━'.repeat(BAR_WIDTH - full)}\x1B[22m ${name}`)
  reporter.bar = true
}

function clearBar(reporter: Reporter): void {
  if (reporter.bar) reporter.terminal.stderr.write('\r\x1B[K')
  reporter.bar = false
}

// Trouble.

function complain(error: unknown, reporter: Reporter): number {
  clearBar(reporter)
  if (!(error instanceof SpeechdeckError)) {
    reporter.terminal.stderr.write(
      `${say('bug', reporter.lang)}\n${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return 1
  }
  const { code, message } = error
  const values = withReason(error.values, reporter.lang)
  const hint = error.hint ?? (isMessageKey(`${message}-hint`) ? `${message}-hint` : '')
  reporter.terminal.stderr.write(
    `${code} ${[say(message, reporter.lang, values), say(hint, reporter.lang, values)].join(' ').trim()}\n`,
  )
  return EXIT_CODES[code]
}

/** `ENOSPC` → `the disk is full` */
function withReason(values: Values, lang: Lang): Values {
  const key = `reason-${values['reason']}`
  return isMessageKey(key) ? { ...values, reason: say(key, lang) } : values
}

function interrupted(reporter: Reporter): number {
  const { stderr, signal } = reporter.terminal
  clearBar(reporter)
  stderr.write(`${say('interrupted', reporter.lang)}\n`)
  return typeof signal.reason === 'number' ? signal.reason : INTERRUPTED
}

/**
 * A speech with a Chinese name has a Chinese reader, whatever the system speaks: errors come before the speech is
 * known.
 */
const RE_HAN = /\p{Script=Han}/u
