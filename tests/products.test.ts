// Presentation and Word script from a deck folder, without a browser: real runs, files read back.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import { copiesOf } from '../scripts/cli/print-options.ts'
import type { Ledger } from '../scripts/model/ledger.ts'
import { readSource } from '../scripts/read/index.ts'
import { faultsOf, partsOf, wordsOf } from './presentation.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const products = (...argv: string[]) => {
  const plan = parseArguments(argv, 'en', '1')
  return plan.command === 'build' || plan.command === 'export' ? plan.products : null
}

describe('what is asked for', () => {
  test.each([
    [
      ['build', 'a.txt', '--no-pdf', '--pptx', '--script=docx', '--size', '三号'],
      [{ format: 'docx', paper: 'a4', size: 16 }, { format: 'pptx' }],
    ],
    [
      ['build', 'a.txt', '--no-pdf', '--proof', '--png', '--scale', '1.5'],
      [{ format: 'proof' }, { format: 'png', scale: 1.5 }],
    ],
    [['export', 'deck', '--format', 'script', '-o', '逐字稿.docx'], [{ format: 'docx', paper: 'a4', size: 22 }]],
    [['export', 'deck', '--format', 'pptx'], [{ format: 'pptx' }]],
    [['export', 'deck', '--png'], [{ format: 'png', scale: 1920 / 980 }]],
  ])('%j', (argv, expected) => expect(products(...argv)).toEqual(expected))

  test.each(['500', '1-500', '501-1000'])('%s: five hundred copies are the most', numbers => {
    const { from, to } = copiesOf(numbers)
    expect(to - from + 1).toBe(500)
  })
  test.each(['pdf', 'handout', 'script', 'proof'])('what is printed can be numbered: %s', format => {
    const plan = parseArguments(['export', 'd', '--format', format, '--copies', '3'], 'en', '1')
    expect(plan).toMatchObject({ copies: { from: 1, to: 3 } })
  })
  test.each(['pptx', 'png', 'site'])('what is not printed cannot: %s', format =>
    expect(() => parseArguments(['export', 'd', '--format', format, '--copies', '3'], 'en', '1')).toThrow(
      expect.objectContaining({ message: 'usage-copies-pdf' }),
    ),
  )
  test.each(['501', '1-501', '0', '3-2'])('%s copies are refused', numbers =>
    expect(() => copiesOf(numbers)).toThrow(expect.objectContaining({ message: 'usage-copies' })),
  )

  test('a picture of no size is refused', () =>
    expect(() => products('export', 'deck', '--png', '--scale', '0')).toThrow(
      expect.objectContaining({ message: 'usage-scale' }),
    ))
})

