// Reading pages: what of a page is the speech, what it states about itself, and pages in any state of repair.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import { MESSAGES } from '../scripts/words/messages.ts'
import type { Source } from '../scripts/model/source.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { readSource } from '../scripts/read/index.ts'

const fixtures = 'tests/fixtures/html'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'speechdeck-html-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(content: string | Uint8Array, name = 'page.html'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const textOf = async (html: string) => (await readSource(file(html))).text

/** The text, and before each line what the page says of it. */
function shown({ text, marks }: Source): string {
  const labels = new Map(marks.map(mark => [mark.span.start, mark.kind === 'heading' ? `h${mark.level}` : mark.kind]))
  let at = 0
  return text
    .split('\n')
    .map(line => {
      const label = labels.get(at + line.length - line.trimStart().length)
      at += line.length + 1
      return `${label ? `<${label}> ` : ''}${line.replaceAll('\t', ' | ')}\n`
    })
    .join('')
}

describe('saved pages', () => {
  it.each(readdirSync(fixtures).filter(name => /\.html?$/.test(name)))(
    '%s: the speech and nothing of the site',
    async name => {
      await expect(shown(await readSource(join(fixtures, name)))).toMatchFileSnapshot(
        `fixtures/html/${name}.expected.txt`,
      )
    },
  )

  it('are understood like the same speech in a text file', async () => {
    const { value } = parseOutline(clean(await readSource(join(fixtures, 'news-site.html'))).value)
    expect(value).toMatchObject({ title: '在全县秋收工作会议上的讲话', date: '2023年9月8日', speaker: '李大江' })
    expect(value.children.flatMap(node => (node.type === 'section' ? node.heading : []))).toEqual([
      '认清形势，把困难想得足一些',
      '抓住关键，把农机调得顺一些',
      '压实责任，把粮食收得净一些',
    ])
  })
})

describe('every paragraph of the speech is kept, however the page is built', () => {
  const lines = Array.from(
    { length: 12 },
    (_, n) => `第${n + 1}件事要抓紧，也要抓实，今年的秋收不能再像去年那样手忙脚乱。`,
  )
  const built: [string, string][] = [
    ['paragraphs', lines.map(line => `<p>${line}</p>`).join('')],
    ['lines', lines.map(line => `　　${line}<br/>\n`).join('')],
    ['lines with blank ones between', lines.join('<br><br>\n')],
    ['boxes', lines.map(line => `<div><span style="font-size:16px">${line}</span></div>`).join('')],
    ['a table that holds the page', `<table width="100%"><tr><td>${lines.join('<br>')}</td></tr></table>`],
    ['paragraphs never closed', `<font size=3>${lines.map(line => `<p><font>${line}</font>`).join('')}</font>`],
    [
      'two halves',
      `<div>${lines
        .slice(0, 6)
        .map(line => `<p>${line}</p>`)
        .join('')}</div><div>${lines
        .slice(6)
        .map(line => `<p>${line}</p>`)
        .join('')}</div>`,
    ],
    ['names that mislead', `<div class="comment sidebar">${lines.map(line => `<p>${line}</p>`).join('')}</div>`],
  ]
  it.each(built)('of %s', async (_, body) => {
    const site = readFileSync(join(fixtures, 'news-site.html'), 'utf8').replace(
      /<p style="text-align:center">[^]*?谢谢大家！<\/p>/,
      () => body,
    )
    const text = (await textOf(site)).replace(/[ \u3000]/g, '').split('\n')
    expect(text.filter(line => line.startsWith('第'))).toEqual(lines)
    expect(text.join('')).not.toMatch(/首页|新闻中心|推荐阅读|版权所有|微博/)
  })
})

describe('a page without a site around it', () => {
  it('is read whole, whatever its boxes are called', async () => {
    const body = Array.from({ length: 12 }, (_, n) => `<p>第${n + 1}件事要抓紧，也要抓实，农机要早修，仓库要早扫。</p>`)
    const page = `<html><body><div class="article">${body.join('')}</div><div class="comment">谢谢大家。</div></body></html>`
    expect((await textOf(page)).split('\n').at(-1)).toBe('谢谢大家。')
  })
})

