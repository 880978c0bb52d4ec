// Fonts of a deck: the right files, the same bytes, and no character that silently becomes a box.

import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFonts } from '../scripts/products/index.ts'
import { charactersOf } from '../scripts/fonts/face.ts'
import { ensureFonts, missingIn } from '../scripts/fonts/cut.ts'
import { unitFontFile, unitFontRules } from '../scripts/fonts/unit-fonts.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'fonts-'))
const contents = (dir: string) =>
  Object.fromEntries(
    readdirSync(join(dir, 'fonts'))
      .sort()
      .map(name => [name, readFileSync(join(dir, 'fonts', name)).toString('base64')]),
  )

test('six faces, a style sheet and a licence are written, with the characters asked for', async () => {
  const dir = folder()
  expect(await writeFonts(dir, '要长期读大部头的书')).toEqual({ missing: [] })
  expect(readdirSync(join(dir, 'fonts')).sort()).toEqual([
    'LICENCE.txt',
    'NotoSansSC-400.ttf',
    'NotoSansSC-500.ttf',
    'NotoSansSC-700.ttf',
    'NotoSerifSC-500.ttf',
    'NotoSerifSC-700.ttf',
    'NotoSerifSC-900.ttf',
    'fonts.css',
  ])
  const characters = charactersOf(readFileSync(join(dir, 'fonts', 'NotoSerifSC-900.ttf')))
  expect(
    [...'要长期读大部头的书0Aa，。“”×'].filter(character => !characters.has(character.codePointAt(0) ?? 0)),
  ).toEqual([])
})

test('a character is not joined by the radical that looks like it', async () => {
  const dir = folder()
  await writeFonts(dir, '大民长')
  const characters = charactersOf(readFileSync(join(dir, 'fonts', 'NotoSansSC-400.ttf')))
  expect([0x2f24, 0x2ea0, 0x2ed3].filter(radical => characters.has(radical))).toEqual([])
})

test('characters that no font has are returned, each once', async () => {
  // Letters that join are in the font of mathematics one by one: no word can be set from it.
  expect((await writeFonts(folder(), 'مرحبا')).missing).toEqual(['ا', 'ب', 'ح', 'ر', 'م'])
  expect((await writeFonts(folder(), '𠮷野家，𠮷한\u200D\uFE0F')).missing).toEqual(['한', '𠮷'])
})

test('signs that neither family has come from fonts that lend them, plain and bold, and go with them', async () => {
  const dir = folder()
  expect(await writeFonts(dir, 'CO₂、10⁻⁶、⅔、Škoda、⟹、✔、✅')).toEqual({ missing: [] })
  const lent = () => readdirSync(join(dir, 'fonts')).filter(file => /^Noto(?!\w+SC)/.test(file))
  expect(lent()).toEqual([
    'NotoEmoji-400.ttf',
    'NotoEmoji-700.ttf',
    'NotoSans-400.ttf',
    'NotoSans-700.ttf',
    'NotoSansMath-400.ttf',
    'NotoSansSymbols2-400.ttf',
  ])
  const css = readFileSync(join(dir, 'fonts', 'fonts.css'), 'utf8')
  const rules = (weight: number) =>
    [...css.matchAll(/weight: (\d+);.*\/(Noto\w+-\d+)\.ttf.*unicode-range: (.*);/g)].flatMap(
      ([, at, file = '', range]) => (Number(at) === weight && !file.includes('SC') ? [`${file} ${range}`] : []),
    )
  const [signs, math, dingbats] = ['U+160, U+2076, U+207B, U+2082, U+2154', 'U+27F9', 'U+2714']
  const once = (emoji: string, sans: string) => [
    `${sans} ${signs}`,
    `NotoSansMath-400 ${math}`,
    `NotoSansSymbols2-400 ${dingbats}`,
    `${emoji} U+2705`,
  ]
  expect(rules(500)).toEqual([1, 2].flatMap(() => once('NotoEmoji-400', 'NotoSans-400')))
  expect(rules(900)).toEqual(once('NotoEmoji-700', 'NotoSans-700'))
  expect(readFileSync(join(dir, 'fonts', 'LICENCE.txt'), 'utf8')).toContain('Noto Emoji')
  expect([await ensureFonts(dir, 'H₂O'), missingIn(dir, 'H₂O 10⁹ ⏰ 𠮷')]).toEqual([{ missing: [] }, ['𠮷']])
  await writeFonts(dir, '周李')
  expect(lent()).toEqual([])
})

test('what no font has is a box of its own, in every face, and goes when the character does', async () => {
  const dir = folder()
  await writeFonts(dir, '周𠮷，李𪚥')
  expect(charactersOf(readFileSync(join(dir, 'fonts', 'boxes.ttf')))).toEqual(new Set([0x20bb7, 0x2a6a5]))
  const css = readFileSync(join(dir, 'fonts', 'fonts.css'), 'utf8')
  expect(css.match(/boxes\.ttf"\) format\("truetype"\); unicode-range: U\+20BB7, U\+2A6A5;/g)).toHaveLength(6)
  await writeFonts(dir, '周李')
  expect(readdirSync(join(dir, 'fonts'))).not.toContain('boxes.ttf')
})

test('a character that one family has is lent to the other', async () => {
  const dir = folder()
  expect(await writeFonts(dir, '吴𰻝')).toEqual({ missing: [] })
  const css = readFileSync(join(dir, 'fonts', 'fonts.css'), 'utf8')
  expect(css).toMatch(/"Noto Serif SC"; font-weight: 700;.*NotoSansSC-700\.ttf"\).*unicode-range: U\+30EDD;/)
})

test('the same text in any order gives the same bytes', async () => {
  const [one, other] = [folder(), folder()]
  await writeFonts(one, '读书学习')
  await writeFonts(other, '学习读书读书')
  expect(contents(one)).toEqual(contents(other))
})

test('fonts that have all characters are left alone, others are made again', async () => {
  const dir = folder()
  await writeFonts(dir, '读书')
  const path = join(dir, 'fonts', 'NotoSansSC-400.ttf')
  writeFileSync(join(dir, 'fonts', 'fonts.css'), '/* by hand */')
  const before = statSync(path).mtimeMs
  expect(await ensureFonts(dir, '书')).toEqual({ missing: [] })
  expect([statSync(path).mtimeMs, readFileSync(join(dir, 'fonts', 'fonts.css'), 'utf8')]).toEqual([
    before,
    '/* by hand */',
  ])
  await ensureFonts(dir, '书写')
  expect(charactersOf(readFileSync(path)).has('写'.codePointAt(0) ?? 0)).toBe(true)
})

test.each([
  [['body'], { body: '100 900' }],
  [['body-bold'], { 'body-bold': '100 900' }],
  [['body', 'body-bold'], { body: '100 599', 'body-bold': '600 900' }],
] as const)("the unit's fonts %j share all weights among them", (uses, weights) => {
  const dir = folder()
  for (const use of uses) writeFileSync(join(dir, unitFontFile(use)), '')
  const rules = [...unitFontRules(dir).matchAll(/font-weight: ([\d ]+);.*?deck-([a-z-]+)\.ttf/g)]
  expect(Object.fromEntries(rules.map(([, weight, use]) => [use, weight]))).toEqual(weights)
})
