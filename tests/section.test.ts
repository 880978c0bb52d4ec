// The page before a part: which sentence of its opening stands on it.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { buildDeck } from '../scripts/deck/index.ts'
import { readSpeech } from '../scripts/deck/read-speech.ts'
import { listMarkers, locatePoint, sectionsOf } from '../scripts/deck/reading.ts'
import { openingSentence, sectionDraft, withSentence } from '../scripts/deck/slides/section.ts'
import { splitSentences } from '../scripts/language/sentences.ts'
import type { OutlineNode } from '../scripts/model/outline.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { without } from '../scripts/text/edits.ts'
import { reading } from './reading.ts'

function spokenOf(text: string) {
  const source = { name: 'speech.txt', format: 'txt', encoding: 'utf-8', sha256: '', text } as const
  const manuscript = clean({ ...source, marks: [] }).value
  const outline = parseOutline(manuscript).value
  return { outline, spoken: without(manuscript, outline.titleBlock) }
}

/** What stands on the page of a part that opens with these words. */
function supportOf(text: string): string | null {
  const span = { start: 0, end: text.length }
  const sentences = splitSentences(text, span).map(each => ({ text: text.slice(each.start, each.end), span: each }))
  const paragraph: OutlineNode = { type: 'paragraph', span, sentences }
  const found = openingSentence(reading(text), [paragraph])
  return found && text.slice(found.clause.start, found.clause.end)
}

describe('the parts beside it', () => {
  const MEETING = readFileSync(new URL('../examples/work-meeting/speech.txt', import.meta.url), 'utf8')
  const indexOf = (text: string) => {
    const { outline, spoken } = spokenOf(text)
    const { slides } = buildDeck(outline, spoken, { sourceText: text })
    return slides.flatMap(slide => (slide.kind === 'section' ? [slide.index.map(part => part.text.text)] : []))
  }

  test('numbered points of the contents have a page each', () => {
    const said = (what: string) =>
      `${what}的事要有人管。每个村都要出工，出工的天数记在账上，谁家出了多少工大家都看得见，年底张榜公布，一笔也不能少。` +
      `管${what}的人由村民推选，一年一换，不许连任，账目交给监委会一笔一笔地查。`
    const matter = (what: string) => ['工钱', '材料', '验收'].map(one => said(`${what}${one}`)).join('\n\n')
    const speech = (mark: (at: number) => string) =>
      ['修渠', '打井', '管水']
        .map((what, at) => `${mark(at)}${what}要抓紧，把每一段落实到人。\n\n${matter(what)}`)
        .join('\n\n')
    const pages = (numbers: string) => indexOf(`同志们，我讲三点意见。\n\n${speech(at => `第${numbers[at]}，`)}`).length
    expect([pages('一二三'), pages('二三四')]).toEqual([3, 0])
  })

  test('are named', () => expect(indexOf(MEETING)[0]?.[1]).toBe('正视问题，把差距找准、把原因说透'))
  test('or not there: numbers without names say nothing', () => {
    const long = '全县城乡供水一体化工作取得的主要成绩以及我们从中得到的几点重要启示'
    const found = indexOf(MEETING.replaceAll(/^([一二三]、).*$/gmu, (_, marker: string) => marker + marker[0] + long))
    expect(found.length).toBeGreaterThan(0)
    expect(found.flat()).toEqual([])
  })
})

test('a whole sentence stands for the part', () => {
  expect(supportOf('必须把街面当作全镇的脸面，一户也不能落下。')).toBe('必须把街面当作全镇的脸面，一户也不能落下。')
})

test('a clause of a long sentence does not, whether it opens or ends it', () => {
  const bench = '南院的门口有一棵槐树，树下的长凳是老师傅们打的'
  const call = '旧车修不好，就是我们的错，从下周一起旧车一律停开'
  expect(supportOf(`${call}，停下来的车停在南院，${bench}。`)).toBeNull()
  expect(supportOf(`${bench}，修了三回的旧车就停在那里，${call}。`)).toBeNull()
  expect(supportOf(`${call}。`)).toBe(`${call}。`)
})

describe('the markers of a list', () => {
  const markersOf = (...numbers: readonly string[]) => {
    const rows = ['把渠道清到田头', '把水窖修到每一户', '把账目算到每一天']
    const text = numbers
      .map((number, index) => `${number}${rows[index] ?? ''}\n每个村都要出工，出工的天数记在账上。`)
      .join('\n')
    return markersIn(text)
  }
  const markersIn = (text: string) => {
    const { outline, spoken } = spokenOf(text)
    const points = sectionsOf(outline.children).map(section => locatePoint(readSpeech(outline, spoken), section))
    return listMarkers(readSpeech(outline, spoken), points).map(mark => mark && spoken.text.slice(mark.start, mark.end))
  }

  test('stand before its rows', () => expect(markersOf('一、', '二、', '三、')).toEqual(['一、', '二、', '三、']))
  test('without the dash that leads to the heading', () => {
    const headings = ['First – mend the dykes.', 'Second – dig the wells.', 'Third – count the money.']
    const text = headings.map(heading => `${heading} Every village sends men, and their days are written down.`)
    expect(markersIn(text.join('\n\n'))).toEqual(['First', 'Second', 'Third'])
  })
  test('or before none of them, where one is skipped', () =>
    expect(markersOf('一、', '二、', '四、')).toEqual([null, null, null]))
})

