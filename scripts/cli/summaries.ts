// Results of commands → what a person reads about them, one fact a line, and what a program reads of a check.

import type {
  BuildResult,
  CheckResult,
  ExportResult,
  HandoutResult,
  OutlineResult,
  RehearsalsResult,
} from './commands/index.ts'
import type { Addresses } from '../present/presentation.ts'
import type { RecordedRun } from '../present/recording.ts'
import { say, type MessageKey, type Values } from '../words/messages.ts'
import { clock, fileSize } from '../text/format.ts'
import type { Lang } from '../model/source.ts'
import type { Reason } from '../outline/index.ts'

export function buildSummary(result: BuildResult, lang: Lang): string {
  const { dir, taken, backup, kept, slides, products, seconds, issues, removed, missing, lacking, boldless, crowded } =
    result
  const report = `${dir}/report.md`
  return lines(lang, [
    taken !== null && ['done-taken', { wanted: taken, dir }],
    backup !== null && ['done-backup', { dir: backup }],
    ['done-build', { dir, slides, minutes: Math.max(1, Math.round(seconds / 60)) }],
    ...products.flatMap(productLines),
    kept.length > 0 && ['done-kept', { files: kept.join(', '), dir }],
    issues.length > 0 && ['done-issues', { count: issues.length, file: report }],
    removed > 0 && ['done-removed', { count: removed, file: report }],
    missing.length > 0 && ['done-missing-characters', { characters: missing.join('') }],
    ...lacking.map(({ font, characters }): [MessageKey, Values] => [
      'done-font-lacks',
      { font, characters: firstOf(characters) },
    ]),
    boldless !== null && ['done-font-boldless', { font: boldless }],
    crowded.length > 0 && ['done-crowded', { slides: crowded.join(', '), dir }],
  ])
}

export function addressLines(
  { speaker, audience, remote, password, code }: Addresses,
  command: 'present' | 'rehearse',
  lang: Lang,
): string {
  return lines(lang, [
    ['present-speaker', { address: speaker }],
    ['present-audience', { address: audience }],
    ...remote.map((address): [MessageKey, Values] => ['present-remote', { address }]),
    password !== null && ['present-password-is', { password }],
    code !== null && ['present-code', { code }],
    [command === 'rehearse' ? 'present-end-rehearsal' : 'present-end', {}],
  ])
}

export function runRecorded({ file, seconds, planned, slides }: RecordedRun, dir: string, lang: Lang): string {
  const values = { file, slides, time: clock(seconds), plan: clock(planned), dir }
  return `${say('done-rehearsal', lang, values)}\n`
}

export function rehearsalsSummary({ dir, file, calibrated, replanned }: RehearsalsResult, lang: Lang): string {
  return lines(lang, [
    ['done-rehearsals-page', { file }],
    calibrated !== null &&
      replanned !== null && [
        'done-calibrated',
        {
          dir,
          rate: calibrated,
          rateBefore: replanned.rateBefore ?? '–',
          before: clock(replanned.before),
          after: clock(replanned.after),
          files: replanned.files.join(', '),
        },
      ],
  ])
}

export function outlineSummary(
  { outline, file }: OutlineResult,
  lang: Lang,
  renderTree: (outline: OutlineResult['outline'], lang: Lang) => string,
): string {
  return file === null ? renderTree(outline, lang) : lines(lang, [['done-outline', { file }]])
}

/** Why points lie where they do: all (true), or those with the words. */
export function whySummary(
  { reasons, file }: OutlineResult,
  why: string | true,
  lang: Lang,
  renderReasons: (reasons: Reason[], words: string | null, lang: Lang) => string | null,
): string {
  const words = why === true ? null : why
  const told =
    reasons === null
      ? lines(lang, [['why-written', {}]])
      : (renderReasons(reasons, words, lang) ??
        lines(lang, [words === null ? ['why-no-points', {}] : ['why-none', { words }]]))
  return file === null ? told : told + lines(lang, [['done-outline', { file }]])
}

export function exportSummary(result: ExportResult, lang: Lang): string {
  const { dir, products, edited, missing, crowded, backups, late } = result
  return lines(lang, [
    ...backups.map((values): [MessageKey, Values] => ['done-product-backup', values]),
    ...products.flatMap(productLines),
    edited > 0 && ['done-export-edits', { count: edited }],
    late && ['done-export-late', { dir }],
    missing.length > 0 && ['done-missing-characters', { characters: missing.join('') }],
    crowded.length > 0 && ['done-crowded', { slides: crowded.join(', '), dir }],
  ])
}

export function handoutSummary({ product, speeches, missing }: HandoutResult, lang: Lang): string {
  return lines(lang, [
    productLine(product),
    ...speeches.map(({ title, page }): [MessageKey, Values] => ['done-meeting-speech', { title, page }]),
    missing.length > 0 && ['done-missing-characters', { characters: missing.join('') }],
  ])
}

export function checkSummary({ findings, slides, measured }: CheckResult, lang: Lang): string {
  const list = (level: 'fail' | 'edited' | 'warning', head: MessageKey) => {
    const found = findings.filter(finding => finding.level === level)
    return found.length === 0
      ? []
      : [
          say(head, lang, { count: found.length }),
          ...found.map(({ rule, slide, title, values }) => {
            const place =
              slide === null ? say('check-deck', lang) : say('check-slide', lang, { no: slide, title: title ?? '' })
            return `  ${place}: ${say(rule, lang, values)}`
          }),
        ]
  }
  const failed = list('fail', 'check-failed')
  const passed =
    failed.length > 0 ? [] : [say(measured ? 'check-ok' : 'check-ok-no-browser', lang, { slides: slides.length })]
  return `${[...failed, ...list('edited', 'check-edited'), ...list('warning', 'check-warned'), ...passed].join('\n')}\n`
}

export function checkJson(
  { dir, findings, slides, density, measured }: CheckResult,
  lang: Lang,
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

// --- internal ---

function lines(lang: Lang, entries: readonly (false | [MessageKey, Values])[]): string {
  return entries
    .filter(entry => entry !== false)
    .map(([key, values]) => `${say(key, lang, values)}\n`)
    .join('')
}

/** The first forty and their number. */
function firstOf(characters: readonly string[]): string {
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…（${characters.length}）` : characters.join('')
}

/** Word makes the pages of its files itself. */
function productLines(product: BuildResult['products'][number]): [MessageKey, Values][] {
  const { file, unkept = [], comesAtOnce = false, narrow = [], longNotes = [] } = product
  return [
    productLine(product),
    ...(unkept.length > 0 ? [unkeptLine(file, unkept)] : []),
    ...(comesAtOnce ? [['done-at-once', { file }] satisfies [MessageKey, Values]] : []),
    ...narrow.map((doubt): [MessageKey, Values] => ['done-narrow', { file, ...doubt }]),
    ...(longNotes.length > 0
      ? [['done-long-notes', { file, slides: longNotes.join(', ') }] satisfies [MessageKey, Values]]
      : []),
  ]
}

function unkeptLine(file: string, unkept: readonly string[]): [MessageKey, Values] {
  return ['done-unkept', { file, options: unkept.join(', ') }]
}

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
