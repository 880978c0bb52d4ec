// The deck folder: its name, its ledger, and that a failed run leaves what was there.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { convert, understand } from '../scripts/convert.ts'
import { deckName, isSameSpeech } from '../scripts/folder/name.ts'
import { keepChanged, openFolder, recordProducts, writeDeck } from '../scripts/folder/index.ts'
import { renderReport } from '../scripts/folder/report.ts'
import { makeScratch } from '../scripts/disk/scratch.ts'
import { SpeechdeckError } from '../scripts/issue.ts'
import { readSource } from '../scripts/read/index.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const made = async (path: string) => ({
  ...convert(understand(await readSource(path), null), {}),
  given: {},
  version: '1.2.3',
  outlineByHand: false,
})

describe('the name of a deck', () => {
  test.each([
    ['talks/年会讲话.txt', '年会讲话'],
    ['talks/annual.meeting.md', 'annual.meeting'],
    ['annual/speech.txt', 'annual'],
    ['annual/Outline.md', 'annual'],
    ['annual/source', 'annual'],
    ['annual/index.html', 'annual'],
    ['/speech.txt', 'speech'],
  ])('%s → %s', (path, name) => expect(deckName(path)).toBe(name))
})

describe('the same speech', () => {
  test('a corrected word, a new paragraph, other line ends', () => {
    expect(isSameSpeech(SPEECH, SPEECH.replace('86万亩', '87万亩'))).toBe(true)
    expect(
      isSameSpeech(SPEECH, `${SPEECH}最后再强调一遍，值班电话不许离人，发现烟点先报后处，宁可白跑十趟也不漏掉一处。\n`),
    ).toBe(true)
    expect(isSameSpeech(SPEECH, SPEECH.replaceAll('\n', '\r\n\r\n'))).toBe(true)
  })

  test('not two speeches with the same salutation', () => {
    expect(isSameSpeech('同志们：\n下面，我讲三点意见。先说食堂。', SPEECH)).toBe(false)
    expect(isSameSpeech('', SPEECH)).toBe(false)
  })
})

