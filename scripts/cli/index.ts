// The command line: argv → plan → result → words. The only file that reads argv, prints, and sets the exit code.

import process from 'node:process'
import { languageAsked, parseArguments, type Plan } from './arguments.ts'
import type { BuildResult, CheckResult, ExportResult, HandoutResult, OutlineResult, Wire } from './commands.ts'
import { EXIT_CODES, SpeechdeckError } from '../issue.ts'
import { isMessageKey, say, type MessageKey, type Values } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'
import type { Addresses } from '../present/presentation.ts'
import { clock, fileSize } from '../text/format.ts'
import { version } from './version.ts'

/** Exit codes of signals, as shells give them. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
/** Longer than the browser takes to close. */
const PATIENCE = 3000
const BAR_WIDTH = 24

/** Runs one command; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const asked = languageAsked(argv)
  const teller: Teller = {
    lang: asked ?? localeLanguage(),
    fixed: asked !== null,
    quiet: argv.includes('--quiet'),
    bar: false,
  }
  const interrupt = new AbortController()
  const stop = onSignals(interrupt, teller)
  process.stdout.on('error', ignoreClosedPipe)
  try {
    const plan = parseArguments(argv, teller.lang, version())
    if (plan.command === 'help') {
      ;(plan.asked ? process.stdout : process.stderr).write(plan.text)
      process.exitCode = plan.asked ? 0 : EXIT_CODES.E_USAGE
    } else process.exitCode = await run(plan, teller, interrupt.signal)
  } catch (error) {
    process.exitCode = interrupt.signal.aborted ? interrupted(teller, interrupt.signal) : complain(error, teller)
  } finally {
    stop()
  }
}

// --- internal ---

interface Teller {
  lang: Lang
  /** Asked for with --lang: the speech's own language does not matter. */
  fixed: boolean
  quiet: boolean
  /** A progress bar stands on the terminal's last line. */
  bar: boolean
}

async function run(plan: Exclude<Plan, { command: 'help' }>, teller: Teller, signal: AbortSignal): Promise<number> {
  const commands = await import('./commands.ts')
  const wire: Wire = {
    signal,
    step: (key, share) => showStep(teller, key, share),
    speaks: lang => {
      if (!teller.fixed) teller.lang = lang
    },
  }
  switch (plan.command) {
    case 'build': {
      const result = await commands.build(plan, wire)
      return answer(teller, plan.json, result, () => buildSummary(result, teller))
    }
    case 'outline': {
      const { renderTree } = await import('./tree.ts')
      const result = await commands.outline(plan, wire)
      return answer(teller, plan.json, result.outline, () => outlineSummary(result, teller, renderTree))
    }
    case 'export': {
      const result = await commands.exportFolder(plan, wire)
      return answer(teller, plan.json, result, () => exportSummary(result, teller))
    }
    case 'handout': {
      const result = await commands.handout(plan, wire)
      return answer(teller, plan.json, result, () => handoutSummary(result, teller))
    }
    case 'present':
    case 'rehearse': {
      await commands.present(plan, wire, {
        onReady: addresses =>
          void answer(teller, plan.json, addresses, () => addressLines(addresses, plan.command, teller)),
        onRecorded: ({ file, seconds, planned, slides }) =>
          void (
            plan.json ||
            teller.quiet ||
            process.stdout.write(
              say('done-rehearsal', teller.lang, {
                file,
                slides,
                time: clock(seconds),
                plan: clock(planned),
                dir: plan.dir,
              }) + '\n',
            )
          ),
      })
      return 0
    }
    case 'rehearsals': {
      const { renderRuns } = await import('../rehearse/index.ts')
      const { dir, file, calibrated, ...comparison } = await commands.rehearsals(plan, wire)
      return answer(
        teller,
        plan.json,
        { dir, file, calibrated, ...comparison },
        () =>
          `${renderRuns(comparison, comparison.lang)}\n${lines(teller.lang, [['done-rehearsals-page', { file }], calibrated !== null && ['done-calibrated', { dir, rate: calibrated }]])}`,
      )
    }
    case 'check': {
      const result = await commands.check(plan, wire)
      const failed = result.findings.some(({ level }) => level === 'fail' || (level === 'edited' && plan.strict))
      answer(teller, plan.json, checkJson(result, teller, failed), () => checkSummary(result, teller))
      return failed ? EXIT_CODES.E_CHECK : 0
    }
  }
}

