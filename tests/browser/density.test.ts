// The promise of density and fit, for each example in each theme and both shapes, and for each real speech
// that is at hand in both shapes, the themes by turns:
// nothing cut, crowded or badly broken, and no figure out of scripts/model/bounds.ts.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withDeckPage } from '../../scripts/browser/session.ts'
import type { Source } from '../../scripts/model/source.ts'
import { readSource } from '../../scripts/read/index.ts'
import { BAD_INPUT } from './bad-input.ts'
import { COVER, makeDeck } from './deck.ts'
import { type Look, LOOKS, looksOf, sweep } from './sweep.ts'
import { faultsOfLines, linesOnPage } from './typography.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const CORPUS = join(PROJECT, '..', 'shared', 'corpus')
const READABLE = /^source\.(?:txt|md|html)$/
const examples = [
  'examples/work-meeting/speech.txt',
  'examples/collective-talk/outline.md',
  'examples/annual-address/speech.txt',
].map(name => ({ name, file: join(PROJECT, name) }))
const speeches = existsSync(CORPUS)
  ? readdirSync(CORPUS).flatMap((name, nth) => {
      const file = existsSync(join(CORPUS, name, 'gold.json'))
        ? readdirSync(join(CORPUS, name)).find(one => READABLE.test(one))
        : undefined
      return file ? [{ name, nth, file: join(CORPUS, name, file) }] : []
    })
  : []

describe.each(examples)('$name', ({ name, file }) => {
  test('is neither cut nor crowded nor badly broken', () => isGood(file, LOOKS, KNOWN[name]))
})

describe.skipIf(speeches.length === 0)('real speeches (skipped without ../shared/corpus)', () => {
  test.each(speeches)('$name is neither cut nor crowded nor badly broken', ({ name, file, nth }) =>
    isGood(file, looksOf(nth), KNOWN[name]),
  )
})

/** Speeches of which a warning is known and not yet mended: a heading on no slide, a last page with little. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  'examples/annual-address/speech.txt': /check-many-slides/,
  'en-sen-2000': /check-few-slides/,
  'en-sotu-2022': /check-uneven/,
  'liang-eight-keys': /check-headings/,
  'liu-shaoqi-120': /check-much-text/,
  'open-day-2020': /check-uneven/,
  'parents-meeting-2020': /check-uneven/,
  'party-school-2018': /check-uneven|check-lone-item/,
}

async function isGood(file: string, looks: readonly Look[] = LOOKS, known?: RegExp): Promise<void> {
  const { faults, warnings } = await sweep(await readSource(file), looks)
  expect(faults).toEqual([])
  expect(warnings.filter(warning => !known?.test(warning))).toEqual([])
}

describe.each(BAD_INPUT)('a speech with $name', ({ text, shows, missing: expected }) => {
  test('has good slides, and says which characters they cannot show', async () => {
    const source: Source = { name: 'speech.txt', format: 'txt', encoding: 'utf-8', sha256: '', text, marks: [] }
    const { faults, missing, shown } = await sweep(source, looksOf(0))
    expect(faults).toEqual([])
    for (const words of shows) expect(shown.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''))
    expect([...missing].filter(character => !/\p{Cf}/u.test(character)).sort()).toEqual([...expected].sort())
  })
})

test('badly broken lines are found where they are', async () => {
  const slide = (body: string) => ({ body: `## 断行\n\n<p>${body}</p>` })
  const dir = makeDeck([
    COVER,
    slide('先把水管修好<br>，再谈水价的事'),
    slide('他在会上说（<br>不是玩笑）要查到底'),
    slide('全年完成投资35<br>亿元以上'),
    slide('这一行后面只剩下一个<br>字。'),
    slide('先把水管修好，<br>再谈水价的事'),
  ])
  const faults = await withDeckPage(join(dir, 'slides.md'), async ({ page }) => faultsOfLines(await linesOnPage(page)))
  expect(
    faults.map(fault =>
      fault
        .split(':')
        .slice(0, 2)
        .map(part => part.trim()),
    ),
  ).toEqual([
    ['2', 'begins with a closing mark'],
    ['3', 'ends with an opening mark'],
    ['4', 'figure torn'],
    ['5', 'lost last line'],
  ])
})
