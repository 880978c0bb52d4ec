// What goes wrong on slides and on machines: it is named, and nothing is left behind.

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { exportPdf, measureSlides } from '../../scripts/products/index.ts'
import { withDeckPage } from '../../scripts/browser/session.ts'
import { COVER, makeDeck, POINTS } from './deck.ts'

const LONG = '坚持学用结合，带着问题读书，对照工作思考，把学到的方法用到每一件实事上去，'.repeat(3)

afterEach(() => {
  vi.unstubAllEnvs()
})

test('text that is cut, in the footer, on other text or too small is found on the slide where it is', async () => {
  const dir = makeDeck([
    COVER,
    POINTS,
    { body: `## 太长的标题${'怎样读书才算读进去了'.repeat(12)}` },
    {
      body:
        '## 太多的要点\n\n<KeyPoints form="rows">\n\n' +
        `${[1, 2, 3, 4, 5].map(no => `${no}. *${no}* **要点**\n\n   ${LONG}\n`).join('\n')}\n<` +
        '/KeyPoints>',
    },
    {
      body:
        '## 叠在一起\n\n<p style="position:absolute;top:200px;left:100px">第一段文字</p>\n' +
        '<p style="position:absolute;top:210px;left:120px">第二段文字</p>',
    },
    { body: '## 太小\n\n<p style="position:absolute;top:200px;left:100px;font-size:20px">看不清的正文</p>' },
    {
      body:
        '## 出格\n\n<p style="position:absolute;top:200px;left:100px;width:200px;height:30px' +
        ';overflow:hidden;white-space:nowrap">这一行字比它的格子要长得多，后面的字看不见</p>',
    },
    { body: '## 页脚\n\n<p style="position:absolute;top:500px;left:100px">压在页脚上的字</p>' },
  ])
  const kinds = (await measureSlides(join(dir, 'slides.md'))).map(({ no, details }) => [
    no,
    [...new Set(details.map(({ kind }) => kind))].sort(),
  ])
  expect(Object.fromEntries(kinds)).toMatchObject({
    1: [],
    2: [],
    3: expect.arrayContaining(['cut']),
    4: expect.arrayContaining(['overlap']),
    5: ['overlap'],
    6: ['small'],
    7: ['cut'],
    8: expect.arrayContaining(['footer']),
  })
})

test.each([
  ['a component that does not exist', '<Nosuch>字</Nosuch>', {}, 'Failed to resolve component: Nosuch'],
  [
    'a component that throws',
    '<Broken />',
    { 'Broken.vue': '<script setup>\nthrow new Error("没有数据")\n</script>\n<template><b /></template>' },
    '没有数据',
  ],
  ['an expression that cannot be read', '{{ a b }}', {}, expect.stringContaining('Unexpected token')],
])('%s is an error with the number of its slide', async (_, body, components, reason) => {
  const dir = makeDeck([COVER, POINTS, { body: `## 有错的一页\n\n${body}` }])
  for (const [name, source] of Object.entries(components)) writeFileSync(join(dir, 'components', name), source)
  const output = join(dir, 'slides.pdf')
  await expect(exportPdf({ slidesPath: join(dir, 'slides.md'), output })).rejects.toMatchObject({
    code: 'E_EXPORT',
    message: 'export-slide',
    values: { file: 'slides.md', no: 3, reason },
  })
  expect(existsSync(output)).toBe(false)
})

test('a deck asks for nothing outside this machine, and names the characters that its fonts cannot show', async () => {
  const dir = makeDeck([COVER, POINTS, { body: '## 𠮷字没有字形' }])
  expect(await withDeckPage(join(dir, 'slides.md'), async ({ blocked, missing }) => ({ blocked, missing }))).toEqual({
    blocked: [],
    missing: ['𠮷'],
  })
})

test('a picture from the network is not fetched but named', async () => {
  const dir = makeDeck([COVER, { body: '## 外面的图\n\n<img src="https://example.com/a.png">' }])
  await expect(measureSlides(join(dir, 'slides.md'))).rejects.toMatchObject({
    code: 'E_EXPORT',
    message: 'export-asset',
    values: { names: 'https://example.com/a.png' },
  })
})

test('a browser that is not there is named, with what to do', async () => {
  vi.stubEnv('SPEECHDECK_BROWSER', '/nowhere/chrome')
  const dir = makeDeck([COVER])
  await expect(measureSlides(join(dir, 'slides.md'))).rejects.toMatchObject({
    code: 'E_EXPORT',
    message: 'export-no-browser',
    hint: 'export-no-browser-hint',
    values: { reasons: expect.stringContaining('/nowhere/chrome') },
  })
})

test('a missing slides.md is named before anything is started', async () => {
  await expect(measureSlides('/nowhere/slides.md')).rejects.toMatchObject({
    code: 'E_EXPORT',
    message: 'export-no-slides',
    values: { file: '/nowhere/slides.md' },
  })
})

test.skipIf(process.platform === 'win32').each([300, 1500, 3000])(
  'stopped after %i ms, it ends at once and leaves neither process nor file',
  async milliseconds => {
    const dir = makeDeck([COVER, POINTS])
    const output = join(dir, 'slides.pdf')
    const stop = new AbortController()
    const reason = new Error('interrupted')
    // The PDF of so small a deck may be done first: then the stop comes while it is held open.
    const running = withDeckPage(join(dir, 'slides.md'), () => wait(60_000), { signal: stop.signal })
    setTimeout(() => stop.abort(reason), milliseconds)
    await expect(running).rejects.toBe(reason)
    expect(existsSync(output)).toBe(false)
    expect(children()).toEqual([])
  },
)

/**
 * Processes that this one started and that still run; a browser whose parent died would be init's child, so its
 * profile is looked for too.
 */
function children(): string[] {
  return processes().filter(
    line => line.startsWith(`${process.pid} `) && !/^\d+ Z/.test(line) && /chrom|bundle\.[tj]s/i.test(line),
  )
}

/** One line a process: its parent, its state, its command line. A small Linux has no `ps`, but it has /proc. */
function processes(): string[] {
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-eo', 'ppid=,stat=,args='], { encoding: 'utf8' })
      .split('\n')
      .map(line => line.trim())
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return [`${parent} ${state} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`]
      } catch {
        // Ended between the listing and the look at it.
        return []
      }
    })
}