describe('a page’s text', () => {
  it('breaks where the browser breaks lines, and nowhere else', async () => {
    expect(await textOf('<div>一<b>二</b>\n三</div><p>四<br>五</p><span>六</span>  <i>七</i><pre>八\n九</pre>')).toBe(
      '一二三\n四\n五\n六 七\n八\n九',
    )
  })

  it('keeps full-width indents and spaces, and knows entities', async () => {
    expect(await textOf('<p>　　张&nbsp;三&#65292;A&amp;B &lt;3 &#x4E00;&hellip;</p>')).toBe(
      '　　张\u00A0三，A&B <3 一…',
    )
  })

  it('leaves out scripts, styles, menus, hidden words and notes under pictures', async () => {
    expect(
      await textOf(
        '<p>同志们<script>a</script><style>b</style><span style="display:none">c</span>' +
          '<i hidden>d</i><b style="font-size:0">e</b>好</p><figure><figcaption>f</figcaption>' +
          '</figure><select><option>g</select><ruby>字<rt>zì</rt></ruby>',
      ),
    ).toBe('同志们好\n字')
  })

  it('leaves out the parts of a site, however short its page is', async () => {
    const page =
      '<nav><a href="/">首页</a> <a href="/a">概况</a></nav><p>同志们，今天讲两件事。</p><footer>清河林业局</footer>'
    expect(await textOf(page)).toBe('同志们，今天讲两件事。')
  })

  it('leaves out what a rule of Word hides', async () => {
    expect(await textOf('<style>i { mso-hide: all }</style><p>同志们<i>旧稿</i>好，今天我们开会。</p>')).toBe(
      '同志们好，今天我们开会。',
    )
  })

  it('keeps what only looks hidden: small type, and a page that a script uncovers', async () => {
    expect(await textOf('<p style="font-size:0.9em">小字也是讲话。</p>')).toBe('小字也是讲话。')
    expect(await textOf('<div style="visibility:hidden"><p>各位同事，大家好。</p></div><p>脚</p>')).toContain(
      '各位同事，大家好。',
    )
  })
})

describe('lists', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', '1. 甲\n2. 乙'],
    ['<ol start="3" type="A"><li>甲<li value="7"><p>乙</p></ol>', 'C. 甲\nG. 乙'],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', '一、甲\n二、乙'],
    ['<ol reversed><li>甲<li>乙</ol>', '2. 甲\n1. 乙'],
    ['<ol style="list-style:none"><li>甲<li>乙</ol>', '甲\n乙'],
    ['<style>ul, ol { margin: 0; list-style: none }</style><ol><li>甲<li>乙</ol>', '甲\n乙'],
    ['<ol><li>一、甲<li>二、乙</ol>', '一、甲\n二、乙'],
    ['<ol><li>甲<ol><li>子</ol><li>乙</ol>', '1. 甲\n1. 子\n2. 乙'],
    ['<ul><li>甲<li>乙</ul>', '甲\n乙'],
  ])('%s', async (html, text) => {
    expect(await textOf(html)).toBe(text)
  })
})

