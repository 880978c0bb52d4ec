// Printing where the machine is poor or the deck is odd: the right file, or one message, and no process left behind.

import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { writeDeckFolder } from '../../bench/deck.ts'
import { Browsers } from '../../scripts/browser/pool.ts'
import { browserForOthers } from '../../scripts/browser/start.ts'
import { exportPdf, writeFonts } from '../../scripts/products/index.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'
import { COVER, makeDeck, POINTS } from './deck.ts'

const place = workplace({ 'talk.txt': SPEECH })
const pagesOf = async (file: string): Promise<number> =>
  (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getPageCount()
/** Chromium's processes that this process or a child of it started. */
const left = (): string[] =>
  process.platform === 'linux'
    ? readdirSync('/proc').filter(pid => {
        try {
          return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TROUBLE=${process.pid}`)
        } catch {
          return false
        }
      })
    : []

test('a browser that takes its time is waited for; one that ends at once is one message', async () => {
  expect(place.start('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'deck')).toMatchObject({ code: 0 })
  const { path, env } = await browserForOthers()
  const variables = Object.entries(env).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`)
  const wrapper = (name: string, does: string): string => {
    const file = place.path(name)
    writeFileSync(file, `#!/bin/sh\n${variables.join('\n')}\n${does}\n`)
    chmodSync(file, 0o755)
    return file
  }
  process.env['TROUBLE'] = String(process.pid)
  const exported = (browser: string) => {
    process.env['SPEECHDECK_BROWSER'] = browser
    return place.start('export', 'deck', '--format', 'pdf', '--quiet', '--lang', 'en')
  }
  try {
    expect(exported(wrapper('slow', `sleep 3; exec '${path}' "$@"`))).toMatchObject({ code: 0, stderr: '' })
    expect(await pagesOf(place.path('deck/slides.pdf'))).toBeGreaterThan(2)
    const dead = exported(wrapper('dead', 'exit 1'))
    expect(dead).toMatchObject({ code: 4, stderr: expect.stringContaining('E_EXPORT') })
    expect(dead.stderr.trim().split('\n')).toHaveLength(1)
    expect(left()).toEqual([])
  } finally {
    delete process.env['SPEECHDECK_BROWSER']
    delete process.env['TROUBLE']
  }
})

test('without shared memory the same file is made', ({ skip }) => {
  const poor = 'mount -t tmpfs -o size=4k none /dev/shm && exec "$@"'
  const alone = ['--mount', 'sh', '-c', poor, 'sh']
  if (process.platform !== 'linux' || spawnSync('unshare', [...alone, 'true']).status !== 0)
    return skip('no other /dev/shm can be had here')
  const bin = join(import.meta.dirname, '..', '..', 'bin', 'speechdeck.js')
  const command = [process.execPath, bin, 'export', 'deck', '--format', 'pdf', '--quiet', '--lang', 'en']
  const run = (program: string, args: string[]) => {
    expect(spawnSync(program, args, { cwd: place.root, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    return readFileSync(place.path('deck/slides.pdf'))
  }
  expect(run('unshare', [...alone, ...command])).toEqual(run(process.execPath, command.slice(1)))
})

test('a deck with more of Slidev in it beside plain ones, by one browser, and a deck of 1,000 slides', async () => {
  const browsers = new Browsers()
  const out = mkdtempSync(join(tmpdir(), 'trouble-'))
  const printed = async (dir: string, name: string) => {
    const output = join(out, `${name}.pdf`)
    const { pages } = await exportPdf({ slidesPath: join(dir, 'slides.md'), output, browsers })
    expect(await pagesOf(output)).toBe(pages)
    return pages
  }
  const plain = makeDeck([COVER, POINTS])
  const more = makeDeck([COVER, { body: '## {{ 40 + 2 }} 件事' }, POINTS])
  const long = join(out, 'long')
  writeDeckFolder(long, 1000)
  await writeFonts(long, readFileSync(join(long, 'slides.md'), 'utf8'))
  try {
    const decks = { plain, more, again: plain }
    const all = await Promise.all(Object.entries(decks).map(([name, dir]) => printed(dir, name)))
    expect(all).toEqual([2, 3, 2])
    expect(readFileSync(join(out, 'again.pdf'))).toEqual(readFileSync(join(out, 'plain.pdf')))
    expect(await printed(long, 'thousand')).toBe(1000)
    expect(existsSync(join(out, 'thousand.pdf.tmp'))).toBe(false)
  } finally {
    await browsers.close()
  }
})
