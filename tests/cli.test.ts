// The command line as a user meets it: what it prints, what it leaves on the disk, how it ends.

import { z } from 'zod'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../scripts/model/ledger.ts'
import { runProgram } from '../scripts/cli/program.ts'
import { BIN, SPEECH, workplace } from './run-speechdeck.ts'

const schema = (name: string) =>
  z.fromJSONSchema(JSON.parse(readFileSync(new URL(`../docs/schema/${name}.schema.json`, import.meta.url), 'utf8')))

/** A few sentences of the speech, as old editors saved them: simplified, and traditional characters. */
const GB18030 =
  '1NrIq8/Yu6TB1rfAu/C5pNf3u+HS6cnPtcS9sruwCs2s1r7Dx6O6vfHM7L+qu+HWu9PQ0ru49sS/tcSjrL7' +
  'Nysew0bvwz9XRudTaxvC78Naux7ChowrSu6GisNG80rXXw/7H5bP+oaPDv7j2z+fV8ra80qq7rdK71cXNvK' +
  'GjCrb+oaKw0dTwyM7C5LW9yMuho8uttcTJvc23y62/tKOsy621xMK3v9rLrcrYoaMK'
const BIG5 =
  'pmKl/r+kxUCqTKi+pPWkdadAt3zEs6RXqrrBv7jcCqZQp9OtzKFHpLWk0bZ9t3yldaazpECt06XYqrqhQbR' +
  'OrE+n4qT1wEnAo6ZisF+k9aSnq2WhQwqkQKFCp+KuYamzuk6yTbehoUOoQ63Ttm3C7bOjrW61ZaRAsWm5z6' +
  'FDCqRHoUKn4rNkpfS4qKjspEihQ73Wqrqkc8BZvdas3aFBvdaqurj0pGa91qZ1oUMK'

describe('wrong words on the command line end with code 2 and say what was meant', () => {
  test.each([
    [['build', 'talk.txt', '--forse'], '--force'],
    [['biuld', 'talk.txt'], 'build'],
    [['build'], 'speech'],
    [['build', 'a.txt', 'b.txt'], 'a.txt, b.txt'],
    [['build', 'talk.txt', '--title'], '--title'],
    [['export', 'deck', '--format', 'epub'], 'pdf'],
    [['handout'], 'dir'],
    [['handout', 'deck', 'other'], '-o'],
    [['handout', 'deck', '-o', 'a.pdf', '--kind', '5'], '1, 2, 3, 4, 6, 9'],
    [['handout', 'nowhere', '-o', 'a.pdf'], 'nowhere: no such folder'],
    [['check', 'deck', '--lang', 'fr'], 'zh'],
    [[], 'build'],
  ])('%j', async (args, meant) => {
    const { run } = workplace()
    const { code, stdout, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(meant)
    expect(stdout).toBe('')
  })
})

test('help and version go to standard output', async () => {
  const { run } = workplace()
  expect(await run('--version')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  })
  for (const command of ['build', 'outline', 'export', 'handout', 'check']) {
    const { code, stdout } = await run(command, '--help')
    expect(code).toBe(0)
    for (const option of ['--json', '--quiet', '--lang']) expect(stdout).toContain(option)
  }
  expect((await run('--help', '--lang', 'zh')).stdout).toContain('用法')
})