describe('numbers of lists', () => {
  it.each([
    ['1', '1. 2.'],
    ['a', 'a. b.'],
    ['A', 'A. B.'],
    ['i', 'i. ii.'],
    ['I', 'I. II.'],
  ])('of type %s', async (type, numbers) => {
    const text = await textOf(`<ol type="${type}"><li>春<li>秋</ol>`)
    expect(text.replace(/[春秋]\n?/g, '').trim()).toBe(numbers)
  })

  it.each([
    ['decimal', '1. 2.'],
    ['decimal-leading-zero', '01. 02.'],
    ['lower-alpha', 'a. b.'],
    ['lower-latin', 'a. b.'],
    ['upper-alpha', 'A. B.'],
    ['upper-latin', 'A. B.'],
    ['lower-roman', 'i. ii.'],
    ['upper-roman', 'I. II.'],
    ['cjk-ideographic', '一、二、'],
    ['simp-chinese-informal', '一、二、'],
    ['trad-chinese-informal', '一、二、'],
    ['simp-chinese-formal', '壹、贰、'],
    ['trad-chinese-formal', '壹、貳、'],
    ['cjk-decimal', '一、二、'],
    ['cjk-heavenly-stem', '甲、乙、'],
    ['cjk-earthly-branch', '子、丑、'],
  ])('of style %s', async (style, numbers) => {
    const text = await textOf(
      `<ol type="${numbers[0] === 'a' ? 'A' : 'a'}" style="list-style: ${style}"><li>春<li>秋</ol>`,
    )
    expect(text.replace(/[春秋]\n?/g, '').trim()).toBe(numbers)
  })
})

describe('tables', () => {
  const tables = async (html: string) =>
    (await readSource(file(html))).marks.flatMap(mark => (mark.kind === 'table' ? [[mark.columns, ...mark.rows]] : []))

  it('stand on their grid, merged cells and all', async () => {
    expect(
      await tables(
        '<p>如下：</p><table><tr><th>县<th>去年<th>今年<tr><td rowspan=2>甲县<td>1%<td>2%<tr><td colspan=2>×</table>',
      ),
    ).toEqual([
      [
        ['县', '去年', '今年'],
        ['甲县', '1%', '2%'],
        ['', '×', ''],
      ],
    ])
  })

  it('that only hold a page in place are no tables', async () => {
    const prose = '我们一定要把这件事办好。这件事关系到每一户人家。'
    expect(await tables(`<table><tr><td>左<td><p>${prose}</p></table>`)).toEqual([])
    expect(
      await tables(`<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>${prose}<tr><td>x<td>y</table>`),
    ).toHaveLength(1)
    expect(await tables(`<table><tr><td>${prose}<tr><td>${prose}</table>`)).toEqual([])
  })
})

describe('titles', () => {
  const title = async (html: string) => {
    const { text, marks } = await readSource(file(html))
    const spans = marks.filter(({ kind }) => kind === 'title').map(({ span }) => text.slice(span.start, span.end))
    return { title: spans, text }
  }
  const body = '<p>同志们：</p><p>今天的会议很重要，我讲几点意见，请大家认真抓好落实。</p>'

  it.each([
    ['在全市大会上的讲话_领导讲话_某市政府网', '在全市大会上的讲话'],
    ['在全市大会上的讲话--校长专栏-某市第一中学', '在全市大会上的讲话'],
    ['携手同行——在全市大会上的讲话 - 某某网', '携手同行——在全市大会上的讲话'],
    ['The Long Road Home | Daily Speeches', 'The Long Road Home'],
    ['某某网|在2019-2020学年典礼上的讲话', '在2019-2020学年典礼上的讲话'],
  ])('%s, without the site', async (stated, expected) => {
    expect((await title(`<title>${stated}</title>${body}`)).title).toEqual([expected])
  })

  it.each(['渠水进了院子', 'The Water Comes Home'])('the first line bears out the name of the page: %s', async name => {
    expect((await title(`<title>${name}</title><p>${name}</p>${body}`)).title).toEqual([name])
    expect((await title(`<title>${name}</title>${body}`)).title).toEqual([])
  })

  it('are marked where the text states them', async () => {
    const { title: found, text } = await title(
      `<title>张局长《在全市大会上的讲话》-某校</title><p>现转发如下，请学习！</p><p><b>在全市大会上的讲话</b></p>${body}`,
    )
    expect(found).toEqual(['在全市大会上的讲话'])
    expect(text.match(/在全市大会上的讲话/g)).toHaveLength(1)
  })

  it.each([
    ['beside the facts', 0, true],
    ['two boxes around them', 2, true],
    ['three boxes around them', 3, false],
  ])('without a headline, what stands above the facts of the page is it: %s', async (_, boxes, is) => {
    const facts = `${'<div>'.repeat(boxes)}<span>发稿时间：2021/7/1</span>${'</div>'.repeat(boxes)}`
    const page = (above: string) => title(`<div><div>${above}</div>${facts}${body}</div>`)
    expect((await page('在全市水利大会上的讲话')).title).toEqual(is ? ['在全市水利大会上的讲话'] : [])
    for (const other of ['打印', '<a href="/">在全市水利大会上的讲话</a>', '水'.repeat(91)])
      expect((await page(other)).title).toEqual([])
  })

  it.each(['无标题文档', 'Untitled Document', '讲话稿.docx', ''])('%j is none', async stated => {
    expect((await title(`<title>${stated}</title>${body}`)).title).toEqual([])
  })
})

