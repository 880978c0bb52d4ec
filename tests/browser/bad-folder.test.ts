// A deck folder edited into nonsense, an output that cannot be written, a browser that dies, somebody in a hurry: the
// message names the file or the slide, the exit code says what kind of trouble it is, and what was there before is
// there still.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { BIN, SPEECH, workplace } from '../run-speechdeck.ts'

const { start, path, root, read, write, bytes, edit } = workplace({ 'talk.txt': SPEECH })
const PRODUCTS = ['--format', 'pdf,handout,pptx,site', '--lang', 'en', '--quiet']
/** slides.md as it was made, and the products made from it. */
let slides: string
let before: Record<string, string>

beforeAll(() => {
  expect(start('build', 'talk.txt', '-o', 'deck', '--handout', '1', '--pptx', '--site', '--quiet')).toMatchObject({
    code: 0,
    stderr: '',
  })
  slides = read('deck/slides.md')
  before = products()
})

beforeEach(() => write('deck/slides.md', slides))

const products = () =>
  Object.fromEntries(Object.entries(bytes('deck')).filter(([name]) => /\.(?:pdf|pptx|tmp)$|^site\//.test(name)))

test.each([
  ['an empty slides.md', () => '', 4, /^E_EXPORT slides\.md: there is nothing in the file\./],
  ['bytes that are no text', () => '\0\x01\uFFFD', 4, /^E_EXPORT slides\.md: the file is damaged/],
  [
    'settings of the deck that are no YAML',
    () => slides.replace('theme: default', 'theme: [default'),
    4,
    /^E_EXPORT slides\.md, slide 1: the settings /,
  ],
  [
    'settings of a slide that are no YAML',
    () => slides.replace(/(?<=\nlayout: )default/, '[default'),
    4,
    /^E_EXPORT slides\.md, slide \d+: the settings /,
  ],
  [
    'a slide that throws',
    () => slides.replace('\n## ', '\n{{ nobody.knows }}\n\n## '),
    4,
    /^E_EXPORT slides\.md, slide \d+ cannot be shown: /,
  ],
  [
    'a picture that is not there',
    () => slides.replace('\n## ', '\n<img src="/nowhere.png">\n\n## '),
    4,
    /^E_EXPORT slides\.md, slide 2 cannot be shown: Could not resolve '\/nowhere\.png'/,
  ],
])('%s: named, with the old products untouched', (_, nonsense, code, message) => {
  write('deck/slides.md', nonsense())
  expect(start('export', 'deck', ...PRODUCTS)).toMatchObject({ code, stderr: expect.stringMatching(message) })
  expect(products()).toEqual(before)
})

test.each([
  ['deck.json gone', () => rmSync(path('other/deck.json')), /other: not a deck folder/],
  ['deck.json damaged', () => write('other/deck.json', '{'), /other\/deck\.json: damaged/],
  ['slides.md gone', () => rmSync(path('other/slides.md')), /other: slides\.md is missing/],
])('%s: wrong use of a folder', (_, harm, message) => {
  spawnSync('cp', ['-r', path('deck'), path('other')])
  harm()
  expect(start('export', 'other', ...PRODUCTS)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) })
  rmSync(path('other'), { recursive: true })
})

test.each([
  [
    'a folder of that name',
    ['--format', 'pptx', '-o', 'taken'],
    /taken: cannot be written \(there is a folder of that name\)/,
  ],
  [
    'a path through a file',
    ['--format', 'pptx', '-o', 'talk.txt/a.pptx'],
    /a\.pptx: cannot be written \(a part of the path is a file\)/,
  ],
  [
    'a folder that is not there',
    ['--format', 'pptx', '-o', 'nowhere/a.pptx'],
    /a\.pptx: cannot be written \(there is no such file or folder\)/,
  ],
])('%s in the way of a product', (_, args, message) => {
  mkdirSync(path('taken'), { recursive: true })
  expect(start('export', 'deck', '--lang', 'en', '--quiet', ...args)).toMatchObject({
    code: 4,
    stderr: expect.stringMatching(message),
  })
  expect(readdirSync(root).filter(name => name.endsWith('.tmp'))).toEqual([])
})

test('a full disk: said, and nothing half-written', ({ skip }) => {
  mkdirSync(path('small'), { recursive: true })
  if (
    process.getuid?.() !== 0 ||
    spawnSync('sh', ['-c', 'mount -t tmpfs -o size=16k none "$1"', 'sh', path('small')]).status !== 0
  )
    return skip('no small disk can be had here')
  try {
    expect(start('export', 'deck', '--lang', 'en', '--quiet', '--format', 'pptx', '-o', 'small/a.pptx')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('the disk is full'),
    })
    expect(readdirSync(path('small'))).toEqual([])
  } finally {
    spawnSync('sh', ['-c', 'umount "$1"', 'sh', path('small')])
  }
})

/** Runs an export and does something to it at its first step with this name. */
async function meanwhile(step: string, act: (pid: number) => void): Promise<{ code: number | null; told: string }> {
  const child = spawn(process.execPath, [BIN, 'export', 'deck', '--format', 'pdf,handout,site', '--lang', 'en'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  let done = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
    if (!done && told.includes(step) && child.pid !== undefined) {
      done = true
      act(child.pid)
    }
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, told }
}

/** Processes below this one, by their command line. */
function below(pid: number, name: RegExp): number[] {
  return readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .flatMap(entry => {
      try {
        const parent = readFileSync(`/proc/${entry}/stat`, 'utf8')
          .replace(/^.*\) \S /s, '')
          .split(' ')[0]
        return parent === String(pid) &&
          name.test(basename(readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0')[0] ?? ''))
          ? [Number(entry)]
          : []
      } catch {
        // Ended between the listing and the look at it.
        return []
      }
    })
}

test.skipIf(process.platform !== 'linux')('a browser that is killed while it prints', async () => {
  edit('deck/slides.md', text => text.replace('。', '。 '))
  const { code, told } = await meanwhile('printing', pid =>
    below(pid, /chrom/).forEach(each => process.kill(each, 'SIGKILL')),
  )
  expect([code, told]).toEqual([4, expect.stringMatching(/E_EXPORT slides\.md: the page crashed in the browser/)])
  expect(products()).toEqual(before)
})

test.skipIf(process.platform === 'win32')('Ctrl-C between two products', async () => {
  let left: number[] = []
  const { code } = await meanwhile('handout', pid => {
    left = process.platform === 'linux' ? below(pid, /./) : []
    process.kill(pid, 'SIGINT')
  })
  expect(code).toBe(130)
  expect(Object.keys(products())).toEqual(Object.keys(before))
  expect(products()['handout.pdf']).toBe(before['handout.pdf'])
  expect(
    left.filter(pid => {
      try {
        return process.kill(pid, 0)
      } catch {
        return false
      }
    }),
  ).toEqual([])
})