describe('a speech that cannot be read ends with code 3 and one sentence', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty.txt', '', 'empty'],
    ['blank.txt', ' \n　\n', 'empty'],
    ['binary.txt', Uint8Array.from({ length: 400 }, (_, index) => index % 7), 'not a text file'],
    ['talk.pages', '同志们', '“.pages”'],
    ['signs.txt', '—— …… 123 。\n', 'no sentence'],
    ['bytes.txt', Uint8Array.from([0xe5, 0x90, 0x8c, 0xff, 0xfe, 0xfd, 0x81]), 'bytes'],
  ])('%s', async (name, content, words) => {
    const { run, bytes } = workplace({ [name]: content })
    const { code, stdout, stderr } = await run('build', name, '--no-pdf')
    expect(stderr).toContain(words)
    expect(stderr).toMatch(/^E_READ .*\n$/)
    expect([code, stdout]).toEqual([3, ''])
    expect(Object.keys(bytes('.'))).toEqual([name])
  })

  test('a file that is not there, a folder', async () => {
    const { run } = workplace({ 'talks/talk.txt': SPEECH })
    expect(await run('outline', 'nowhere.txt')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('nowhere.txt: no such file'),
    })
    expect(await run('outline', 'talks')).toMatchObject({ code: 3, stderr: expect.stringContaining('folder') })
  })
})

test('--lang chooses the language of a complaint', async () => {
  const { run } = workplace()
  expect((await run('build', 'nowhere.txt', '--lang', 'zh')).stderr).toContain('没有这个文件')
  expect((await run('build', '讲话.txt')).stderr).toContain('没有这个文件')
})

describe('outline', () => {
  test('--json --why names on each section the rules that put it there', async () => {
    const { run } = workplace({
      'talk.txt': '一、修路\n（一）选料。\n（二）选人。\n二、装灯\n灯要亮。',
      'short.txt': '同志们：\n今天天气很好，大家辛苦了。谢谢。\n',
    })
    const { code, stdout } = await run('outline', 'talk.txt', '--json', '--why')
    const outline = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(schema('outline').safeParse(outline).error).toBeUndefined()
    expect(outline.children[0].children[0].because).toEqual(['goes-on', 'deeper-number'])
    const why = await run('outline', 'talk.txt', '--why', '选人', '--lang', 'en')
    expect(why.stdout).toContain('lies in 一、修路')
    expect((await run('outline', 'short.txt', '--why', '--lang', 'en')).stdout).toBe('This speech has no points.\n')
  })

  test('--json prints the outline and nothing else on standard output', async () => {
    const { run } = workplace({ 'talk.txt': SPEECH })
    const { code, stdout } = await run('outline', 'talk.txt', '--json')
    const outline = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(schema('outline').safeParse(outline).error).toBeUndefined()
    expect(outline).toMatchObject({
      version: 1,
      title: '在全县护林防火工作会议上的讲话',
      date: '2025年3月4日',
      lang: 'zh',
    })
    expect(
      outline.children
        .filter((node: { type: string }) => node.type === 'section')
        .map((node: { marker: string }) => node.marker),
    ).toEqual(['一、', '二、', '三、'])
  })

  test('without options it is a tree to read', async () => {
    const { run } = workplace({ 'talk.txt': SPEECH })
    const { stdout } = await run('outline', 'talk.txt')
    expect(stdout).toMatch(/^一、把家底摸清楚$/m)
    expect(stdout).toMatch(/^ {2}· 全县有林地86万亩/m)
  })

  test('-o never writes over an outline that somebody corrected', async () => {
    const { run, edit, read } = workplace({ 'talk.txt': SPEECH })
    expect((await run('outline', 'talk.txt', '-o', 'talk.outline.md')).code).toBe(0)
    expect((await run('outline', 'talk.txt', '-o', 'talk.outline.md')).code).toBe(0)
    edit('talk.outline.md', text => text.replace('家底', '底数'))
    expect(await run('outline', 'talk.txt', '-o', 'talk.outline.md')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('talk.outline.md'),
    })
    expect(read('talk.outline.md')).toContain('底数')
    expect((await run('outline', 'talk.txt', '-o', 'talk.outline.md', '--force')).code).toBe(0)
    expect(read('talk.outline.md')).toContain('家底')
  })
})