describe('encodings', () => {
  const page = (charset: string, words: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}` +
    `"></head><body><p>${words}</p></body></html>`
  const gb = Buffer.from('cdacd6bec3c7a3acbdf1ccecced2c3c7d4dad5e2c0efbfaabbe1a1a3', 'hex')
  const inGb = (charset: string) =>
    Buffer.concat([
      Buffer.from(page(charset, '').replace('</p></body></html>', '')),
      gb,
      Buffer.from('</p></body></html>'),
    ])

  it.each([
    ['as the page says', inGb('gb2312')],
    ['though the page says UTF-8', inGb('utf-8')],
    ['though the page says Latin', inGb('iso-8859-1')],
    ['though the page says GBK and is UTF-8', Buffer.from(page('gbk', '同志们，今天我们在这里开会。'))],
    ['by the byte order mark', Buffer.from(`\uFEFF${page('gbk', '同志们，今天我们在这里开会。')}`, 'utf16le')],
  ])('are found %s', async (_, bytes) => {
    expect((await readSource(file(bytes))).text).toBe('同志们，今天我们在这里开会。')
  })

  it('mixed in one page lose characters, not the speech', async () => {
    const mixed = Buffer.concat([
      ...Array<Buffer>(20).fill(inGb('gb2312')),
      Buffer.from('<p>\xFF\xFF\x80 ok</p>', 'latin1'),
    ])
    const source = await readSource(file(mixed))
    expect(source.text).toContain('同志们，今天我们在这里开会。')
    expect(clean(source).issues.map(({ rule }) => rule)).toContain('lost-character')
  })
})

describe('a page in one file (.mht)', () => {
  const mail = (type: string, transfer: string, body: string) =>
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="----=_x"\r\n' +
    `\r\n主体\r\n------=_x\r\nContent-Type: ${type}\r\n` +
    `Content-Transfer-Encoding: ${transfer}\r\n\r\n${body}\r\n------=_x\r\n` +
    'Content-Type: image/png\r\n\r\nabc\r\n------=_x--\r\n'

  it('is read in each way mails carry text', async () => {
    const html = '<p>同志们，今天开会。</p>'
    const quoted = Array.from(Buffer.from(html), byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/(.{60})/g, '$1=\r\n')
      .replace(/=\r\n(?=[0-9A-F])/g, '')
    expect((await readSource(file(mail('text/html; charset="utf-8"', 'quoted-printable', quoted), 'a.mht'))).text).toBe(
      '同志们，今天开会。',
    )
    expect(
      (
        await readSource(
          file(mail('text/html; charset="utf-8"', 'base64', Buffer.from(html).toString('base64')), 'b.mhtml'),
        )
      ).text,
    ).toBe('同志们，今天开会。')
  })

  it('without a page is refused', async () => {
    await expect(readSource(file(mail('text/plain', '7bit', 'x'), 'c.mht'))).rejects.toMatchObject({
      code: 'E_READ',
      message: 'read-no-page',
    })
  })
})

