// The folder that presents itself: which slides it has, what stands beside them, and what it may replace. The page that
// waits for slides is a stand-in of some lines here; a real one is made in tests/browser/.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { writeOffline, type OfflineRequest } from '../scripts/slidev/offline.ts'
import { deckScript, deckTitle, plainDeck, shownSlides } from '../scripts/slidev/plain.ts'

const root = mkdtempSync(join(tmpdir(), 'speechdeck-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const put = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
let count = 0

const SHELL =
  '<!doctype html><html lang="en"><head><title>Slidev</title><meta property="og:title" content="x">' +
  '<meta charset="utf-8"></head><body></body></html>'
const SLIDES = `---
theme: default
title: 水"<与>渠
lang: zh-CN
layout: cover
---

# 水与渠

---
layout: default
---

## 先备水 <!-- 慢一点 -->

---
layout: default
---

## 再修渠
`

/** Writes it; `slides` of a deck that the shell has, or null for one that is bundled by itself. */
async function made(
  request: Partial<OfflineRequest> = {},
  { plain = true, files = {} as Record<string, string> } = {},
) {
  const dir = join(root, String(++count))
  const project = join(import.meta.dirname, '..')
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(project, name), join(dir, 'deck', name), { recursive: true })
  const entry = join(dir, 'deck/slides.md')
  put(entry, SLIDES)
  for (const [name, text] of Object.entries(files)) put(join(dir, 'deck', name), text)
  const shell = join(dir, 'shell')
  for (const name of ['index.html', 'whole.json', 'main.js'])
    put(join(shell, name), name === 'index.html' ? SHELL : name)
  const scratch = join(dir, 'scratch')
  mkdirSync(scratch)
  const asked: string[] = []
  const output = join(dir, 'out/site')
  const written = await writeOffline(
    {
      output,
      notes: true,
      views: 'v',
      joined: { talk: '</script>' },
      fonts: { 'a.ttf': new Uint8Array([1, 2]) },
      ...request,
    },
    {
      entry,
      plain: plain ? plainDeck(entry) : null,
      scratch,
      shell: async () => shell,
      bundle: async (own, out, use) => {
        asked.push(use, readdirSync(dirname(own)).toSorted().join(' '))
        for (const name of ['index.html', 'main.js']) put(join(out, name), name === 'index.html' ? SHELL : name)
        return { slides: 3, width: 980, height: 552, title: '自己的', lang: null }
      },
    },
  )
  const folder = request.output ?? output
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { ...written, folder, dir, asked, read, scratch }
}
const titlesIn = (script: string) => Array.from(script.matchAll(/## ([^"\\]*)/g), ([, title = '']) => title.trim())

describe('a deck as the program writes it', () => {
  test('has all its slides without what the speaker says to himself, and no script ends in its data', async () => {
    const { read, files, bytes, scratch } = await made(
      {},
      { files: { 'public/logo.svg': 'logo', 'fonts/fonts.css': 'css' } },
    )
    expect(titlesIn(read('deck.js'))).toEqual(['先备水', '再修渠'])
    expect(read('deck.js')).not.toMatch(/慢一点|<\/script>/)
    expect(read('deck.js')).toContain('globalThis.__speechdeckJoined')
    expect(files).toEqual(['deck.js', 'fonts/a.ttf', 'fonts/fonts.css', 'index.html', 'logo.svg', 'main.js'])
    expect(bytes).toBe(
      files.reduce((sum, name) => sum + Buffer.byteLength(readFileSync(join(scratch, '../out/site', name))), 0),
    )
  })

  test('has the slides that were asked for and no others', async () => {
    expect(titlesIn((await made({ only: [1, 3] })).read('deck.js'))).toEqual(['再修渠'])
    expect(titlesIn((await made({ only: [2] })).read('deck.js'))).toEqual(['先备水'])
  })

  test('is named by the speech alone, in its language', async () => {
    const html = (await made()).read('index.html')
    expect(html).toContain('<html lang="zh-CN">')
    expect(html.match(/<title>.*?<\/title>/g)).toEqual(['<title>水&#34;&#60;与&#62;渠</title>'])
    expect(html).not.toContain('og:title')
    expect(html).toContain('<meta charset="utf-8">')
  })
})

describe('a deck with more of Slidev in it', () => {
  test('is bundled from a copy of its folder without what was made of it', async () => {
    const files = {
      'slides.pdf': '',
      'slides.pptx': '',
      'script.docx': '',
      'site/a': '',
      'png/a': '',
      'copies/a': '',
      'notes.txt': '',
      'public/a.svg': 'a',
    }
    const { asked, read, files: names } = await made({}, { plain: false, files })
    expect(asked).toEqual(['present', 'components layouts notes.txt public slides.md styles'])
    expect(read('index.html')).toContain('<script src="deck.js"></script>')
    expect(read('index.html')).toContain('<title>自己的</title>')
    expect(read('index.html')).toContain('<html lang="en">')
    expect(names).toEqual(['a.svg', 'deck.js', 'fonts/a.ttf', 'index.html', 'main.js'])
    expect((await made({ notes: false }, { plain: false })).asked[0]).toBe('present-without-notes')
  })
  test('has no range', async () => {
    await expect(made({ only: [1] }, { plain: false })).rejects.toMatchObject({ message: 'export-site-range' })
  })
})

test('it replaces an earlier one of its kind and an empty folder, and nothing else', async () => {
  const site = join(root, 'site')
  mkdirSync(site)
  await made({ output: site })
  put(join(site, 'old.txt'), '')
  await made({ output: site })
  expect(existsSync(join(site, 'old.txt'))).toBe(false)
  expect(readdirSync(root).filter(name => name.startsWith('.') || name.includes('speechdeck'))).toEqual([])
  const refused = { message: 'export-site-folder' }
  for (const names of [['index.html'], ['main.js'], ['photo.jpg']]) {
    const other = join(root, `other-${names.join('')}`)
    for (const name of names) put(join(other, name), 'mine')
    await expect(made({ output: other })).rejects.toMatchObject(refused)
    expect(readdirSync(other)).toEqual(names)
  }
  put(join(root, 'a-file'), '')
  await expect(made({ output: join(root, 'a-file') })).rejects.toMatchObject(refused)
})

describe('slides of a page that is open', () => {
  test('are those that are shown, behind a byte order mark too', () => {
    const hidden = SLIDES.replace('layout: default\n---\n\n## 先', 'layout: default\nhide: true\n---\n\n## 先')
    const { title, slides } = shownSlides(`\uFEFF${hidden}`)
    expect([title, slides.map(slide => slide.title)]).toEqual(['水"<与>渠', ['水"<与>渠', '再修渠']])
    expect(slides.map(({ layout }) => layout)).toEqual(['cover', 'default'])
    expect(shownSlides(SLIDES.replace('hide', '')).slides).toHaveLength(3)
    expect(shownSlides(SLIDES.replace('layout: default', 'disabled: true')).slides).toHaveLength(2)
    expect(shownSlides('# 一\n\n<!-- 没有关上').slides[0]?.content).not.toContain('没有')
    expect(shownSlides('# 一\n\n---\n\n# 二').slides.map(({ layout }) => layout)).toEqual(['cover', 'default'])
  })
  test.each([
    [{ title: '甲' }, '甲'],
    [{ title: '甲', config: { title: '乙' } }, '乙'],
    [{ title: '甲', config: { title: '乙', x: 1 } }, '甲'],
    [{}, ''],
  ])('a deck with %j is called %j', (matter, title) => expect(deckTitle(matter)).toBe(title))
  test('as a script they are data', () => {
    const script = deckScript([], { title: '</script>' })
    expect(script).toBe(
      'globalThis.__speechdeckSlides = []\nglobalThis.__speechdeckConfigs = {"title":"\\u003c/script>"}\n',
    )
  })
})