describe('build --no-pdf', () => {
  test('makes the folder of the contract, and says where', async () => {
    const { run, bytes, read } = workplace({ 'talk.txt': SPEECH })
    const { code, stdout, stderr } = await run('build', 'talk.txt', '--no-pdf')
    expect([code, stdout]).toEqual([0, expect.stringContaining('decks/talk')])
    expect(stderr).toContain('写文件')
    const names = Object.keys(bytes('decks/talk'))
    expect(names).toEqual(expect.arrayContaining(['deck.json', 'outline.md', 'report.md', 'slides.md', 'source.txt']))
    expect(names.map(name => name.split(/[\\/]/)[0])).toEqual(
      expect.arrayContaining(['components', 'fonts', 'layouts', 'styles']),
    )
    expect(read('decks/talk/source.txt')).toBe(SPEECH)
    expect(schema('deck').safeParse(JSON.parse(read('decks/talk/deck.json'))).error).toBeUndefined()
  })

  test('--json prints one object, --quiet nothing at all', async () => {
    const { run } = workplace({ 'talk.txt': SPEECH })
    const { stdout } = await run('build', 'talk.txt', '--no-pdf', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      dir: 'decks/talk',
      pages: null,
      lang: 'zh',
      title: '在全县护林防火工作会议上的讲话',
    })
    expect(await run('build', 'talk.txt', '--no-pdf', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('the same speech gives the same bytes, wherever it lies and goes', async () => {
    const { run, bytes } = workplace({ 'talk.txt': SPEECH, 'deep/er/talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf', '-o', 'one')
    await run('build', 'deep/er/talk.txt', '--no-pdf', '-o', 'elsewhere/two')
    await run('build', 'talk.txt', '--no-pdf', '-o', 'one')
    expect(bytes('elsewhere/two')).toEqual(bytes('one'))
  })

  test('what the user states is shown as his, and only that', async () => {
    const { run, read } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf', '--unit', '青河县林业局', '--confidential', '内部资料　注意保存')
    const deck = JSON.parse(read('decks/talk/deck.json'))
    const stated = deck.slides.flatMap(({ texts }: { texts: { text: string; label?: unknown }[] }) =>
      texts.filter(({ label }) => label === 'config').map(({ text }) => text),
    )
    expect(new Set(stated)).toEqual(new Set(['青河县林业局', '内部资料　注意保存']))
    expect((await run('check', 'decks/talk', '--no-browser')).code).toBe(0)
  })

  test('half the pace takes twice the time', async () => {
    const { run, read } = workplace({ 'talk.txt': SPEECH })
    const seconds = async (rate: string) => {
      await run('build', 'talk.txt', '--no-pdf', '--rate', rate, '-o', rate)
      const slides = JSON.parse(read(`${rate}/deck.json`)).slides as { seconds: number }[]
      return slides.reduce((sum, slide) => sum + slide.seconds, 0)
    }
    expect((await seconds('120')) / (await seconds('240'))).toBeGreaterThan(1.8)
  })

  test('signs that Slidev, Vue or Markdown would read stay words', async () => {
    const trap =
      '{{ 1 + 1 }} 和 <script>alert(1)</script> 以及 --- 和 --> 和 ::: 还有 [click] 与 <!-- 注 -->、$x$、`码`、*星*、::right::'
    const { run, read } = workplace({
      'talk.txt':
        SPEECH.replace('谁的山头谁看', `${trap}，谁的山头谁看`).replace('把家底摸清楚', '把家底 <b>{{ 摸 }}</b> 清楚') +
        '\n---\n\n:::\n\n-->\n\n好。\n',
    })
    expect(await run('build', 'talk.txt', '--no-pdf')).toMatchObject({ code: 0 })
    expect(await run('check', 'decks/talk', '--no-browser', '--strict')).toMatchObject({ code: 0 })
    const deck = JSON.parse(read('decks/talk/deck.json'))
    expect(deck.manuscript).toContain(trap)
    expect(read('decks/talk/slides.md')).not.toContain('<script>')
  })

  test.each([
    ['gb18030', Buffer.from(GB18030, 'base64')],
    ['big5', Buffer.from(BIG5, 'base64')],
    ['utf-16le', Buffer.from(`\uFEFF${SPEECH}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${SPEECH}`, 'utf16le').swap16()],
  ])('reads %s', async (encoding, bytes) => {
    const { run, read } = workplace({ 'talk.txt': bytes })
    expect(await run('build', 'talk.txt', '--no-pdf')).toMatchObject({ code: 0 })
    expect(JSON.parse(read('decks/talk/deck.json')).source.encoding).toBe(encoding)
    expect(read('decks/talk/source.txt')).toMatch(/^在全[县縣][护護]林防火工作/)
  })
})

describe('build from an outline', () => {
  test('outline -o and build lead to the deck that the speech leads to', async () => {
    const { run, read } = workplace({ 'talk.txt': SPEECH })
    await run('outline', 'talk.txt', '-o', 'talk.outline.md')
    await run('build', 'talk.txt', '--no-pdf', '-o', 'direct')
    expect((await run('build', 'talk.outline.md', '--no-pdf', '-o', 'outlined')).code).toBe(0)
    // A run-in heading has a line of its own in the outline: white space is all that differs.
    expect(read('outlined/slides.md').replace(/\s+/g, '')).toBe(read('direct/slides.md').replace(/\s+/g, ''))
    expect(JSON.parse((await run('outline', 'talk.outline.md', '--json')).stdout).children).toHaveLength(
      JSON.parse((await run('outline', 'talk.txt', '--json')).stdout).children.length,
    )
  })

  test('a corrected outline.md rebuilds its folder, and is not lost by building from the speech', async () => {
    const { run, edit, read } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf', '--unit', '青河县林业局')
    edit('decks/talk/outline.md', text => text.replace('把责任落到人', '把责任落到每个人'))
    expect(await run('build', 'decks/talk/outline.md', '--no-pdf')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('decks/talk'),
    })
    expect(read('decks/talk/slides.md')).toContain('把责任落到每个人')
    expect(read('decks/talk/slides.md')).toContain('青河县林业局')
    expect(read('decks/talk/outline.md')).toContain('把责任落到每个人')
    expect(await run('check', 'decks/talk', '--no-browser', '--strict')).toMatchObject({ code: 0 })
    expect(await run('build', 'talk.txt', '--no-pdf')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('outline.md'),
    })
    expect((await run('build', 'talk.txt', '--no-pdf', '--force')).stdout).toContain('decks/talk.backup-1')
    expect(read('decks/talk.backup-1/outline.md')).toContain('把责任落到每个人')
  })

  test('slides.md corrected by hand is safe from a rebuild, too', async () => {
    const { run, edit } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf')
    edit('decks/talk/slides.md', text => text.replace('## 三点意见', '## 三条要求'))
    expect(await run('build', 'decks/talk/outline.md', '--no-pdf')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('slides.md'),
    })
  })
})

describe('where a deck goes', () => {
  const OTHER =
    '各位老师：\n开学第一周，先说三件事。第一，食堂改了菜单，请大家中午去尝一尝。第二，操场的跑道重新铺过，体育课照常。第三，图书馆延长到晚上九点。谢谢大家。\n'

  test('another speech of the same name gets a folder of its own', async () => {
    const { run, read } = workplace({ 'a/talk.txt': SPEECH, 'b/talk.txt': OTHER })
    await run('build', 'a/talk.txt', '--no-pdf')
    const { code, stdout } = await run('build', 'b/talk.txt', '--no-pdf')
    expect([code, stdout]).toEqual([0, expect.stringContaining('decks/talk-2')])
    expect(read('decks/talk/source.txt')).toBe(SPEECH)
    expect(read('decks/talk-2/source.txt')).toBe(OTHER)
    await run('build', 'b/talk.txt', '--no-pdf')
    expect(() => read('decks/talk-3/source.txt')).toThrow()
  })

  test('the same speech with a word corrected takes its folder again', async () => {
    const { run, read, edit } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf')
    edit('talk.txt', text => text.replace('86万亩', '87万亩'))
    expect(await run('build', 'talk.txt', '--no-pdf', '--json')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"dir": "decks/talk"'),
    })
    expect(read('decks/talk/source.txt')).toContain('87万亩')
  })

  test('a name that says nothing gives way to the folder’s', async () => {
    const { run, read } = workplace({ '2025-fire/speech.txt': SPEECH })
    await run('build', '2025-fire/speech.txt', '--no-pdf')
    expect(read('decks/2025-fire/source.txt')).toBe(SPEECH)
  })

  test('a folder with something else in it is refused and left alone', async () => {
    const { run, bytes } = workplace({ 'talk.txt': SPEECH, 'mine/letter.txt': 'dear' })
    const before = bytes('mine')
    expect(await run('build', 'talk.txt', '--no-pdf', '-o', 'mine')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('mine'),
    })
    expect((await run('build', 'talk.txt', '--no-pdf', '-o', 'mine', '--force')).code).toBe(2)
    expect(bytes('mine')).toEqual(before)
  })

  test('a file in the way is refused; an empty folder is welcome', async () => {
    const { run, read, write } = workplace({ 'talk.txt': SPEECH, file: 'x' })
    expect((await run('build', 'talk.txt', '--no-pdf', '-o', 'file')).code).toBe(2)
    write('empty/x', '')
    expect((await run('build', 'talk.txt', '--no-pdf', '-o', 'empty')).code).toBe(2)
    expect(await run('build', 'talk.txt', '--no-pdf', '-o', 'file/deck')).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/E_EXPORT .*file/),
    })
    expect(read('file')).toBe('x')
  })

  test('hand edits are refused; --force keeps them in a backup', async () => {
    const { run, edit, read } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf')
    edit('decks/talk/slides.md', text => text.replace('## 三点意见', '## 三条要求'))
    const refused = await run('build', 'talk.txt', '--no-pdf')
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('slides.md')])
    expect(read('decks/talk/slides.md')).toContain('## 三条要求')
    expect((await run('build', 'talk.txt', '--no-pdf', '--force')).stdout).toContain('decks/talk.backup-1')
    expect(read('decks/talk.backup-1/slides.md')).toContain('## 三条要求')
    expect(read('decks/talk/slides.md')).not.toContain('## 三条要求')
  })

  test('rules left out with --keep stay out when the folder is built again', async () => {
    const { run, read } = workplace({ 'talk.txt': SPEECH.replace('1200户', '1200户[1]') })
    const ledger = () => JSON.parse(read('decks/talk/deck.json')) as Ledger
    await run('build', 'talk.txt', '--no-pdf', '--keep', 'footnote')
    expect([ledger().keep, ledger().manuscript]).toEqual([['footnote'], expect.stringContaining('1200户[1]')])
    expect(read('decks/talk/report.md')).toContain('停用的清理规则（--keep）：footnote')
    for (const speech of ['talk.txt', 'decks/talk/outline.md']) {
      expect((await run('build', speech, '--no-pdf')).code).toBe(0)
      expect([ledger().keep, ledger().manuscript]).toEqual([['footnote'], expect.stringContaining('1200户[1]')])
    }
    await run('build', 'talk.txt', '--no-pdf', '--keep', 'none')
    expect([ledger().keep, ledger().manuscript]).toEqual([undefined, expect.not.stringContaining('[1]')])
    expect(read('decks/talk/report.md')).not.toContain('--keep')
  })

  test('files and links that the user put into the folder stay there', async () => {
    const { run, read, write, path } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf')
    write('decks/talk/images/hill.svg', '<svg/>')
    symlinkSync('images', path('decks/talk/pictures'))
    expect((await run('build', 'talk.txt', '--no-pdf')).code).toBe(0)
    expect(read('decks/talk/images/hill.svg')).toBe('<svg/>')
    expect(read('decks/talk/pictures/hill.svg')).toBe('<svg/>')
  })

  test('a name as long as a file name can be', async () => {
    const name = '春'.repeat(83)
    const { run, read } = workplace({ [`${name}.txt`]: SPEECH })
    expect(await run('build', `${name}.txt`, '--no-pdf', '-o', `decks/${name}/`)).toMatchObject({ code: 0 })
    expect(read(`decks/${name}/source.txt`)).toBe(SPEECH)
  })
})