describe('what a page says beside its sentences', () => {
  const page = (sentence: string, below: string) =>
    textOf(`<p>看总量</p><p>投资1200${sentence}亿元。</p><p>谢谢大家！</p>${below}`)

  it.each([
    [
      'Word',
      '<a href="#_edn1" name="_ednref1"><sup>i</sup></a>',
      '<div id=edn1><p><a href="#_ednref1" name="_edn1">i</a> 不含跨区。</p></div>',
    ],
    [
      'LibreOffice',
      '<sup><a name="f1anc" href="#f1sym"><sup>1</sup></a></sup>',
      '<div id="f1"><p><a name="f1sym" href="#f1anc">1</a>不含跨区。</p><p>见附表。</p></div>',
    ],
    [
      'others',
      '<sup id="ref-1"><a href="#note-1">[1]</a></sup>',
      '<section><h4>注释</h4><ol><li id="note-1">不含跨区。<a href="#ref-1">↩︎</a></li></ol></section>',
    ],
  ])('notes and their signs as %s writes them are left out', async (_, sign, note) =>
    expect(await page(sign, note)).toBe('看总量\n投资1200亿元。\n谢谢大家！'),
  )

  it('links to parts of the page, and back from them, are words', async () => {
    const contents = '<p>目录：<a id="back" href="#one">1</a> <a href="#one">抓粮食</a></p>'
    expect(await textOf(`${contents}<h2 id="one">抓粮食</h2><p>要抓紧。<a href="#back">回目录</a></p>`)).toContain(
      '目录：1 抓粮食\n抓粮食\n要抓紧。回目录',
    )
    const on = '<p>先看第<a href="#b">2</a>条。</p><p id="b">投资见第<a href="#c">3</a>条。</p><p id="c">要抓紧。</p>'
    expect(await textOf(on)).toContain('先看第2条。\n投资见第3条。\n要抓紧。')
  })

  it('signs of a symbol font are what the font shows; a sentence goes on over a page break of Word', async () => {
    const signs = '<font face="Wingdings">\uF0FC</font>完工，<span style="font-family:Symbol">\uF0B1</span>5毫米'
    expect(await textOf(`<p>${signs}。</p>`)).toBe('√完工，±5毫米。')
    const broken = "<p>翻页在句子<br clear=all style='page-break-before:always'>中间断开。</p>"
    expect(await textOf(broken)).toBe('翻页在句子中间断开。')
  })
})

describe('bad pages', () => {
  it.each([
    ['without text', '<html><body><img src="a.png"></body></html>', 'read-empty'],
    ['of scripts only', '<script>var a = "同志们"</script>', 'read-empty'],
    ['of figures', '<p>12 34</p>', 'read-no-sentence'],
    ['of bytes', Buffer.from([1, 0, 2, 0, 0, 0, 3, 7, 200, 0]), 'read-binary'],
    ['nested without end', '<b>'.repeat(100_000), 'read-page-broken'],
    ['as long as a library', `<p>${'好'.repeat(5_000_000)}</p>`, 'read-page-large'],
  ])('%s', async (_, content, key) => {
    await expect(readSource(file(content))).rejects.toMatchObject({ code: 'E_READ', message: key, hint: `${key}-hint` })
    expect(MESSAGES).toHaveProperty([`${key}-hint`])
  })

  it('are mended as far as they can be', async () => {
    expect(await textOf('<title>x</title><p>甲<p>乙<div>丙</span></div><b>丁<html><body>戊')).toBe('甲\n乙\n丙\n丁戊')
    expect(await textOf('没有标记，只有一句话。')).toBe('没有标记，只有一句话。')
  })

  it('end, whatever their bait', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>好&b;</p>'
    expect(await textOf(entities)).toContain('好&b;')
    const pictures = `<p>好。</p><img src="data:image/png;base64,${'A'.repeat(15_000_000)}">`
    expect(await textOf(pictures)).toBe('好。')
    for (const bait of ['<p ', '<!--', '<body ', '&', '<a href="', '<meta charset', 'data:a,', '<td>']) {
      await readSource(file(`<p>好。</p>${bait.repeat(20_000)}`)).catch((error: unknown) =>
        expect(error).toMatchObject({ message: 'read-page-broken' }),
      )
    }
  }, 60_000)
})