describe('a deck folder', async () => {
  const { run, path, read, write, edit, bytes } = workplace({ 'talk.txt': SPEECH })
  const built = await run(
    'build',
    'talk.txt',
    '-o',
    'deck',
    '--no-pdf',
    '--pptx',
    '--script=docx',
    '--unit',
    '示范县林业局',
    '--confidential',
    '内部资料',
    '--footer',
    '2025 年护林防火',
    '--json',
  )
  const ledger = () => JSON.parse(read('deck/deck.json')) as Ledger

  test('has both files, on record', () => {
    expect(built).toMatchObject({ code: 0 })
    expect(JSON.parse(built.stdout).products.map(({ file }: { file: string }) => file)).toEqual([
      'deck/script.docx',
      'deck/slides.pptx',
    ])
    expect(Object.keys(ledger().products).toSorted()).toEqual(['script.docx', 'slides.pptx'])
    expect(faultsOf(partsOf(readFileSync(path('deck/slides.pptx'))))).toEqual([])
  })

  test('the Word script has the whole speech in order, its turns, its points in bold', async () => {
    const parts = partsOf(readFileSync(path('deck/script.docx')))
    const body = parts.get('word/document.xml') ?? ''
    const words = wordsOf(body, 'w:t')
    expect(words.replace(/▶\d+(?:–\d+)?/g, '')).toContain(ledger().manuscript.replace(/\s/g, ''))
    expect(words.match(/▶\d+/g)?.length).toBeGreaterThanOrEqual(2)
    expect(body).toMatch(/<w:rStyle w:val="ScriptPoint"\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>一、把家底摸清楚。/)
    expect((await readSource(path('deck/script.docx'))).text).toContain('就是把火险压在起火之前')
  })

  test('the Word script breaks its title where the cover does, and parts no English figure', async () => {
    const name = '在全县秋粮收储和粮库安全暨冬储防火工作会议上的讲话'
    write('long.txt', `${name}\n\n同志们：\n\n粮食要收好。仓要守好。\n`)
    write('fund.txt', 'The Fund\n\nFriends, every year 6 per cent go there. Nobody may touch it.\n')
    const bodyOf = async (speech: string) => {
      expect((await run('build', `${speech}.txt`, '-o', speech, '--no-pdf', '--script=docx', '--quiet')).code).toBe(0)
      return partsOf(readFileSync(path(`${speech}/script.docx`))).get('word/document.xml') ?? ''
    }
    const long = await bodyOf('long')
    const [, broken = ''] = /^# (.*)$/mu.exec(read('long/slides.md')) ?? []
    expect(long).toMatch(new RegExp(broken.replaceAll('<br>', '</w:t></w:r><w:r><w:br/><w:t[^>]*>')))
    expect(broken).toContain('<br>')
    expect(await bodyOf('fund')).toContain('every year 6\u{a0}per\u{a0}cent go')
    // Where the standard sets points off by a cut, Latin letters have none.
    expect((await run('export', 'fund', '--script=docx', '--script-style', 'gongwen', '--quiet')).code).toBe(0)
    const styles = partsOf(readFileSync(path('fund/script.docx'))).get('word/styles.xml') ?? ''
    expect(/w:styleId="ScriptPoint".*?<\/w:style>/.exec(styles)?.[0]).toMatch(/<w:b\/>/)
  })

  test('how the Word script looks is said by its styles alone', () => {
    const parts = partsOf(readFileSync(path('deck/script.docx')))
    const texts = ['document', 'header1', 'header2', 'footer1', 'footer2'].map(name => parts.get(`word/${name}.xml`))
    expect(texts.join('')).not.toMatch(/<w:(?:rFonts|sz|b|color|lang|ind|jc|keepNext)\b|w:line=/)
    const styles = parts.get('word/styles.xml') ?? ''
    const style = (name: string) =>
      new RegExp(`<w:style [^>]*><w:name w:val="${name}"/>.*?</w:style>`).exec(styles)?.[0]
    // A figure set as Chinese is torn at the end of a line.
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>')
    // 二号: 22 points, and lines of 37.4.
    expect(style('讲话稿正文')).toMatch(/w:line="748" w:lineRule="exact".*w:firstLineChars="200".*<w:sz w:val="44"\/>/)
    // Large type is not stretched to the margin; an official document is (below).
    expect(style('讲话稿正文')).toContain('<w:jc w:val="left"/>')
    expect(style('要点')).toMatch(/w:eastAsia="SimHei".*<w:b\/>/)
    expect(style('翻页标记')).toContain('<w:sz w:val="34"/>')
    expect(style('讲话稿署名')).toContain('w:eastAsia="KaiTi"')
    expect(style('Title')).toContain('w:eastAsia="STZhongsong"')
    for (const name of ['Heading 1', 'Heading 2']) expect(style(name)).toMatch(/<w:keepNext\/>.*w:eastAsia="SimHei"/)
  })

  test('each page of the Word script has title, mark, footer and number; the first has its title in large', () => {
    const parts = partsOf(readFileSync(path('deck/script.docx')))
    const lines = [...parts].flatMap(([name, xml]) =>
      /^word\/(?:header|footer)\d\.xml$/.test(name)
        ? [`${name.slice(5, 11)} ${wordsOf(xml, 'w:t')}${xml.match(/PAGE|NUMPAGES/g)?.join('/') ?? ''}`]
        : [],
    )
    expect(lines.toSorted()).toEqual([
      'footer ——2025年护林防火PAGE',
      'footer ——2025年护林防火PAGE',
      'header 内部资料',
      'header 在全县护林防火工作会议上的讲话内部资料',
    ])
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>')
  })

  test('printed on both sides Word mirrors it, and watermark and mark are on each page', async () => {
    const how = ['--script=docx', '--duplex', '--watermark', '内部 & 密', '-o', path('both.docx'), '--json', '--quiet']
    expect((await run('export', 'deck', ...how)).code).toBe(0)
    const parts = partsOf(readFileSync(path('both.docx')))
    const settings = parts.get('word/settings.xml') ?? ''
    expect(settings).toMatch(/<w:mirrorMargins\/><w:defaultTabStop[^>]*\/><w:evenAndOddHeaders\/>/)
    const headers = [...parts].filter(([name]) => /^word\/header\d\.xml$/.test(name)).map(([, xml]) => xml)
    expect(headers).toHaveLength(3)
    for (const header of headers) {
      expect(header).toContain('string="内部 &amp; 密"')
      expect(wordsOf(header, 'w:t')).toContain('内部资料')
    }
    const footers = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name)).map(([, xml]) => xml)
    const sides = footers.map(xml => /ScriptPage\w*/.exec(xml)?.[0])
    expect(sides.toSorted()).toEqual(['ScriptPageLeft', 'ScriptPageRight', 'ScriptPageRight'])
  })

  test('as an official document it has 22 lines of 28 characters, in the fonts of the unit', async () => {
    expect(
      (await run('export', 'deck', '--script=docx', '--script-style', 'gongwen', '-o', path('gw.docx'))).code,
    ).toBe(0)
    const parts = partsOf(readFileSync(path('gw.docx')))
    const body = parts.get('word/document.xml') ?? ''
    const page = /<w:pgMar [^>]*>/.exec(body)?.[0] ?? ''
    const mm = (side: string) => Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(page)?.[1]) * 25.4) / 1440)
    expect(['top', 'left', 'bottom', 'right'].map(mm)).toEqual([37, 28, 35, 26])
    expect(body).toContain('w:linePitch="579"')
    const styles = parts.get('word/styles.xml') ?? ''
    const style = (name: string) =>
      new RegExp(`<w:style [^>]*><w:name w:val="${name}"/>.*?</w:style>`).exec(styles)?.[0]
    // 28.95 points × 22 = 225 mm; 15.75 points × 28 = 155.6 mm.
    expect(style('讲话稿正文')).toMatch(
      /w:line="579" w:lineRule="exact".*<w:spacing w:val="-5"\/>.*<w:sz w:val="32"\/>/,
    )
    expect(style('讲话稿正文')).toContain('<w:jc w:val="both"/>')
    for (const [name, font] of [
      ['Title', '方正小标宋简体'],
      ['Heading 1', '黑体'],
      ['Heading 2', '楷体_GB2312'],
      ['二级要点', '楷体_GB2312'],
    ])
      expect(style(name ?? '')).toContain(`w:eastAsia="${font}"`)
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(() => products('export', 'deck', '--script', '--script-style', 'gongwen')).toThrow(
      expect.objectContaining({ message: 'usage-script-style' }),
    )
  })

  test('who speaks is who made them, and what a file cannot keep is said', async () => {
    for (const file of ['deck/slides.pptx', 'deck/script.docx'])
      expect(partsOf(readFileSync(path(file))).get('docProps/core.xml')).toContain(
        '<dc:creator>县林业局　周岭</dc:creator>',
      )
    const { stdout, stderr } = await run(
      'export',
      'deck',
      '--pptx',
      '--watermark',
      '内部',
      '--lang',
      'en',
      '-o',
      path('w.pptx'),
    )
    expect(stdout + stderr).toContain('cannot keep --watermark')
  })

  test('neither tells who made it, where or when', () => {
    for (const file of ['deck/slides.pptx', 'deck/script.docx']) {
      const text = [...partsOf(readFileSync(path(file))).values()].join('')
      expect(text).not.toMatch(/dcterms:created|dcterms:modified|lastModifiedBy/)
      expect(text).not.toContain(path('').slice(0, -1))
    }
  })

  test('the same folder gives the same bytes', async () => {
    const before = bytes('deck')
    await new Promise(resolve => setTimeout(resolve, 1100))
    expect((await run('export', 'deck', '--format', 'pptx')).code).toBe(0)
    expect((await run('export', 'deck', '--format', 'script', '-o', 'other.docx')).code).toBe(0)
    expect(bytes('deck')['slides.pptx']).toBe(before['slides.pptx'])
    expect(readFileSync(path('other.docx'))).toEqual(readFileSync(path('deck/script.docx')))
  })

  test('slides from other files are not lost in silence', async () => {
    const before = read('deck/slides.md')
    write('deck/slides.md', `${before}\n---\nsrc: ./more.md\n---\n`)
    const slides = ledger().slides.length
    expect(await run('export', 'deck', '--format', 'pptx', '--lang', 'en')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining(`Slide ${slides + 1} of deck/slides.md brings in another file (src: ./more.md)`),
    })
    write('deck/slides.md', before)
  })

  test('hand edits are in, and some slides alone are some slides', async () => {
    edit('deck/slides.md', text => text.replace('## 三点意见', '## 三条手写的意见'))
    expect((await run('export', 'deck', '--format', 'pptx', '-o', 'part.pptx', '--range', '2-3')).code).toBe(0)
    const parts = partsOf(readFileSync(path('part.pptx')))
    expect([...parts.keys()].filter(name => /^ppt\/slides\/[^/]+\.xml$/.test(name))).toHaveLength(2)
    expect(faultsOf(parts)).toEqual([])
    expect([...parts.values()].join('')).toContain('三条手写的意见')
    expect((await run('check', 'deck', '--no-browser', '--json')).stdout).toContain('slides.pptx')
  })

  test('a note longer than a notes page is said, and not where notes are left out', async () => {
    edit('deck/slides.md', text =>
      text.replace('-->', `${'那天早上雾很大，我从渡口一直走到老码头。'.repeat(225)}\n-->`),
    )
    const pptx = ['export', 'deck', '--format', 'pptx', '-o', 'long.pptx', '--lang', 'en']
    expect(await run(...pptx)).toMatchObject({ code: 0, stdout: expect.stringContaining('notes of slides 1') })
    expect((await run(...pptx, '--no-notes')).stdout).not.toContain('notes of slides')
  })
})
