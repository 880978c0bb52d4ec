// What a value of the front matter must never do: end it, or be read as anything but the value.

import { parse, parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderDeck } from '../scripts/slides-md/write.ts'
import { frontMatter } from '../scripts/text/front-matter.ts'
import { decks, HOSTILE, rawText } from './decks.ts'

test.each(['读书是正道---在全县读书会上的讲话', 'a\n---\nb', '-----', 'x <Tweet /> y'])('%j', text => {
  const block = frontMatter({ title: text, speechdeck: { parts: [text, text] } })
  expect(block.match(/---/g)).toHaveLength(2)
  expect(block).not.toContain('<')
  expect(parseSync(`${block}\n# 一页\n`, 'slides.md').slides.map(({ frontmatter }) => frontmatter)).toEqual([
    { title: text, speechdeck: { parts: [text, text] } },
  ])
})

test('ordinary values stand as people write them', () => {
  expect(frontMatter({ title: '在全县读书会上的讲话', time: '4:12', edge: '一、提高认识', part: 0 })).toBe(
    '---\ntitle: 在全县读书会上的讲话\ntime: 4:12\nedge: 一、提高认识\npart: 0\n---\n',
  )
})

test('whatever is typed, Slidev reads back each value, each slide and no setting more', async () => {
  await fc.assert(
    fc.asyncProperty(decks, fc.option(rawText), async (deck, confidential) => {
      const { slides } = await parse(renderDeck(deck, { ...(confidential !== null && { confidential }) }), 'slides.md')
      expect(slides).toHaveLength(deck.slides.length)
      const head = slides[0]?.frontmatter ?? {}
      expect(head['title'] ?? head['config'].title).toBe(deck.title.text)
      expect(head).toMatchObject({ theme: 'default', routerMode: 'hash', fonts: { provider: 'none' } })
      expect(head['speechdeck']).toEqual({
        theme: 'red',
        ...(deck.short && { short: deck.short.text }),
        ...(deck.unit && { unit: deck.unit.text }),
        ...(deck.footer && { footer: deck.footer.text }),
        ...(confidential !== null && { confidential }),
        parts: deck.parts.map(({ text }) => text),
      })
      for (const [index, { kind, edge, continued, part }] of deck.slides.entries()) {
        expect(slides[index]?.frontmatter).toMatchObject({ kind })
        expect(slides[index]?.frontmatter['edge']).toBe(edge?.text)
        expect(slides[index]?.frontmatter['continued']).toBe(continued?.text)
        expect(slides[index]?.frontmatter['part']).toBe(part ?? undefined)
      }
    }),
    { numRuns: 120 },
  )
})

test('a title that Markdown or Vue would read is no title of the first slide, which Slidev compiles', () => {
  const [deck] = fc.sample(decks, { seed: 1, numRuns: 1 })
  if (!deck) throw new Error('no deck')
  for (const text of HOSTILE) {
    const [cover] = parseSync(renderDeck({ ...deck, title: { text, spans: [] } }), 'slides.md').slides
    expect(cover?.title ?? '').not.toMatch(/<(?!br>|span v-pre>|\/span>)|\{\{(?!<\/span>)|(?<!\\)[`$]|(?<!\\)\]\(/)
  }
})
