import { describe, expect, it } from 'vitest'
import { escapeInline, escapeLine, escapeNote } from '../scripts/slides-md/escape.ts'

describe('escaping', () => {
  const inline: [string, string][] = [
    ['普通的话，不变。', '普通的话，不变。'],
    ['张**同志', '张\\*\\*同志'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['用 {{ 名字 }} 填写', '用 <span v-pre>{{</span> 名字 }} 填写'],
    ['A & B', 'A &amp; B'],
    ['票价从$5到$6', '票价从\\$5到\\$6'],
    ['a | b', 'a \\| b'],
    ['从A--B到C...', '从A\\-\\-B到C\\.\\.\\.'],
    ['(c) 和 (C)，不是(a)', '\\(c) 和 \\(C)，不是(a)'],
    ['误差+-2', '误差\\+\\-2'],
    ['见 https://a.cn/?x=1&y=2', '见 https\\://a.cn/?x=1&amp;y=2'],
    ['//a.cn/b 断在行首', '\\//a.cn/b 断在行首'],
    ['www.a.cn 或 a@b.cn', 'www\\.a.cn 或 a\\@b.cn'],
    ['第 3 号 #', '第 3 号 \\#'],
  ]
  it.each(inline)('%s inside a line', (text, escaped) => expect(escapeInline(text)).toBe(escaped))

  const line: [string, string][] = [
    ['---', '\\-\\-\\-'],
    ['# 标题', '\\# 标题'],
    ['1. 第一', '1\\. 第一'],
    ['2021年', '2021年'],
    ['::right::', '\\::right::'],
  ]
  it.each(line)('%s at the head of a line', (text, escaped) => expect(escapeLine(text)).toBe(escaped))

  it('keeps a note from closing its comment and from being read as Markdown', () => {
    expect(escapeNote('第一段 -->\n---\n[click] 第二段')).toBe('第一段 --&gt;\n\n\\---\n\n\\[click\\] 第二段')
  })
})