function answer(teller: Teller, json: boolean, result: object, summary: () => string): number {
  clearBar(teller)
  if (json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  else if (!teller.quiet) process.stdout.write(summary())
  return 0
}

// Summaries: one fact a line.

function buildSummary(result: BuildResult, { lang }: Teller): string {
  const { dir, taken, backup, slides, products, seconds, issues, removed, missing, lacking, crowded } = result
  const report = `${dir}/report.md`
  return lines(lang, [
    taken !== null && ['done-taken', { wanted: taken, dir }],
    backup !== null && ['done-backup', { dir: backup }],
    ['done-build', { dir, slides, minutes: Math.max(1, Math.round(seconds / 60)) }],
    ...products.map(productLine),
    issues.length > 0 && ['done-issues', { count: issues.length, file: report }],
    removed > 0 && ['done-removed', { count: removed, file: report }],
    missing.length > 0 && ['done-missing-characters', { characters: missing.join('') }],
    ...lacking.map(({ font, characters }): [MessageKey, Values] => [
      'done-font-lacks',
      { font, characters: firstOf(characters) },
    ]),
    crowded.length > 0 && ['done-crowded', { slides: crowded.join(', '), dir }],
  ])
}

function addressLines(
  { speaker, audience, remote }: Addresses,
  command: 'present' | 'rehearse',
  { lang }: Teller,
): string {
  return lines(lang, [
    ['present-speaker', { address: speaker }],
    ['present-audience', { address: audience }],
    ...remote.map((address): [MessageKey, Values] => ['present-remote', { address }]),
    [command === 'rehearse' ? 'present-end-rehearsal' : 'present-end', {}],
  ])
}

/** The first forty and their number. */
function firstOf(characters: readonly string[]): string {
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…（${characters.length}）` : characters.join('')
}

/** Word makes the pages of its files itself. */
function productLine({ file, pages, bytes, copies }: BuildResult['products'][number]): [MessageKey, Values] {
  return [
    copies !== undefined ? 'done-copies' : pages > 0 ? 'done-product' : 'done-file',
    {
      file,
      pages,
      count: copies ?? 1,
      size: fileSize(bytes),
    },
  ]
}

function outlineSummary(
  { outline, file }: OutlineResult,
  { lang }: Teller,
  renderTree: (outline: OutlineResult['outline'], lang: Lang) => string,
): string {
  return file === null ? renderTree(outline, lang) : lines(lang, [['done-outline', { file }]])
}

function exportSummary({ dir, products, edited, missing, crowded }: ExportResult, { lang }: Teller): string {
  return lines(lang, [
    ...products.map(productLine),
    edited > 0 && ['done-export-edits', { count: edited }],
    missing.length > 0 && ['done-missing-characters', { characters: missing.join('') }],
    crowded.length > 0 && ['done-crowded', { slides: crowded.join(', '), dir }],
  ])
}

function handoutSummary({ product, speeches, missing }: HandoutResult, { lang }: Teller): string {
  return lines(lang, [
    productLine(product),
    ...speeches.map(({ title, page }): [MessageKey, Values] => ['done-meeting-speech', { title, page }]),
    missing.length > 0 && ['done-missing-characters', { characters: missing.join('') }],
  ])
}

function checkSummary({ findings, slides, measured }: CheckResult, { lang }: Teller): string {
  const list = (level: 'fail' | 'edited' | 'warning', head: MessageKey) => {
    const found = findings.filter(finding => finding.level === level)
    return found.length === 0
      ? []
      : [
          say(head, lang, { count: found.length }),
          ...found.map(
            ({ rule, slide, title, values }) =>
              `  ${slide === null ? say('check-deck', lang) : say('check-slide', lang, { no: slide, title: title ?? '' })}: ${say(rule, lang, values)}`,
          ),
        ]
  }
  const failed = list('fail', 'check-failed')
  const passed =
    failed.length > 0 ? [] : [say(measured ? 'check-ok' : 'check-ok-no-browser', lang, { slides: slides.length })]
  return `${[...failed, ...list('edited', 'check-edited'), ...list('warning', 'check-warned'), ...passed].join('\n')}\n`
}

function checkJson(
  { dir, findings, slides, density, measured }: CheckResult,
  { lang }: Teller,
  failed: boolean,
): object {
  return {
    ok: !failed,
    dir,
    measured,
    failed: findings.filter(({ level }) => level === 'fail').length,
    edited: findings.filter(({ level }) => level === 'edited').length,
    warnings: findings.filter(({ level }) => level === 'warning').length,
    density,
    findings: findings.map(({ rule, level, slide, title, values }) => ({
      rule,
      level,
      slide,
      title,
      message: say(rule, lang, values),
    })),
    slides,
  }
}

function lines(lang: Lang, entries: readonly (false | [MessageKey, Values])[]): string {
  return entries
    .filter(entry => entry !== false)
    .map(([key, values]) => `${say(key, lang, values)}\n`)
    .join('')
}

// Progress: a bar on a terminal, a line a step elsewhere.

function showStep(teller: Teller, key: MessageKey, share: number): void {
  if (teller.quiet) return
  const name = say(key, teller.lang)
  if (!process.stderr.isTTY) {
    process.stderr.write(`${name}\n`)
    return
  }
  const full = Math.round(share * BAR_WIDTH)
  process.stderr.write(`\r\x1B[K${'━'.repeat(full)}\x1B[2m${'━'.repeat(BAR_WIDTH - full)}\x1B[22m ${name}`)
  teller.bar = true
}

function clearBar(teller: Teller): void {
  if (teller.bar) process.stderr.write('\r\x1B[K')
  teller.bar = false
}

// Trouble.

function complain(error: unknown, teller: Teller): number {
  clearBar(teller)
  if (!(error instanceof SpeechdeckError)) {
    process.stderr.write(`${say('bug', teller.lang)}\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  }
  const { code, message } = error
  const values = withReason(error.values, teller.lang)
  const hint = error.hint ?? (isMessageKey(`${message}-hint`) ? `${message}-hint` : '')
  process.stderr.write(
    `${code} ${[say(message, teller.lang, values), say(hint, teller.lang, values)].join(' ').trim()}\n`,
  )
  return EXIT_CODES[code]
}

/** `ENOSPC` → `the disk is full` */
function withReason(values: Values, lang: Lang): Values {
  const key = `reason-${values['reason']}`
  return isMessageKey(key) ? { ...values, reason: say(key, lang) } : values
}

function interrupted(teller: Teller, signal: AbortSignal): number {
  clearBar(teller)
  process.stderr.write(`${say('interrupted', teller.lang)}\n`)
  return typeof signal.reason === 'number' ? signal.reason : SIGNALS.SIGINT
}

/** The first signal asks to stop, so that browser and half-made folder go; the second, or too long a wait, ends at once. */
function onSignals(interrupt: AbortController, teller: Teller): () => void {
  const listeners = Object.entries(SIGNALS).map(([name, code]) => {
    const listener = () => {
      if (interrupt.signal.aborted) process.exit(code)
      interrupt.abort(code)
      setTimeout(() => process.exit(interrupted(teller, interrupt.signal)), PATIENCE).unref()
    }
    process.on(name, listener)
    return () => process.off(name, listener)
  })
  return () => listeners.forEach(off => off())
}

/** `speechdeck outline talk.txt | head`: the reader has seen enough. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** The language of the system: `LANG=zh_CN.UTF-8` → zh; where no variable says, what JavaScript was told. */
function localeLanguage(): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
