// Which looks our own pages are enough for, and which decks share a page that was made once.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, test } from 'vitest'
import { VIEWS } from '../scripts/present/views.ts'
import { shownSlides } from '../scripts/slidev/plain.ts'
import { printKey } from '../scripts/slidev/print-page.ts'
import { showKey, shownDeck, showScript } from '../scripts/slidev/show-page.ts'

const root = mkdtempSync(join(tmpdir(), 'looks-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let count = 0

/** A folder with the project's looks and these files; gives its slides.md. */
function deck({ head = 'title: 讲话', files = {} as Record<string, string>, text = '## 修渠' } = {}): string {
  const dir = join(root, String(++count))
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(import.meta.dirname, '..', name), join(dir, name), { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  writeFileSync(
    join(dir, 'slides.md'),
    `---\ntheme: default\n${head}\nlayout: cover\n---\n\n# 讲话\n\n---\nlayout: default\n---\n\n${text}\n`,
  )
  return join(dir, 'slides.md')
}
const component = (template: string, style = ''): Record<string, string> => ({
  'components/OurMark.vue': `<template>${template}</template>\n${style}`,
})

describe('a deck is presented by our page', () => {
  test.each([
    ['as the program writes it', {}],
    ['in another shape', { head: 'title: 讲话\naspectRatio: 4/3\ncanvasWidth: 1200' }],
    ['that fades', { head: 'title: 讲话\ntransition: fade' }],
    ['that slides', { head: 'title: 讲话\ntransition: slide-left' }],
    [
      'with a component of its own',
      { files: component('<i class="mark">字</i>', '<style>.mark { color: red }</style>') },
    ],
  ])('%s', (_, given) => expect(shownDeck(deck(given))?.slides).toHaveLength(2))

  test.each([
    ['moves as only Slidev can', { head: 'title: 讲话\ntransition: view-transition' }],
    ['moves by a name that nobody knows', { head: 'title: 讲话\ntransition: swoosh' }],
    ['is dark', { head: 'title: 讲话\ncolorSchema: dark' }],
    ['has other fonts', { head: 'title: 讲话\nfonts: { sans: Arial }' }],
    ['has no shape', { head: 'title: 讲话\naspectRatio: wide' }],
    ['has more than Markdown', { text: '## {{ 1 + 1 }}' }],
    ['has a class of UnoCSS', { files: component('<i class="mt-4">字</i>') }],
    ['has a rule of UnoCSS', { files: component('<i class="is-a">字</i>', '<style>.is-a { @apply mt-4 }</style>') }],
    ['has a style of another language', { files: component('<i>字</i>', '<style scoped>i { color: red }</style>') }],
    ['asks Slidev where it is', { files: component('<i>{{ $nav.currentPage }}</i>') }],
    ['has a style from elsewhere', { files: { 'styles/index.css': '@import "https://example.com/a.css";' } }],
  ])('not one that %s', (_, given) => expect(shownDeck(deck(given))).toBeNull())
})

describe('a page that was made once', () => {
  const keys = (given: Parameters<typeof deck>[0] = {}): string[] => {
    const dir = dirname(deck(given))
    return [showKey(dir, VIEWS), printKey(dir)]
  }
  test('serves whatever a deck says, in any shape and language', () => {
    expect(keys({ text: '## 另一件事', head: 'title: 另一篇\nlang: en\naspectRatio: 4/3' })).toEqual(keys())
    expect(keys({ files: { 'fonts/fonts.css': 'x', 'public/logo.svg': 'x' } })).toEqual(keys())
  })
  test('serves no other looks', () => {
    for (const files of [{ 'styles/index.css': 'h2 { color: green }' }, component('<i>字</i>')])
      for (const [at, key] of keys({ files }).entries()) expect(key).not.toBe(keys()[at])
  })
})

test('the page is told the size of its slides, and no script ends in what it is told', () => {
  const text = '---\ntitle: </script>\nlang: zh-CN\naspectRatio: 4/3\ncanvasWidth: 1200\n---\n\n# 讲话'
  const shown = shownSlides(text)
  const script = showScript(shown.slides, shown)
  expect(script).not.toContain('</script>')
  const page: { __speechdeckConfigs?: object } = {}
  runInNewContext(script, { globalThis: page })
  expect(page.__speechdeckConfigs).toEqual({
    title: '</script>',
    lang: 'zh-CN',
    transition: 'none',
    canvasWidth: 1200,
    aspectRatio: 4 / 3,
  })
})