describe('check and export on what is no deck', () => {
  test('code 2', async () => {
    const { run } = workplace({ 'mine/letter.txt': 'dear', 'broken/deck.json': '{' })
    for (const command of ['check', 'export']) {
      expect(await run(command, 'nowhere')).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere') })
      expect(await run(command, 'mine')).toMatchObject({ code: 2, stderr: expect.stringContaining('deck.json') })
      expect(await run(command, 'broken')).toMatchObject({ code: 2, stderr: expect.stringContaining('damaged') })
    }
  })
})

test.each(['1#楼', '100%', 'a?b'])(
  'a deck with more of Slidev in it is not presented from a folder called %s, and the run says why',
  async name => {
    const { run, edit } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf', '-o', name)
    edit(`${name}/slides.md`, text => text.replace('\n---\n', '\n```js\n1\n```\n\n---\n'))
    for (const command of ['present', 'rehearse'])
      expect(await run(command, name, '--no-open')).toMatchObject({ code: 2, stderr: expect.stringContaining(name) })
  },
)

describe('check --no-browser', () => {
  const made = mkdtempSync(join(tmpdir(), 'speechdeck-made-'))
  beforeAll(async () => {
    const { run, path } = workplace({ 'talk.txt': SPEECH })
    await run('build', 'talk.txt', '--no-pdf')
    cpSync(path('decks/talk'), made, { recursive: true })
  })
  afterAll(() => rmSync(made, { recursive: true }))
  const built = () => {
    const place = workplace()
    cpSync(made, place.path('decks/talk'), { recursive: true })
    return place
  }
  const check = async (place: ReturnType<typeof workplace>, ...options: string[]) => {
    const { code, stdout } = await place.run('check', 'decks/talk', '--no-browser', '--json', ...options)
    return { code, ...(JSON.parse(stdout) as { ok: boolean; findings: { rule: string; slide: number | null }[] }) }
  }

  test('a deck as made passes, and its deck.json stays as it is', async () => {
    const place = built()
    const before = place.read('decks/talk/deck.json')
    expect(await check(place, '--strict')).toMatchObject({ code: 0, ok: true, findings: [] })
    expect(place.read('decks/talk/deck.json')).toBe(before)
  })

  test('a heading changed by hand is listed and marked; taken back, nothing remains', async () => {
    const place = built()
    const before = place.read('decks/talk/deck.json')
    place.edit('decks/talk/slides.md', text => text.replace('## 三点意见', '## 三条要求'))
    expect(await check(place)).toMatchObject({ code: 0, findings: [{ rule: 'check-text-edited', slide: 2 }] })
    expect((await check(place, '--strict')).code).toBe(1)
    expect(JSON.parse(place.read('decks/talk/deck.json')).slides[1].texts[0]).toMatchObject({
      text: '三条要求',
      edited: true,
    })
    place.edit('decks/talk/slides.md', text => text.replace('## 三条要求', '## 三点意见'))
    expect(await check(place)).toMatchObject({ code: 0, findings: [] })
    expect(place.read('decks/talk/deck.json')).toBe(before)
  })

  test('words missing from a note fail until they are accepted once', async () => {
    const place = built()
    place.edit('decks/talk/slides.md', text => text.replace('水泵要抽得出水，', ''))
    expect(await check(place)).toMatchObject({
      code: 1,
      findings: [
        { rule: 'check-note-edited', slide: 2 },
        { rule: 'check-words-lost', slide: 2 },
      ],
    })
    expect((await check(place, '--accept-notes')).code).toBe(0)
    expect((await check(place)).code).toBe(0)
  })

  test('words added to a note are an edit, not a loss', async () => {
    const place = built()
    place.edit('decks/talk/slides.md', text => text.replace('水泵要抽得出水，', '水泵要抽得出水，油要加满，'))
    expect(await check(place)).toMatchObject({ code: 0, findings: [{ rule: 'check-note-edited' }] })
  })

  test('a slide deleted by hand loses its words', async () => {
    const place = built()
    place.edit('decks/talk/slides.md', text => text.slice(0, text.lastIndexOf('\n---\nlayout: end')))
    expect((await check(place)).findings.map(({ rule }) => rule)).toEqual(['check-slide-gone', 'check-words-lost'])
  })

  test('a ledger that claims what the speaker did not say fails', async () => {
    const place = built()
    place.edit('decks/talk/deck.json', text => text.replaceAll('"text": "把责任落到人', '"text": "把责任压到人'))
    place.edit('decks/talk/slides.md', text => text.replaceAll('把责任落到人', '把责任压到人'))
    const { code, findings } = await check(place)
    expect(code).toBe(1)
    expect(findings.map(({ rule }) => rule)).toContain('check-not-in-source')
  })

  test('a source changed under the deck fails', async () => {
    const place = built()
    place.edit('decks/talk/source.txt', text => text.replace('86万亩', '68万亩'))
    expect((await check(place)).findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['check-source-changed', 'check-manuscript']),
    )
  })

  test('a slide that is left out loses its words, and is named', async () => {
    const place = built()
    place.edit('decks/talk/slides.md', text => text.replace('layout: end', 'hide: true\nlayout: end'))
    const { code, findings } = await check(place)
    expect([code, findings.map(({ rule }) => rule)]).toEqual([1, ['check-hidden', 'check-words-lost']])
  })

  test('markup that hides a text is at the least an edit', async () => {
    const place = built()
    const hidden = '<span style="display:none">三点意见</span>'
    place.edit('decks/talk/slides.md', text => text.replace('## 三点意见', `## ${hidden}`))
    expect((await check(place, '--strict')).code).toBe(1)
  })

  test('characters that no font has fail until they are accepted; the report has their lines', async () => {
    const place = workplace({ 'talk.txt': SPEECH.replace('巡查员', '巡查员𠮷').replace('画一张图', '画一张𪚥图') })
    expect((await place.run('build', 'talk.txt', '--no-pdf')).code).toBe(1)
    expect(place.read('decks/talk/report.md')).toMatch(/𪚥.*U\+2A6A5/)
    const missing = { code: 1, findings: [{ rule: 'check-no-glyph' }] }
    expect(await check(place)).toMatchObject(missing)
    expect((await check(place, '--accept-missing')).code).toBe(0)
    expect(await check(place)).toMatchObject({ code: 0, findings: [{ rule: 'check-no-glyph-accepted' }] })
  })

  test('a product that went, is empty, or is another file fails; an edited presentation is listed', async () => {
    const place = built()
    await place.run('export', 'decks/talk', '--format', 'pptx')
    expect((await check(place, '--strict')).findings).toEqual([])
    place.write('decks/talk/slides.pptx', 'edited')
    expect(await check(place)).toMatchObject({ code: 0, findings: [{ rule: 'check-file-edited' }] })
    place.write('decks/talk/slides.pptx', '')
    expect(await check(place)).toMatchObject({ code: 1, findings: [{ rule: 'check-product-empty' }] })
    rmSync(place.path('decks/talk/slides.pptx'))
    expect(await check(place)).toMatchObject({ code: 1, findings: [{ rule: 'check-product-missing' }] })
    place.edit('decks/talk/deck.json', text => text.replaceAll('slides.pptx', 'slides.pdf'))
    place.write('decks/talk/slides.pdf', 'another file')
    expect(await check(place)).toMatchObject({ code: 1, findings: [{ rule: 'check-product-foreign' }] })
  })

  test('a sentence that the ledger calls removed, and outline.md speaks, is missed', async () => {
    const place = built()
    const sentence = '谁的山头谁看，谁的路口谁守，出了事先问人、再问事。'
    const start = place.read('decks/talk/source.txt').indexOf(sentence)
    place.edit('decks/talk/slides.md', text => text.replaceAll(sentence, ''))
    place.edit('decks/talk/deck.json', text => {
      const ledger = JSON.parse(text.replaceAll(sentence, ''))
      const removed = { rule: 'note-lines', text: sentence, span: { start, end: start + sentence.length } }
      return `${JSON.stringify({ ...ledger, removed: [...ledger.removed, removed] }, null, 2)}\n`
    })
    expect((await check(place)).findings).toContainEqual(expect.objectContaining({ rule: 'check-outline' }))
  })

  test('front matter that Slidev cannot read fails, with the slide', async () => {
    const place = built()
    place.edit('decks/talk/slides.md', text => text.replace('layout: default', 'layout: [default'))
    expect(await check(place)).toMatchObject({ code: 1, findings: [{ rule: 'check-front-matter', slide: 2 }] })
  })
})