test('the contents name the points of all parts, or of none', () => {
  const said = '每个村都要出工，出工的天数记在账上，谁家出了多少工大家都看得见，年底张榜公布，一笔也不能少。'
  const part = (name: string, ...points: readonly string[]) =>
    [name, ...points.flatMap(point => [point, said, said]), ...(points.length === 0 ? [said.repeat(3)] : [])].join('\n')
  const below = (...parts: readonly string[]) => {
    const text = parts.join('\n\n')
    const { outline, spoken } = spokenOf(text)
    const agenda = buildDeck(outline, spoken, { sourceText: text }).slides.find(slide => slide.kind === 'agenda')
    return (
      agenda?.kind === 'agenda' && agenda.groups.flatMap(({ items }) => items.map(item => item.below?.text ?? null))
    )
  }
  const first = part('一、修好水渠', '（一）把渠清到田头', '（二）把闸修到渠口')
  expect(below(first, part('二、管好水窖', '（一）一窖一人', '（二）一月一查'))).toEqual([
    '把渠清到田头　把闸修到渠口',
    '一窖一人　一月一查',
  ])
  expect(below(first, part('二、管好水窖'))).toEqual([null, null])
})

const PLACE = { part: 0, edge: null, heading: null, depth: 0, shown: true }

/** The page of the first of these parts; `points` of the second are its own. */
function pageOf(names: readonly string[], points: readonly string[] = []) {
  const text = [...names.map((name, at) => `${'一二三'[at]}、${name}\n\n各村要出工。`), ...points].join('\n\n')
  const { outline, spoken } = spokenOf(text)
  const speech = readSpeech(outline, spoken)
  const siblings = sectionsOf(outline.children).map(section => locatePoint(speech, section))
  const [point] = siblings
  const own = sectionsOf(siblings.at(-1)?.node.children ?? []).map(section => locatePoint(speech, section))
  if (!point) throw new Error('no part')
  const made = sectionDraft(speech, point, { start: 0, place: PLACE, siblings, up: null, points: own, body: [] })
  return { ...made, withSentence: withSentence(speech, made.plain, point.heading) }
}

describe('the parts at the foot', () => {
  const long = '一年以来水渠水窖水井的修理和管护'
  const longest = '二〇二六年里水渠水窖水井修理管护的主要安排和具体分工'
  const linesOf = (...names: readonly string[]) => {
    const { plain, withSentence } = pageOf(names)
    return [plain, withSentence].map(({ index }) => index.map(({ text }) => text.lines?.length ?? 1))
  }

  test('have two lines or are not there', () => {
    expect(linesOf('修渠', long, '打井')).toEqual([
      [1, 2, 1],
      [1, 2, 1],
    ])
    expect(linesOf('修渠', longest, '打井')).toEqual([[], []])
  })
})

describe('the subheadings of a part', () => {
  const points = (count: number) =>
    ['清渠', '修闸', '打井', '管水', '护坡', '通路', '植树']
      .slice(0, count)
      .map((name, at) => `（${'一二三四五六七'[at]}）${name}`)
  const pageWith = (name: string, count: number) => {
    const { draft } = pageOf([name], points(count))
    return [draft.size, draft.title.lines?.length ?? 1, draft.list.length]
  }

  test('stand under a heading that leaves them room', () => {
    expect(pageWith('把水渠清到田头', 4)).toEqual(['l', 1, 4])
    expect(pageWith('把水渠清到田头', 5)).toEqual(['l', 1, 5])
    expect(pageWith('把水渠清到田头', 6)).toEqual(['s', 1, 6])
    expect(pageWith('把水渠清到田头把水窖修到每一户', 3)).toEqual(['m', 2, 3])
    expect(pageWith('把水渠清到田头把水窖修到每一户', 4)).toEqual(['s', 1, 4])
    expect(pageWith('把水渠清到田头把水窖修到每一户把水井打好', 5)).toEqual(['s', 2, 5])
    expect(pageWith('把水渠清到田头把水窖修到每一户把水井打到每一个院子', 6)).toEqual(['s', 2, 0])
  })
  test('are not more than six', () => expect(pageWith('把水渠清到田头', 7)).toEqual(['l', 1, 0]))
})

test('a heading of words that hold together is whole in smaller type', () => {
  const { draft } = pageOf(['水利站未来及2026学年后一阶段工作计划'])
  expect([draft.size, draft.title.text.endsWith('…')]).toEqual(['s', false])
})
