// Rehearsals: what a log says, what runs beside the plan say, and the command that shows it.

import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareRuns,
  isRunLog,
  renderPage,
  renderRuns,
  runOf,
  type RunEvent,
  type RunLog,
} from '../scripts/rehearse/index.ts'
import { slidesVersion } from '../scripts/folder/index.ts'
import { clock } from '../scripts/text/format.ts'
import { workplace } from './run-speechdeck.ts'

const VERSION = 'a'.repeat(64)
const log = (events: RunEvent[], started = '2025-03-04T09:00:00'): RunLog => ({
  version: 1,
  started,
  slides: VERSION,
  events,
})
const PLAN = [
  { no: 1, title: '在读书会上的讲话', note: '同志们：', seconds: 4 },
  { no: 2, title: '为什么读书', note: '读'.repeat(90), seconds: 31 },
  { no: 3, title: '怎样读书', note: '书'.repeat(180), seconds: 61 },
]

describe('the time on slides', () => {
  test('is from entering to leaving; clicks and beats do not leave', () => {
    expect(
      runOf(
        log([
          { at: 0, type: 'enter', no: 1, clicks: 0 },
          { at: 4000, type: 'enter', no: 2, clicks: 0 },
          { at: 9000, type: 'click', no: 2, clicks: 1 },
          { at: 20_000, type: 'beat' },
          { at: 30_000, type: 'enter', no: 3, clicks: 0 },
          { at: 90_000, type: 'end' },
        ]),
        3,
      ),
    ).toMatchObject({ seconds: [4, 26, 60], visits: [1, 1, 1], total: 90 })
  })

  test('does not run during a pause', () => {
    expect(
      runOf(
        log([
          { at: 0, type: 'enter', no: 2, clicks: 0 },
          { at: 5000, type: 'pause' },
          { at: 65_000, type: 'resume' },
          { at: 70_000, type: 'end' },
        ]),
        3,
      ).seconds[1],
    ).toBe(10)
  })

  test('adds up when the speaker goes back', () => {
    const run = runOf(
      log([
        { at: 0, type: 'enter', no: 2, clicks: 0 },
        { at: 5000, type: 'enter', no: 3, clicks: 0 },
        { at: 6000, type: 'enter', no: 2, clicks: 0 },
        { at: 9000, type: 'end' },
      ]),
      3,
    )
    expect(run).toMatchObject({ seconds: [0, 8, 1], visits: [0, 2, 1] })
  })

  test('of a run that broke off reaches to its last beat', () => {
    expect(
      runOf(
        log([
          { at: 0, type: 'enter', no: 1, clicks: 0 },
          { at: 1000, type: 'beat' },
          { at: 2000, type: 'beat' },
        ]),
        3,
      ).total,
    ).toBe(2)
  })

  test('is never more than the run lasted, whatever happened', () => {
    const event = fc.record({
      wait: fc.nat(10_000),
      type: fc.constantFrom('enter', 'click', 'pause', 'resume', 'beat'),
      no: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(event), events => {
        let at = 0
        const made = events.map(({ wait, type, no }) => ({ at: (at += wait), type, no, clicks: 0 }) as RunEvent)
        const run = runOf(log(made), 3)
        expect(run.total).toBeLessThanOrEqual(at / 1000 + 1e-9)
        expect(Math.min(...run.seconds)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('runs beside the plan', () => {
  const first = runOf(
    log([
      { at: 0, type: 'enter', no: 1, clicks: 0 },
      { at: 3000, type: 'enter', no: 2, clicks: 0 },
      { at: 48_000, type: 'enter', no: 3, clicks: 0 },
      { at: 110_000, type: 'end' },
    ]),
    3,
  )
  const second = runOf(
    log(
      [
        { at: 0, type: 'enter', no: 2, clicks: 0 },
        { at: 31_000, type: 'enter', no: 3, clicks: 0 },
        { at: 40_000, type: 'end' },
      ],
      '2025-03-04T10:00:00',
    ),
    3,
  )

  test('say which slides ran over and which were only passed', () => {
    const { slides, runs } = compareRuns(PLAN, [first], 'zh', VERSION)
    expect(slides.map(({ last, over }) => [last, over])).toEqual([
      [3, false],
      [45, true],
      [62, false],
    ])
    expect(compareRuns(PLAN, [first, second], 'zh', VERSION).slides.map(({ last, best }) => [last, best])).toEqual([
      // The last one that is complete: a try at two slides says nothing of the third.
      [3, 3],
      [45, 31],
      [62, 62],
    ])
    expect(runs).toMatchObject([{ complete: true, slides: 3 }])
    expect(compareRuns(PLAN, [second], 'zh', VERSION).runs).toMatchObject([{ complete: false, slides: 1 }])
  })

  test('are compared with runs of the same words, while there are any; of others it is said', () => {
    const old = { ...first, slides: 'b' }
    const { slides, runs, last } = compareRuns(PLAN, [second, old], 'zh', VERSION)
    expect(slides.map(slide => slide.last)).toEqual([null, 31, null])
    expect(runs.map(({ other }) => other)).toEqual([false, true])
    expect(last).toBe(40)
    expect(renderRuns(compareRuns(PLAN, [second, old], 'zh', VERSION), 'zh').match(/讲稿已改/g)?.length).toBe(1)
    expect(compareRuns(PLAN, [old], 'zh', VERSION).slides.map(slide => slide.last)).toEqual([3, 45, 62])
  })

  test('say nothing by a slide that was left open: neither of its time nor of the rate', () => {
    const called = { ...second, seconds: [0, 31, 61 * 3 + 60], total: 274 }
    const { slides, rate } = compareRuns(PLAN, [called], 'zh', VERSION)
    expect(slides.map(({ last, over }) => [last, over])).toEqual([
      [null, false],
      [31, false],
      [null, false],
    ])
    expect(rate).toBe(180)
    const slow = { ...second, seconds: [70, 31, 61 * 3], total: 284 }
    expect(compareRuns(PLAN, [slow], 'zh', VERSION).slides.map(({ last }) => last)).toEqual([null, 31, 183])
  })

  test('run over by a fifth and by five seconds, not by one of them', () => {
    const plan = [20, 20, 60, 60].map((seconds, index) => ({ no: index + 1, title: '一', note: '一', seconds }))
    const run = { ...first, seconds: [25, 26, 70, 73], total: 194 }
    expect(compareRuns(plan, [run], 'zh', VERSION).slides.map(({ over }) => over)).toEqual([false, true, false, true])
  })

  test('give the rate of what was read, and a plan at that rate', () => {
    const { rate, next } = compareRuns(PLAN, [second], 'zh', VERSION)
    expect(rate).toBe(180)
    expect(next).toBe(94)
    expect(compareRuns(PLAN, [], 'zh', VERSION).rate).toBeNull()
  })

  test('stand in a page that asks for nothing from outside', () => {
    const page = renderPage(
      compareRuns(
        PLAN.map(slide => ({ ...slide, title: '<b>&' })),
        [first, second],
        'zh',
        VERSION,
      ),
      '讲话',
      'zh',
    )
    expect(page).toContain('&lt;b&gt;&amp;')
    expect(page).not.toMatch(/https?:|<script|<b>&/)
  })

  test('are told in lines: the runs, then each slide, `!` where it ran over', () => {
    const long = '修渠'.repeat(9)
    const plan = PLAN.map((slide, index) => ({ ...slide, title: index === 0 ? long : 'a well' }))
    const old = { ...second, slides: 'b' }
    expect(renderRuns(compareRuns(plan, [second, old], 'zh', VERSION), 'en').split('\n')).toEqual([
      expect.stringMatching(/^2 .*1:36.*0:40/),
      expect.stringMatching(/180.*1:34/),
      '',
      expect.stringMatching(/^ {42}.*plan.*last.*best$/i),
      `   1  ${'修渠'.repeat(8)}修… ${'0:04'.padStart(9)}${'–'.padStart(9)}${'–'.padStart(9)}`,
      `   2  ${'a well'.padEnd(36)}${'0:31'.padStart(9)}${'0:31'.padStart(9)}${'0:31'.padStart(9)}`,
      `   3  ${'a well'.padEnd(36)}${'1:01'.padStart(9)}${'–'.padStart(9)}${'–'.padStart(9)}`,
      '',
      '   1  2025-03-04 10:00:00  0:40  1/3',
      expect.stringMatching(/^ {3}2 {2}2025-03-04 10:00:00 {2}0:40 {2}1\/3 {2}\S/),
      '',
    ])
    expect(renderRuns(compareRuns(plan, [], 'zh', VERSION), 'en').split('\n')[1]).toBe('')
  })

  test('are drawn: plan, last and best by their length, in red what ran over', () => {
    const page = renderPage(compareRuns(PLAN, [second, first], 'zh', VERSION), '讲话', 'zh')
    const widths = (name: string) =>
      Array.from(page.matchAll(new RegExp(`class="${name}" x="300" y="(\\d+)" width="(\\d+)"`, 'g')), ([, y, width]) =>
        [y, width].map(Number),
      )
    // 62 s, the longest, are 570 px.
    expect(widths('plan')).toEqual([
      [8, Math.round((PLAN[0]?.seconds ?? 0) * (570 / 62))],
      [34, Math.round(31 * (570 / 62))],
      [60, Math.round(61 * (570 / 62))],
    ])
    expect(widths('over')).toEqual([[42, Math.round(45 * (570 / 62))]])
    expect(widths('last')).toEqual([
      [16, Math.round(3 * (570 / 62))],
      [68, 570],
    ])
    expect(page.match(/class="best" d="M(\d+)/g)).toEqual(
      [3, 31, 62].map(best => `class="best" d="M${300 + Math.round(best * (570 / 62))}`),
    )
    expect(page).toContain('<td>2</td><td>2025-03-04 09:00:00</td><td>3 / 3</td><td>1:50</td>')
    expect(page).toContain('viewBox="0 0 960 86"')
    const one = (title: string) =>
      renderPage(compareRuns([{ no: 1, title, note: '', seconds: 200 }], [], 'zh', VERSION), '讲话', 'en')
    expect(one('水'.repeat(20))).toContain(`>1　${'水'.repeat(20)}<`)
    expect(one('水'.repeat(21))).toContain(`>1　${'水'.repeat(19)}…<`)
    expect(one('水')).toMatch(/class="plan"[^>]*width="570"/)
    expect(one('水')).not.toContain('class="best"')
    expect(one('水')).toContain('<html lang="en">')
  })

  test('stand in lines of equal width', () => {
    const lines = renderRuns(compareRuns(PLAN, [first], 'zh', VERSION), 'zh')
      .split('\n')
      .filter(line => /^[ !] +\d  /.test(line) && line.includes(':') && !line.includes('2025'))
    expect(new Set(lines.map(line => [...line].reduce((sum, sign) => sum + (sign > '⺀' ? 2 : 1), 0))).size).toBe(1)
    expect(lines[1]).toMatch(/^! .*0:31.*0:45.*0:45$/)
  })
})

test('what is no log is not read as one', () => {
  expect(isRunLog({ version: 1, started: '', slides: '', events: [] })).toBe(true)
  for (const other of [
    null,
    1,
    {},
    { version: 2, started: '', slides: '', events: [] },
    { version: 1, started: '', slides: '', events: [{}] },
  ])
    expect(isRunLog(other)).toBe(false)
})

/** Seconds that slides.md states: of the speech, and of each slide. */
function timesIn(markdown: string): { duration: number; splits: number[] } {
  const seconds = (text: string) => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
  return {
    duration: seconds(/^duration: (\S+)$/m.exec(markdown)?.[1] ?? ''),
    splits: Array.from(markdown.matchAll(/^timesplit: \+(\S+)$/gm), match => seconds(match[1] ?? '')),
  }
}

test('rehearsals compares, draws and calibrates; the next build keeps the rate', async () => {
  const place = workplace({
    '讲话.txt': `在读书会上的讲话\n同志们：\n一、多读书\n${'读书使人进步，要常读常新。'.repeat(30)}\n二、读好书\n${'好书不厌百回读，要有选择。'.repeat(30)}\n`,
  })
  const ledger = () =>
    JSON.parse(place.read('deck/deck.json')) as {
      given: { rate?: number }
      seconds: number
      slides: { seconds: number }[]
    }
  expect((await place.run('build', '讲话.txt', '--no-pdf', '-o', 'deck')).code).toBe(0)
  expect(await place.run('rehearsals', 'deck')).toMatchObject({ code: 2, stderr: expect.stringContaining('试讲') })
  const { slides, seconds } = ledger()
  // Twice as fast as planned.
  let at = 0
  const events = slides.map(({ seconds: planned }, index): RunEvent => {
    const event: RunEvent = { at, type: 'enter', no: index + 1, clicks: 0 }
    at += 500 * planned
    return event
  })
  place.write(
    'deck/rehearsals/2025-03-04T09-00-00.json',
    JSON.stringify({ ...log([...events, { at, type: 'end' }]), slides: slidesVersion(place.read('deck/slides.md')) }),
  )
  const { rate, calibrated } = JSON.parse((await place.run('rehearsals', 'deck', '--calibrate', '--json')).stdout) as {
    rate: number
    calibrated: number
  }
  expect(rate).toBeGreaterThan(330)
  expect(calibrated).toBe(rate)
  expect(place.read('deck/rehearsals/index.html')).toContain('<svg')
  // The plan in the folder is another now, wherever it stands; nothing else is, and the run still counts.
  const planned = ledger().seconds
  expect(planned).toBeLessThan(0.65 * seconds)
  expect(planned).toBe(ledger().slides.reduce((sum, slide) => sum + slide.seconds, 0))
  const { duration, splits } = timesIn(place.read('deck/slides.md'))
  expect([duration, splits.reduce((sum, split) => sum + split, 0)]).toEqual([planned, planned])
  expect(place.read('deck/report.md')).toContain(`| ${clock(planned)} |\n`)
  expect(place.read('deck/report.md')).not.toContain(clock(seconds))
  expect(await place.run('check', 'deck', '--no-browser')).toMatchObject({ code: 0 })
  const again = JSON.parse((await place.run('rehearsals', 'deck', '--json')).stdout) as { runs: { other: boolean }[] }
  expect(again.runs.map(({ other }) => other)).toEqual([false])
  const told = await place.run('rehearsals', 'deck', '--calibrate', '--lang', 'en')
  expect(told.stdout).toContain(
    `from ${clock(planned)} to ${clock(planned)}; changed: deck.json, slides.md, report.md.`,
  )
  expect((await place.run('build', '讲话.txt', '--no-pdf', '-o', 'deck')).code).toBe(0)
  expect(ledger().given.rate).toBe(rate)
  expect(ledger().seconds).toBeLessThan(0.65 * seconds)
  // One that was a slip is taken away by its number.
  const logs = () => readdirSync(place.path('deck/rehearsals')).filter(name => name.endsWith('.json'))
  place.write('deck/rehearsals/2025-03-04T10-00-00.json', JSON.stringify(log([], '2025-03-04T10:00:00')))
  expect(await place.run('rehearsals', 'deck', '--drop', '3')).toMatchObject({ code: 2 })
  expect((await place.run('rehearsals', 'deck', '--drop', '2')).code).toBe(0)
  expect(logs()).toEqual(['2025-03-04T09-00-00.json'])
})
