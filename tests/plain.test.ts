// Which decks may take the short way to a page.

import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDeck } from '../scripts/slidev/plain.ts'

const PROJECT = join(import.meta.dirname, '..')

function deck(
  slide: string,
  {
    matter = '',
    head = 'theme: default\ntitle: 讲话\nlang: zh-CN',
    files = {},
  }: { matter?: string; head?: string; files?: Record<string, string> } = {},
): ReturnType<typeof plainDeck> {
  const dir = mkdtempSync(join(tmpdir(), 'plain-'))
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  writeFileSync(
    join(dir, 'slides.md'),
    `---\n${head}\nlayout: cover\n---\n\n# 讲话\n\n---\nlayout: default\n${matter}---\n\n${slide}\n`,
  )
  return plainDeck(join(dir, 'slides.md'))
}

test.each([
  ['points', '## 标题\n\n<KeyPoints form="rows">\n\n1. *一是* **先看目录，<br>再看正文**\n\n</KeyPoints>'],
  [
    'a table with widths',
    '## 标题\n\n<DataTable form="normal" :widths="[120, 0]">\n\n| 甲 | 乙 |\n|---|--:|\n| 一 | 2 |\n\n</DataTable>',
  ],
  ['rows that come with clicks', '## 一\n\n<KeyPoints>\n\n<v-clicks>\n\n- 甲\n\n</v-clicks>\n\n</KeyPoints>'],
  ['signs that were escaped', '## 花了 \\$5 和 \\[1\\] \\`x\\` <span v-pre>{{</span> a }}'],
  ['two columns', '## 标题\n\n### 左\n\n::right::\n\n### 右'],
])('%s is plain', (_, slide) => {
  expect(deck(slide)?.slides).toHaveLength(2)
})

test.each([
  ['code', '## 标题\n\n```ts\n1\n```'],
  ['maths', '## 标题 $x$'],
  ['a picture', '## 标题\n\n![图](./a.png)'],
  ['a link', '## 标题 https://example.com'],
  ['an expression', '## {{ 1 + 1 }}'],
  ['a component that is not there', '<Nosuch />'],
  ['a script', '<script setup>\nlet a\n</script>'],
  ['a class of UnoCSS', '<p class="mt-4">字</p>'],
  ['a directive', '<p v-if="1">字</p>'],
])('%s is left to Slidev', (_, slide) => {
  expect(deck(slide)).toBeNull()
})

test('settings of slides and decks that the program does not write are left to Slidev', () => {
  expect(deck('## 标题', { matter: 'background: /a.png\n' })).toBeNull()
  expect(deck('## 标题', { head: 'theme: seriph\ntitle: 讲话' })).toBeNull()
  expect(deck('## 标题', { head: 'title: 讲话\naddons: [x]' })).toBeNull()
  expect(deck('## 标题', { files: { 'setup/main.ts': '' } })).toBeNull()
})

test.each([
  ['snippets/a.ts', false],
  ['index.html', false],
  ['uno.config.ts', false],
  ['vite.config.js', false],
  ['global-top.vue', false],
  ['slide-bottom.vue', false],
  ['custom-nav-controls.ts', false],
  ['GlobalTop.vue', false],
  ['SlideTop.vue', false],
  ['style.css', false],
  ['package.json', true],
  ['myuno.config.ts', true],
  ['MySlideTop.vue', true],
  ['a-slide-bottom.vue', true],
  ['old-style.css', true],
  ['notes.txt', true],
])('%s beside slides.md leaves a deck plain: %s', (name, plain) =>
  expect(deck('## 标题', { files: { [name]: '' } }) !== null).toBe(plain),
)
