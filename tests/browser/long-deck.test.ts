// A deck of sixty pages, and a slide whose words fill more than three pages, in every product on paper.

import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../scripts/model/ledger.ts'
import { faultsOf, partsOf, wordsOf } from '../presentation.ts'
import { workplace } from '../run-speechdeck.ts'

const PLACES = '水库 山塘 堤防 泵站 河道 渠首 闸门 涵洞 水厂 管网 井台 滩地 渡口 圩区 灌区'.split(' ')
const HEADS = ['要有人看', '要有人修', '要有人管', '要有钱养']
const part = (place: string, at: number): string =>
  [
    `${'一二三四五六七八九十'[at] ?? `十${'一二三四五'[at - 10]}`}、把${place}这件事办好`,
    ...HEADS.map(
      (head, index) =>
        `（${'一二三四'[index]}）${place}${head}\n` +
        `一是${place}的底数要清，去年查出的毛病还有没有，谁都要答得上来。二是${place}的责任要实，` +
        `白天有人、夜里有灯，电话必须打得通。三是${place}的账要算，花了多少、还差多少，一笔一笔贴出来。` +
        `${place}不牢，人心就不稳，这个道理大家都懂，关键要落到每一天的巡查上，落到每一本台账上。`,
    ),
  ].join('\n')
const SPEECH = `在全县水利工作会议上的讲话\n\n同志们：\n\n今天我讲十五点意见。\n\n${PLACES.map(part).join('\n\n')}\n`
/** Makes a title longer than a line below a slide of 78 mm. */
const LINES = '白天有人看，夜里也要有人看着灯火'
/** More than three pages of a handout. */
const TALE = '那天早上雾很大，我从渡口一直走到老码头，水已经漫过了第三级石阶。'.repeat(140)

describe('sixty pages, one of them with four thousand characters beside it', () => {
  const { start, path, read, edit } = workplace({ 'talk.txt': SPEECH })
  const pagesOf = async (file: string) => {
    const document = await getDocumentProxy(new Uint8Array(readFileSync(path(`deck/${file}`))))
    return { document, texts: (await extractText(document)).text.map(page => page.replace(/\s/g, '')) }
  }
  const ledger = () => JSON.parse(read('deck/deck.json')) as Ledger

  beforeAll(() => {
    expect(start('build', 'talk.txt', '-o', 'deck', '--no-pdf', '--quiet')).toMatchObject({ code: 0 })
    edit('deck/slides.md', text =>
      text.replace('水库的账要算', () => `${TALE}水库的账要算`).replace(/^## (..要有人[看修])$/gm, `## $1，${LINES}`),
    )
    const how = ['--format', 'pdf,handout,script,pptx', '--handout', '1,4', '--quiet']
    expect(start('export', 'deck', ...how)).toMatchObject({ code: 0 })
  })

  test('all slides are there', async () => {
    expect(ledger().slides.length).toBeGreaterThan(55)
    expect((await pagesOf('slides.pdf')).texts).toHaveLength(ledger().slides.length)
    const parts = partsOf(readFileSync(path('deck/slides.pptx')))
    expect(faultsOf(parts)).toEqual([])
    expect([...parts.keys()].filter(name => /^ppt\/slides\/[^/]+\.xml$/.test(name))).toHaveLength(
      ledger().slides.length,
    )
    expect([...parts.values()].map(xml => wordsOf(xml)).join('')).toContain(TALE)
  })

  test('four stand on a page, also beside a title of two lines', async () => {
    const pages = (await pagesOf('handout-4.pdf')).texts.map(text => [...text.matchAll(/▶(\d+)/g)].map(([, no]) => no))
    const slides = pages.filter(numbers => numbers.length > 0)
    expect(slides.flat()).toHaveLength(ledger().slides.length)
    expect(slides.slice(0, -1).filter(numbers => numbers.length !== 4)).toEqual([])
  })

  test.each(['handout-1.pdf', 'script.pdf'])('%s has the long words whole and in order, over its pages', async file => {
    const { texts } = await pagesOf(file)
    const sentence = TALE.slice(0, TALE.indexOf('。') + 1)
    const count = texts.map(text => text.split(sentence.slice(-8)).length - 1)
    const pages = count.filter(each => each > 0).length
    expect(pages).toBeGreaterThan(3)
    // Head and foot stand in the last words of one that two pages share.
    const whole = count.reduce((sum, each) => sum + each, 0)
    expect(whole > 140 - pages && whole <= 140).toBe(true)
    // Nothing else stands between its first page and its last.
    const [first, last] = [count.findIndex(each => each > 0), count.findLastIndex(each => each > 0)]
    expect(count.slice(first, last + 1).every(each => each > 0)).toBe(true)
  })

  test.each(['handout-1.pdf', 'handout-4.pdf'])('the contents of %s lead to the pages they say', async file => {
    const { document, texts } = await pagesOf(file)
    const front = texts.findIndex(text => text.includes('▶1'))
    expect(front).toBeGreaterThan(1)
    const targets: number[] = []
    for (let page = 2; page <= front; page++)
      for (const { dest } of await (await document.getPage(page)).getAnnotations()) {
        const place = typeof dest === 'string' ? await document.getDestination(dest) : dest
        if (place) targets.push((await document.getPageIndex(place[0])) + 1)
      }
    expect(targets.length).toBeGreaterThan(12)
    const said = texts
      .slice(1, front)
      .flatMap(text => text.replaceAll(/\d+\/\d+/gu, '').match(/\d+/g) ?? [])
      .map(Number)
    expect(said).toEqual(targets)
  })
})