describe('in a process of its own', () => {
  test.runIf(existsSync('/dev/full'))('output that cannot be written is one message', () => {
    const { path } = workplace({ 'talk.txt': SPEECH })
    const script = `"$0" "$1" outline "$2" --json > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, BIN, path('talk.txt')], {
      encoding: 'utf8',
    })
    expect([status, stderr.trim().split('\n').length]).toEqual([4, 1])
  })

  test('exit codes and streams are the system’s', () => {
    const { start, read } = workplace({ 'talk.txt': SPEECH })
    expect(start('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d/), stderr: '' })
    expect(start('biuld')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('build') })
    expect(start('outline', 'nowhere.txt')).toMatchObject({ code: 3, stdout: '' })
    expect(start('build', 'talk.txt', '--no-pdf', '-o', 'deck')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('deck'),
      stderr: expect.stringContaining('写文件'),
    })
    expect(read('deck/source.txt')).toBe(SPEECH)
    expect(start('check', 'deck', '--no-browser', '--strict').code).toBe(0)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it with code %d', { skip: process.platform === 'win32' }, async (signal, code) => {
    const { root } = workplace()
    const child = spawn(process.execPath, [BIN, 'outline', '-'], { cwd: root, stdio: ['pipe', 'ignore', 'ignore'] })
    const ended = new Promise(resolve => child.once('exit', (own, by) => resolve(own ?? by)))
    // More than a pipe holds: once it has gone the program reads, and waits for the rest.
    await new Promise(resolve => child.stdin.write('x'.repeat(1_000_000), resolve))
    child.kill(signal)
    expect(await ended).toBe(code)
  })

  test('the language of the environment is that of its complaints', () => {
    const { root } = workplace()
    const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' }
    const { stderr } = spawnSync(process.execPath, [BIN, 'build', 'nowhere.txt'], { cwd: root, encoding: 'utf8', env })
    expect(stderr).toContain('没有这个文件')
  })

  test('a reader that has seen enough is no trouble', { skip: process.platform === 'win32' }, () => {
    const { root } = workplace({ 'talk.txt': SPEECH.repeat(50) })
    const command = `"${process.execPath}" "${BIN}" outline talk.txt --json | head -1`
    expect(spawnSync(command, { cwd: root, encoding: 'utf8', shell: true })).toMatchObject({
      stdout: '{\n',
      stderr: '',
    })
  })
})

test('a run that is told to stop says so, with the code it was given', async () => {
  const { path } = workplace({ 'talk.txt': SPEECH })
  const printed: string[] = []
  const output = { write: (text: string) => printed.push(text) }
  const code = await runProgram({
    argv: ['check', path('.'), '--lang', 'en'],
    env: {},
    stdout: output,
    stderr: output,
    signal: AbortSignal.abort(143),
  })
  expect([code, printed.join('')]).toEqual([143, 'Interrupted; no folder was changed.\n'])
})