describe('writing', () => {
  test('a run that fails leaves the old deck untouched and nothing beside it', async () => {
    const { path, bytes, root } = workplace({ 'talk.txt': SPEECH })
    const dir = path('deck')
    await writeDeck(dir, await made(path('talk.txt')), {
      force: false,
      fill: async () => ({ products: [], browser: null, remade: null }),
    })
    const before = bytes('deck')
    const failing = writeDeck(dir, await made(path('talk.txt')), {
      force: false,
      fill: async () => {
        throw new Error('no browser')
      },
    })
    await expect(failing).rejects.toThrow('no browser')
    expect(bytes('deck')).toEqual(before)
    expect(readdirSync(root).toSorted()).toEqual(['deck', 'talk.txt'])
  })

  test('a file of the user that a product would overwrite stops the run', async () => {
    const { path, write, read } = workplace({ 'talk.txt': SPEECH })
    const fill = (products: string[]) => async (dir: string) => {
      for (const name of products) writeFileSync(join(dir, name), 'ours')
      return { products, browser: null, remade: null }
    }
    await writeDeck(path('deck'), await made(path('talk.txt')), { force: false, fill: fill([]) })
    write('deck/slides.pdf', 'mine')
    await expect(
      writeDeck(path('deck'), await made(path('talk.txt')), { force: false, fill: fill(['slides.pdf']) }),
    ).rejects.toMatchObject({ code: 'E_USAGE' })
    expect(read('deck/slides.pdf')).toBe('mine')
    const { backup } = await writeDeck(path('deck'), await made(path('talk.txt')), {
      force: true,
      fill: fill(['slides.pdf']),
    })
    expect(read('deck/slides.pdf')).toBe('ours')
    expect(readFileSync(join(backup ?? '', 'slides.pdf'), 'utf8')).toBe('mine')
  })

  test('a product of an earlier run stays when the new run makes none, and is known to be old', async () => {
    const { path, read } = workplace({ 'talk.txt': SPEECH })
    await writeDeck(path('deck'), await made(path('talk.txt')), {
      force: false,
      async fill(dir) {
        writeFileSync(join(dir, 'slides.pdf'), 'pdf')
        return { products: ['slides.pdf'], browser: 'Chromium 1', remade: null }
      },
    })
    expect(openFolder(path('deck')).ledger).toMatchObject({
      made: { speechdeck: '1.2.3', browser: 'Chromium 1' },
      products: { 'slides.pdf': expect.any(String) },
    })
    await writeDeck(path('deck'), await made(path('talk.txt')), {
      force: false,
      fill: async () => ({ products: [], browser: null, remade: null }),
    })
    expect(read('deck/slides.pdf')).toBe('pdf')
    expect(openFolder(path('deck')).ledger).toMatchObject({
      products: { 'slides.pdf': expect.any(String) },
      productFiles: { 'slides.pdf': expect.any(String) },
    })
  })

  test('a product that was changed is not made anew, without force', async () => {
    const { path, write, read } = workplace({ 'talk.txt': SPEECH })
    const options = {
      force: false,
      async fill(dir: string) {
        writeFileSync(join(dir, 'slides.pptx'), 'ours')
        return { products: ['slides.pptx'], browser: null, remade: null }
      },
    }
    const again = async (force = false) => writeDeck(path('deck'), await made(path('talk.txt')), { ...options, force })
    await again()
    await again()
    write('deck/slides.pptx', 'theirs')
    await expect(again()).rejects.toMatchObject({ code: 'E_USAGE', message: 'folder-edited' })
    expect(read('deck/slides.pptx')).toBe('theirs')
    const { backup } = await again(true)
    expect(readFileSync(join(backup ?? '', 'slides.pptx'), 'utf8')).toBe('theirs')
  })

  test('what is changed while a deck is made is seen before it takes the place', async () => {
    const { path, read, edit } = workplace({ 'talk.txt': SPEECH })
    const build = async (seen: Readonly<Record<string, string>> | undefined, meanwhile: () => void) =>
      writeDeck(path('deck'), await made(path('talk.txt')), {
        force: false,
        seen,
        fill: async () => {
          meanwhile()
          return { products: [], browser: null, remade: null }
        },
      })
    await build({}, () => {})
    const { files } = openFolder(path('deck'))
    await build(files, () => {})
    await expect(build(files, () => edit('deck/slides.md', text => text.replace('# ', '# 新')))).rejects.toMatchObject({
      code: 'E_USAGE',
      values: { files: 'slides.md' },
    })
    expect(read('deck/slides.md')).toContain('# 新')
  })

  test('an export keeps what it would write over and did not make', async () => {
    const { path, write, read } = workplace({ 'talk.txt': SPEECH })
    await writeDeck(path('deck'), await made(path('talk.txt')), {
      force: false,
      async fill(dir) {
        for (const name of ['slides.pptx', 'script.docx']) writeFileSync(join(dir, name), 'ours')
        return { products: ['slides.pptx', 'script.docx'], browser: null, remade: null }
      },
    })
    write('deck/slides.pptx', 'theirs')
    write('deck/png/001.png', 'theirs too')
    const kept = keepChanged(openFolder(path('deck')), ['slides.pptx', 'script.docx', 'png', 'slides.pdf'])
    expect(kept.map(({ backup }) => backup)).toEqual([path('deck/slides.backup-1.pptx'), path('deck/png.backup-1')])
    expect([read('deck/slides.backup-1.pptx'), read('deck/png.backup-1/001.png')]).toEqual(['theirs', 'theirs too'])
  })

  test('what killed runs left in and beside the folder is taken away by the next; a running one’s stays', async () => {
    const { path, write, root } = workplace({ 'talk.txt': SPEECH })
    const fill = async () => ({ products: [], browser: null, remade: null })
    await writeDeck(path('deck'), await made(path('talk.txt')), { force: false, fill })
    const ours = makeScratch(root, 'making')
    const dead = ours.replace(`-${process.pid}-`, '-4194305-')
    write(`${dead.slice(root.length + 1)}/slides.md`, 'half')
    write('deck/slides.pdf.4194305-' + ours.split('-').at(-2) + '-0a1b2c.tmp', 'half')
    write('speechdeck-making-mine/notes.txt', 'not ours')
    openFolder(path('deck'))
    expect(readdirSync(root).toSorted()).toEqual(
      ['deck', 'speechdeck-making-mine', ours.slice(root.length + 1), 'talk.txt'].toSorted(),
    )
    expect(readdirSync(path('deck')).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('a ledger that was damaged is named, whatever was done to it', async () => {
    const { path, read, write } = workplace({ 'talk.txt': SPEECH })
    const fill = async () => ({ products: [], browser: null, remade: null })
    await writeDeck(path('deck'), await made(path('talk.txt')), { force: false, fill })
    const whole = JSON.parse(read('deck/deck.json'))
    const damages = { lang: 'xx', slides: [], removed: [null], unspoken: [{}], issues: [1], given: { title: null } }
    for (const [field, value] of Object.entries(damages)) {
      write('deck/deck.json', JSON.stringify({ ...whole, [field]: value }))
      expect(() => openFolder(path('deck')), field).toThrow(expect.objectContaining({ message: 'folder-bad-ledger' }))
    }
    whole.slides[0].texts[0].spans = 'x'
    write('deck/deck.json', JSON.stringify(whole))
    expect(() => openFolder(path('deck'))).toThrow(expect.objectContaining({ code: 'E_USAGE' }))
  })

  test('a place that cannot be written is named', async () => {
    const { path } = workplace({ 'talk.txt': SPEECH, file: '' })
    await expect(
      writeDeck(path('file/deck'), await made(path('talk.txt')), {
        force: false,
        fill: async () => ({ products: [], browser: null, remade: null }),
      }),
    ).rejects.toMatchObject({ code: 'E_EXPORT', values: { file: expect.stringContaining('file') } })
  })

  test('what cannot be written is named by the place it would have had', async () => {
    const { path } = workplace({ 'talk.txt': SPEECH })
    const full = async (beside: string) => {
      throw new SpeechdeckError('E_EXPORT', 'write-failed', {
        values: { file: join(beside, 'slides.pdf'), reason: 'ENOSPC' },
      })
    }
    await expect(
      writeDeck(path('deck'), await made(path('talk.txt')), { force: false, fill: full }),
    ).rejects.toMatchObject({ values: { file: path('deck/slides.pdf') } })
    expect(existsSync(path('deck'))).toBe(false)
  })

  test('a product is as fresh as the slides.md it was made from', async () => {
    const { path, edit } = workplace({ 'talk.txt': SPEECH })
    await writeDeck(path('deck'), await made(path('talk.txt')), {
      force: false,
      fill: async () => ({ products: [], browser: null, remade: null }),
    })
    edit('deck/slides.md', text => text.replace('# ', '# '))
    const open = openFolder(path('deck'))
    expect(recordProducts(open, open.ledger, ['slides.pdf'])).toBe(false)
    expect(openFolder(path('deck')).ledger.products['slides.pdf']).toBe(open.files['slides.md'])
    edit('deck/slides.md', text => `${text}\n`)
    expect(recordProducts(open, open.ledger, ['slides.pdf'])).toBe(true)
    expect(openFolder(path('deck')).ledger.products['slides.pdf']).toBe(open.files['slides.md'])
  })

  test('what an editor does to a byte order mark and the ends of lines is no edit', async () => {
    const { path, edit } = workplace({ 'talk.txt': SPEECH })
    const content = await made(path('talk.txt'))
    const fill = async () => ({ products: [], browser: null, remade: null })
    await writeDeck(path('deck'), content, { force: false, fill })
    const { source, slides, files } = openFolder(path('deck'))
    for (const name of ['source.txt', 'slides.md', 'outline.md', 'report.md', 'deck.json', 'styles/index.css'])
      edit(`deck/${name}`, text => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(openFolder(path('deck'))).toMatchObject({ source, slides, files })
    await writeDeck(path('deck'), content, { force: false, fill })
    expect(openFolder(path('deck')).files).toEqual(files)
  })
})

test('the report names what was removed, what is odd and what to check, with places', async () => {
  const { path } = workplace({ 'talk.txt': SPEECH.replace('三点意见', '四点意见').replace('1200户', '1200户[1]') })
  const { deck, outline, source } = await made(path('talk.txt'))
  const report = renderReport(deck, outline, source.text)
  expect(report).toContain('source.txt 第 6 行')
  expect(report).toContain('86万亩、1200户、43人')
  expect(report).toContain('（footnote')
  expect(report).toMatch(/^\| 1 \| 在全县护林防火工作会议上的讲话 \| \d:\d\d \| \d:\d\d \|$/m)
})

test('the report lists figures in words among those to check', async () => {
  const { path } = workplace({ 'talk.txt': SPEECH.replace('1200户', '两万一千户') })
  const { deck, outline, source } = await made(path('talk.txt'))
  expect(renderReport(deck, outline, source.text)).toContain('86万亩、两万一千户、43人')
})
