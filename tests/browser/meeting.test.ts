// The handout of a meeting: two decks become one document, as the people at the table leaf through it.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { faultsOfPdf } from '../pdf-ua.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'

interface Bookmark {
  title: string
  dest: unknown
  items: Bookmark[]
}
interface Result {
  product: { file: string; pages: number }
  speeches: { dir: string; title: string; page: number }[]
}

/** Two parts; its title has characters that the fonts of the first deck lack. */
const OTHER = `在蘑菇棚羊圈鹅舍消毒会上的发言
市市场监管局　陈禾
2025年3月4日

同志们：
按照会议安排，我汇报两个方面的情况。
一、去年做了什么。检查经营门店540家次，抽检饲料样品126批，合格率98.4%。对7家不合格的门店，全部立案查处。
二、今年怎么做。一是把台账建起来，进货有票、销售有账。二是把抽检密起来，每月一次，不打招呼。三是把结果公开，让养殖户自己看得见、选得明。
请大家监督，也请大家支持。谢谢大家！
`
const { start, path, root, bytes } = workplace({ 'first.txt': SPEECH, 'second.txt': OTHER })
let result: Result
let pages: string[]
let before: Record<string, string>

const open = () => getDocumentProxy(new Uint8Array(readFileSync(path('meeting.pdf'))))

beforeAll(async () => {
  for (const name of ['first', 'second'])
    expect(start('build', `${name}.txt`, '-o', name, '--no-pdf', '--quiet')).toMatchObject({ code: 0, stderr: '' })
  before = bytes('first')
  const { code, stdout, stderr } = start(
    'handout',
    'first',
    'second',
    '-o',
    'meeting.pdf',
    '--title',
    '春季防疫工作会议',
    '--duplex',
    '--json',
    '--quiet',
  )
  expect([code, stderr]).toEqual([0, ''])
  result = JSON.parse(stdout) as Result
  pages = (await extractText(await open())).text.map(page => page.replace(/\s/g, ''))
})

test('the pages go on from speech to speech, numbered x / y', () => {
  expect(pages.length).toBe(result.product.pages)
  expect(pages[0]).toContain('春季防疫工作会议')
  const printed = pages.map((page, index) => ({ page, no: index + 1 })).slice(1)
  const others = printed.filter(({ page, no }) => !page.includes(`讲义${no}/${pages.length}`))
  // Printed on both sides: each speech begins on a front, and what comes before it may be empty.
  expect(
    others.filter(({ page, no }) => page !== '' || !result.speeches.some(speech => speech.page === no + 1)),
  ).toEqual([])
  expect(result.speeches.map(({ page }) => page % 2)).toEqual([1, 1])
  expect(bytes('first')).toEqual(before)
})

test('the contents name each speech with its page, and bookmarks lead there', async () => {
  const document = await open()
  const outline = (await document.getOutline()) as Bookmark[]
  expect(outline.map(({ title }) => title)).toEqual(result.speeches.map(({ title }) => title))
  expect(outline[1]?.items.map(({ title }) => title)).toEqual(['去年做了什么', '今年怎么做'])
  for (const [index, { title, page }] of result.speeches.entries()) {
    const bare = title.replace(/\s/g, '')
    expect(pages[1]).toMatch(new RegExp(`${bare}.{0,12}${page}`))
    expect(pages[page - 1]).toContain(bare)
    const { dest } = outline[index] ?? {}
    expect(
      Array.isArray(dest) && (await document.getPageIndex(dest[0] as Parameters<typeof document.getPageIndex>[0])),
    ).toBe(page - 1)
  }
})

test('it is PDF/UA-1 and PDF/A-2u, and its contents are links', async () => {
  expect(await faultsOfPdf(readFileSync(path('meeting.pdf')))).toEqual([])
  const document = await open()
  const links = (await (await document.getPage(2)).getAnnotations()) as { dest: [{ num: number; gen: number }] }[]
  const places = await Promise.all(links.map(async ({ dest }) => (await document.getPageIndex(dest[0])) + 1))
  expect(places.filter(page => result.speeches.some(speech => speech.page === page)).length).toBeGreaterThanOrEqual(2)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('a folder that is no deck ends it before anything is written', () => {
  mkdirSync(path('empty'))
  expect(start('handout', 'first', 'empty', '-o', 'other.pdf', '--lang', 'en', '--quiet')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^E_USAGE empty: not a deck folder/),
  })
  expect(readdirSync(root).filter(name => name.startsWith('other'))).toEqual([])
})
