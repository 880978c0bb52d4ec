import { parse } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../scripts/cli/arguments.ts'
import { convert, understand } from '../scripts/convert.ts'
import { readSource } from '../scripts/read/index.ts'

const understood = understand(await readSource('examples/work-meeting/speech.txt'), null)

describe('the headmatter of slides.md', () => {
  it('carries theme, ratio, unit and mark, and asks for nothing outside the machine', async () => {
    const { slidesMarkdown } = convert(understood, {
      theme: 'blue',
      ratio: '4:3',
      unit: '云泽市水务局',
      confidential: '内部资料　注意保存',
    })
    const { slides } = await parse(slidesMarkdown, 'slides.md')
    expect(slides[0]?.frontmatter).toMatchObject({
      theme: 'default',
      aspectRatio: '4/3',
      favicon: 'data:,',
      fonts: { provider: 'none' },
      speechdeck: { theme: 'blue', unit: '云泽市水务局', confidential: '内部资料　注意保存' },
    })
  })

  it('has a heading line on every slide, one of the first level only where the slide is nothing else', async () => {
    const { slides } = await parse(convert(understood, {}).slidesMarkdown, 'slides.md')
    for (const slide of slides) {
      const headings = slide.content.match(/^#{1,2} .+$/gm) ?? []
      expect(headings, slide.content).toHaveLength(1)
      expect(headings[0]?.startsWith('# ')).toBe(
        ['cover', 'section', 'statement', 'closing'].includes(String(slide.frontmatter['kind'])),
      )
    }
  })
})

describe('theme and ratio on the command line', () => {
  it('are taken as given', () => {
    expect(parseArguments(['build', 'a.txt', '--theme', 'ink', '--ratio', '4:3'], 'en', '0')).toMatchObject({
      given: { theme: 'ink', ratio: '4:3' },
    })
  })
  it('are refused with the list of what there is', () => {
    expect(() => parseArguments(['build', 'a.txt', '--theme', 'green'], 'en', '0')).toThrow(
      expect.objectContaining({ code: 'E_USAGE', values: expect.objectContaining({ allowed: 'red, blue, ink' }) }),
    )
  })
})
