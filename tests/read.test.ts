// Reading: encodings, what Markdown states about itself, and one clear error for each way a file can be wrong.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SpeechdeckError } from '../scripts/issue.ts'
import { MESSAGES } from '../scripts/words/messages.ts'
import type { Mark } from '../scripts/model/source.ts'
import { decode } from '../scripts/read/decode.ts'
import { readSource } from '../scripts/read/index.ts'
import { readMarkdown } from '../scripts/read/text/markdown.ts'
import { readText } from '../scripts/read/text/tables.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'speechdeck-read-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

/** 同志们，今天我们在这里开会。 */
const GB = Buffer.from('cdacd6bec3c7a3acbdf1ccecced2c3c7d4dad5e2c0efbfaabbe1a1a3', 'hex')
/** 我們的國家，是一個大國。 */
const BIG5 = Buffer.from('a7daadccaabab0eaae61a141ac4fa440add3a46ab0eaa143', 'hex')

describe('decoding', () => {
  const chinese = '同志们，今天我们在这里开会。'
  const rows: [string, Uint8Array, string, string][] = [
    ['UTF-8', Buffer.from(chinese), 'utf-8', chinese],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${chinese}`), 'utf-8', chinese],
    [
      'UTF-16 with a mark, little end first',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(chinese, true)]),
      'utf-16le',
      chinese,
    ],
    [
      'UTF-16 with a mark, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(chinese, false)]),
      'utf-16be',
      chinese,
    ],
    [
      'UTF-16 without a mark, with line ends',
      utf16(`${chinese}\n${chinese}`, true),
      'utf-16le',
      `${chinese}\n${chinese}`,
    ],
    ['UTF-16 without a mark, English', utf16('Good morning, friends.', false), 'utf-16be', 'Good morning, friends.'],
    ['UTF-16 without a mark or any ASCII', utf16(chinese, true), 'utf-16le', chinese],
    ['GB18030', GB, 'gb18030', chinese],
    ['Big5, told from GB18030 by common characters', BIG5, 'big5', '我們的國家，是一個大國。'],
    [
      'Big5 as Hong Kong writes it',
      Buffer.from('a741925d9defb74ea8a3a141ca5c925db3a3aabeb944a143', 'hex'),
      'big5',
      '你哋嘅意見，佢哋都知道。',
    ],
    ['GBK with rare names', Buffer.from('c1f5fe9fcdacd6bebacdd6dcfe50', 'hex'), 'gb18030', '刘䶮同志和周⺁'],
    ['names alone', Buffer.from('c0ee8139ef33cdf5d5c5d6dc', 'hex'), 'gb18030', '李㐄王张周'],
    ['names alone, traditional', Buffer.from('c351bad1c1f820c1e9c2eda674', 'hex'), 'big5', '魏碧霞 鍾鎮宇'],
    [
      'Korean',
      Buffer.from(
        'c0cc20b9b0c0ba20bfecb8aeb0a120c7d4b2b220c1f6c5b0b4c220b9b0c0d4b4cfb4d92e20b0a8bbe7c7d5b4cfb4d92e',
        'hex',
      ),
      'euc-kr',
      '이 물은 우리가 함께 지키는 물입니다. 감사합니다.',
    ],
    [
      'Japanese in Shift-JIS',
      Buffer.from('908582f08ee782e98142905882f08ee782e9814282a082e882aa82c682a48142', 'hex'),
      'shift_jis',
      '水を守る。森を守る。ありがとう。',
    ],
    [
      'Japanese in EUC-JP',
      Buffer.from('bfe5a4f2bce9a4eba1a3bfb9a4f2bce9a4eba1a3a4a2a4eaa4aca4c8a4a6a1a3', 'hex'),
      'euc-jp',
      '水を守る。森を守る。ありがとう。',
    ],
    [
      'Russian',
      Buffer.from('d2eee2e0f0e8f9e82c20ecfb20f1eef5f0e0ede8ec20e2eee4f320e820ebe5f12e', 'hex'),
      'windows-1251',
      'Товарищи, мы сохраним воду и лес.',
    ],
    ['Windows-1252', Buffer.from('We don\x92t wait \x96 we act.', 'latin1'), 'windows-1252', 'We don’t wait – we act.'],
  ]
  it.each(rows)('reads %s', (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ encoding, text })
  })

  it('shows a byte that is no character and says where it stands', () => {
    const bytes = 'cdacd6bec3c7a3acffbdf1ccecced2c3c7d4dad5e2c0efbfaabbe1a1a3'
    expect(decode(Buffer.from(bytes, 'hex'))).toEqual({
      encoding: 'gb18030',
      text: '同志们，\uFFFD今天我们在这里开会。',
      bad: { count: 1, offset: 8 },
    })
    const utf8 = Buffer.concat([Buffer.from('同志们，'), Buffer.of(0xff), Buffer.from('今天开会。')])
    expect(decode(utf8)).toMatchObject({ encoding: 'utf-8', bad: { count: 1, offset: 12 } })
    const words = '各位代表，请把手里的票投给你相信的人。'
    const withBad = (count: number) => decode(Buffer.concat([Buffer.from(words), Buffer.alloc(count, 0xff)]))
    expect(withBad(3)).toMatchObject({ encoding: 'utf-8', bad: { count: 3 } })
    expect(withBad(4)?.encoding).not.toBe('utf-8')
  })

  it('does not read letters of an alphabet that nobody can name', () => {
    expect(decode(Buffer.from('Dzi\xeakuj\xea wszystkim za pi\xeakn\xb1 prac\xea.', 'latin1'))).toBeNull()
  })

  it('does not guess what a few rare characters are', () => {
    expect(decode(Buffer.from('f6bdf6beb1eef6b5f6b3', 'hex'))).toBeNull()
  })

  it('gives up on bytes that are text nowhere', () => {
    expect(decode(Buffer.from([1, 0, 2, 0, 3, 0, 7, 0]))).toBeNull()
    expect(decode(Buffer.from([0x41, 0xff, 0xff, 0xff, 0x41, 0xff, 0x80, 0xff]))).toBeNull()
  })
})

describe('a file that can be read', () => {
  it('keeps every character but the line ends', async () => {
    const source = await readSource(file('a.txt', '\uFEFF同志们：\r\n\r\n　　张**同志 ×%\rend\n'))
    expect(source).toMatchObject({
      name: 'a.txt',
      format: 'txt',
      encoding: 'utf-8',
      marks: [],
      text: '同志们：\n\n　　张**同志 ×%\nend\n',
    })
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps the raw text of Markdown', async () => {
    expect((await readSource(file('a.MD', '# 题目\n**好**'))).text).toBe('# 题目\n**好**')
  })
})

describe('a file that cannot be read', () => {
  const rows: [string, () => string, string][] = [
    ['is missing', () => join(folder, 'none.txt'), 'read-missing'],
    ['is below a file', () => join(file('b.txt', 'x'), 'c.txt'), 'read-missing'],
    [
      'is a folder',
      () => {
        mkdirSync(join(folder, 'd'), { recursive: true })
        return join(folder, 'd')
      },
      'read-folder',
    ],
    ['is empty', () => file('e.txt', ''), 'read-empty'],
    ['is blank', () => file('f.txt', ' \n\n'), 'read-empty'],
    ['has figures but no sentence', () => file('g.txt', '1234\n---'), 'read-no-sentence'],
    ['is Markdown without words', () => file('g.md', '---\nlayout: post\n---\n<img src="a">\n'), 'read-no-sentence'],
    ['is half a Word file under another name', () => file('h.txt', 'PK\x03\x04abcdef'), 'read-damaged'],
    ['is binary', () => file('i.txt', Buffer.from([1, 0, 2, 0, 0, 0, 3, 7, 200, 0])), 'read-binary'],
    [
      'has undecodable bytes',
      () => file('j.txt', Buffer.from([0x41, 0xff, 0xff, 0xff, 0x41, 0xff, 0x80, 0xff])),
      'read-bytes',
    ],
    [
      'is in an alphabet that nobody can name',
      () => file('l.txt', Buffer.from('Dzi\xeakuj\xea wszystkim za pi\xeakn\xb1 prac\xea.', 'latin1')),
      'read-encoding',
    ],
    ['has an unknown ending', () => file('k.pages', 'x'), 'read-format'],
  ]
  it.each(rows)('one that %s', async (_, path, key) => {
    const error = await caught(() => readSource(path()))
    expect(error).toMatchObject({ code: 'E_READ', message: key, hint: `${key}-hint` })
    expect(MESSAGES).toHaveProperty([key])
    expect(MESSAGES).toHaveProperty([`${key}-hint`])
    expect(error.values['file']).toContain(folder)
  })
})

describe('what Markdown states', () => {
  const words = (text: string, kind: Mark['kind']) =>
    readMarkdown(text)
      .filter(mark => mark.kind === kind)
      .map(({ span }) => text.slice(span.start, span.end))

  it('headings, with and without the space Chinese authors forget', () => {
    expect(words('# 题目\n\n##一、成绩\n\n小标题\n---\n\n#话题# 不是', 'heading')).toEqual([
      '题目',
      '一、成绩',
      '小标题',
    ])
  })

  it('the title of the front matter', () => {
    expect(words('---\ntitle: "题目：一"\nlayout: post\n---\n好', 'title')).toEqual(['题目：一'])
    expect(words("+++\ntitle = 'x'\n+++\n好", 'title')).toEqual(['x'])
    expect(words('---\n同志们，下面开会。\n---\n好', 'title')).toEqual([])
  })

  it('tables with their cells as written and the caption above', () => {
    const text = '表1 各县指数\n\n| 县 | 数 |\n|--|--|\n| ×县 | 1.2% |\n| b |  |\n'
    expect(readMarkdown(text).find(({ kind }) => kind === 'table')).toMatchObject({
      columns: ['县', '数'],
      rows: [
        ['×县', '1.2%'],
        ['b', ''],
      ],
      caption: { start: 0, end: 7 },
    })
  })

  it('a sentence that speaks of a table is no caption', () => {
    const spoken = `表一说的是三个村的水，${'我不逐行念，大家回去自己看，'.repeat(4)}看完了再来问我。`
    const text = `${spoken}\n\n| 村 | 水 |\n|--|--|\n| 东村 | 3吨 |\n`
    expect(readMarkdown(text).find(({ kind }) => kind === 'table')).toMatchObject({ caption: null })
  })

  it('quotations', () => {
    expect(words('> 书犹药也。\n> 善读之。\n\n好', 'quote')).toEqual(['> 书犹药也。\n> 善读之。'])
  })

  it('signs in the order they stand, never two in one place', () => {
    const marks = readMarkdown('# **a** [b](c)\n- `d`\n<p>e</p>\n> f').filter(({ kind }) => kind === 'markup')
    for (const [index, { span }] of marks.entries())
      expect(span.start).toBeGreaterThanOrEqual(marks[index - 1]?.span.end ?? 0)
  })
})

describe('tables in plain text', () => {
  it('columns of spaces below a corner, with the caption above', () => {
    const text =
      '收入如下：\n表1 各板块收入\n          2022年     2023年\n装备      11.2亿元   12.1亿元\n工程      7.4亿元    ×\n好。\n'
    expect(readText(text)).toEqual([
      {
        kind: 'table',
        span: { start: text.indexOf('2022'), end: text.indexOf('\n好') },
        caption: { start: 6, end: 14 },
        columns: ['', '2022年', '2023年'],
        rows: [
          ['装备', '11.2亿元', '12.1亿元'],
          ['工程', '7.4亿元', '×'],
        ],
      },
    ])
  })

  it('tabs', () => {
    expect(readText('县\t得分\n甲县\t82.4\n乙县\t第3名')).toMatchObject([
      {
        columns: ['县', '得分'],
        rows: [
          ['甲县', '82.4'],
          ['乙县', '第3名'],
        ],
      },
    ])
  })

  it.each([
    ['names in columns', '张三    李四    王五\n赵六    孙七    周八\n吴九    郑十    钱一'],
    ['a list with numbers in sentences', '一是  修路12公里。\n二是  架桥3座。\n三是  种树100亩。'],
    ['two rows', '甲县    12%\n乙县    13%'],
    ['verses', '砍头不要紧  只要主义真\n后来人还有  千万又千万\n前路多艰难  一步一脚印'],
    ['a signature', '总经理    何志远\n2024年1月20日    某市\n电话    略'],
  ])('are not %s', (_, text) => {
    expect(readText(text)).toEqual([])
  })
})

async function caught(action: () => Promise<unknown>): Promise<SpeechdeckError> {
  try {
    await action()
  } catch (error) {
    if (error instanceof SpeechdeckError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
