// The look in a real browser: the gallery shows every slide kind at its limits, in all themes and both shapes.

import type { Page } from '../../scripts/browser/page.ts'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measurePage } from '../../scripts/browser/measure.ts'
import { withDeckPage } from '../../scripts/browser/session.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const made: string[] = []
afterAll(() => made.forEach(dir => rmSync(dir, { recursive: true, force: true })))

/** The gallery as a deck folder, in this theme and shape. */
function gallery(theme: string, shape = '16/9'): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'gallery-'))
  made.push(dir)
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  const text = readFileSync(join(PROJECT, 'tests', 'browser', 'gallery', 'slides.md'), 'utf8')
  writeFileSync(
    join(dir, 'slides.md'),
    text.replace('theme: red', `theme: ${theme}`).replace('aspectRatio: 16/9', `aspectRatio: ${shape}`),
  )
  return join(dir, 'slides.md')
}

/** A deck of these slides with the components of the project; `parts`: their names. */
function deckOf(parts: readonly string[], slides: string): string {
  const file = gallery('red')
  const [, head = ''] = readFileSync(file, 'utf8').split(/^---$/m)
  writeFileSync(file, `---${head.replace(/parts: \[.*\]/, `parts: [${parts.join(', ')}]`)}---\n\n# 讲话\n${slides}`)
  return file
}

/** What a slide is drawn with; read in the page. */
function factsOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sd-slide')].map(slide => {
      const style = getComputedStyle(slide)
      const all = [...slide.querySelectorAll('*')]
      return {
        kind: slide.dataset['kind'] ?? '',
        lang: slide.lang,
        size: [slide.offsetWidth, slide.offsetHeight],
        ground: style.backgroundColor,
        accent: style.getPropertyValue('--sd-accent').trim(),
        headings: slide.querySelectorAll('h1, h2').length,
        levels: [...slide.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => Number(heading.tagName[1])),
        foreign: [...slide.querySelectorAll<HTMLElement>('.sd-body [lang]')].map(
          span => `${span.lang} ${span.textContent}`,
        ),
        unnamed: [...slide.querySelectorAll('table')].filter(
          table =>
            !document.getElementById(table.getAttribute('aria-labelledby') ?? '') &&
            !table.caption &&
            table.getClientRects().length > 0,
        ).length,
        pageNo: slide.querySelector('.sd-foot-no')?.textContent ?? '',
        edgeHidden: slide.querySelector('.sd-edge')?.getAttribute('aria-hidden') ?? null,
        segments: [...slide.querySelectorAll<HTMLElement>('.sd-edge i')].map(
          part => `${part.style.getPropertyValue('--n')} ${part.style.getPropertyValue('--done')}`,
        ),
        redactions: [...slide.querySelectorAll('.sd-body .sd-x')].map(span => span.textContent).join(' '),
        pictures: all.filter(element => getComputedStyle(element).backgroundImage !== 'none').length,
        italics: all.filter(element => getComputedStyle(element).fontStyle !== 'normal').length,
        faded: all.filter(element => getComputedStyle(element).opacity !== '1').length,
      }
    }),
  )
}

/**
 * Texts that stand out too little from their ground: WCAG 2.2, 1.4.3, by the colours that the browser computed. Runs
 * in the page.
 */
function faintTexts(page: Page) {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour)
        .slice(0, 3)
        .map(value => value / 255)
        .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ground = (element: Element): string => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (channels(backgroundColor)[3] !== 0) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    return [...document.querySelectorAll('.sd-slide')].flatMap((slide, index) => {
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      const faint: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (!element || !node.textContent?.trim() || element.closest('style') || element.getClientRects().length === 0)
          continue
        const style = getComputedStyle(element)
        const colour = element.closest('svg') ? style.fill : style.color
        if (channels(colour)[3] === 0) continue
        const [dark = 0, light = 0] = [luminance(colour), luminance(ground(element))].sort((a, b) => a - b)
        const ratio = (light + 0.05) / (dark + 0.05)
        if (ratio < 4.5) faint.push(`${index + 1}: ${node.textContent.trim().slice(0, 20)} ${ratio.toFixed(2)}`)
      }
      return faint
    })
  })
}

/** All that a test wants to know of a deck, from one page. */
function look(slidesPath: string) {
  return withDeckPage(slidesPath, async ({ page, blocked, missing, slides }) => ({
    blocked,
    missing,
    slides,
    faults: (await measurePage(page)).flatMap(({ no, faults }) => faults.map(fault => `${no}: ${fault}`)),
    facts: await factsOf(page),
    faint: await faintTexts(page),
    charts: await page.evaluate(() =>
      [...document.querySelectorAll('.sd-chart')].map(chart => ({
        label: chart.querySelector('svg[role="img"]')?.getAttribute('aria-label') ?? '',
        lines: chart.querySelectorAll('path').length,
        dots: chart.querySelectorAll('circle').length,
        bars: chart.querySelectorAll('rect:not(.sd-ground)').length,
        tables: [...chart.querySelectorAll('table')].filter(table => table.offsetParent).length,
        texts: chart.querySelectorAll('svg text').length,
      })),
    ),
    tables: await page.evaluate(() =>
      [...document.querySelectorAll('.sd-table')].map(table => ({
        columns: table.querySelectorAll('th[scope="col"]').length,
        rows: table.querySelectorAll('[role="rowheader"]').length,
        widths: [...table.querySelectorAll<HTMLElement>('thead th')].map(cell => Math.round(cell.offsetWidth)),
      })),
    ),
  }))
}

describe('the gallery', () => {
  let red: Awaited<ReturnType<typeof look>>
  beforeAll(async () => {
    red = await look(gallery('red'))
  })

  test('stands in red on 16:9: nothing cut, nothing from outside, no character without a font', () => {
    expect(red).toMatchObject({ blocked: [], missing: [], faults: [] })
    expect(red.facts).toHaveLength(red.slides)
  })

  test('has one heading a slide, its own page number, and no picture, slant or fading', () => {
    red.facts.forEach((slide, index) => {
      const isBook = slide.kind === 'cover' || slide.kind === 'closing'
      expect(slide).toMatchObject({
        lang: 'zh-CN',
        size: [980, 552],
        headings: 1,
        pictures: 0,
        italics: 0,
        faded: 0,
        accent: '#A2211B',
      })
      expect(slide.ground).toBe(slide.kind === 'section' ? 'rgb(162, 33, 27)' : 'rgb(251, 248, 241)')
      expect(slide.pageNo).toBe(isBook ? '' : `${index + 1} / ${red.slides}`)
      expect(slide.edgeHidden).toBe(isBook ? null : 'true')
    })
  })

  test('can be read out: headings in order, tables with names, foreign words in their language', () => {
    for (const { kind, levels, unnamed } of red.facts) {
      expect({ kind, first: levels[0] }).toEqual({
        kind,
        first: ['cover', 'section', 'statement', 'closing'].includes(kind) ? 1 : 2,
      })
      expect(levels.every((level, index) => index === 0 || (level > 1 && level <= 3))).toBe(true)
      expect(unnamed).toBe(0)
    }
    expect(red.facts.flatMap(({ foreign }) => foreign)).toEqual(['en Excel'])
  })

  test('stands out from its ground, every text of it', () => expect(red.faint).toEqual([]))

  test('fills the fore-edge part by part', () => {
    expect([1, 23, 57].map(index => red.facts[index]?.segments)).toEqual([
      ['3 0%', '15 0%', '34 0%'],
      ['3 100%', '15 100%', '34 0%'],
      ['3 100%', '15 100%', '34 100%'],
    ])
  })

  test('wraps what the source keeps back', () => {
    expect(red.facts[0]?.redactions).toBe('× ×')
    expect(red.facts.map(({ redactions }) => redactions)).toContain('× × ×× × ×')
  })

  test('names columns and rows of a table, but no row by its serial number', () => {
    expect(red.tables).toEqual([
      { columns: 5, rows: 5, widths: [180, 140, 140, 130, 238] },
      { columns: 4, rows: 0, widths: [64, 446, 200, 118] },
      { columns: 4, rows: 9, widths: [150, 438, 120, 120] },
      { columns: 3, rows: 3, widths: [150, 339, 339] },
    ])
  })

  test('draws its charts where each value has room, and says them in words', () => {
    expect(red.charts).toEqual([
      {
        label:
          '河口镇，2019年 90.1，2020年 90.6，2021年 ×，2022年 91.8，2023年上半年 93.4；城关镇，2019年 94.2，2020年 ' +
          '93.3，2021年 92.5，2022年 91.9，2023年上半年 90.4',
        lines: 2,
        dots: 9,
        bars: 0,
        tables: 0,
        texts: 23,
      },
      {
        label:
          '全年借阅（万册次），2018年 41.2，2019年 43.0，2020年 38.65，2021年 44.9，2022年 47.3，2023年 52.8，2024年 61.0',
        lines: 1,
        dots: 7,
        bars: 0,
        tables: 0,
        texts: 20,
      },
      {
        label: '2020年 0.8册，2021年 0.9册，2022年 1.1册，2023年 1.7册',
        lines: 0,
        dots: 0,
        bars: 4,
        tables: 0,
        texts: 8,
      },
      {
        label:
          '河口镇 9.6次，东渡镇 9.1次，柳湾镇 8.8次，石桥镇 ×次，沙洲镇 3.3次，上渡码头流动书站 7.2次，城关镇 9.7次',
        lines: 0,
        dots: 0,
        bars: 6,
        tables: 0,
        texts: 14,
      },
      { label: '比上年增长，河口镇 6.5%，东渡镇 12%，柳湾镇 -3.2%', lines: 0, dots: 0, bars: 3, tables: 0, texts: 7 },
    ])
  })

  test.each([
    ['blue', '16/9', '#0F4C81', 'rgb(15, 61, 104)', 552],
    ['ink', '4/3', '#000000', 'rgb(255, 255, 255)', 735],
    ['dark', '4/3', '#F0806C', 'rgb(140, 28, 23)', 735],
  ])('is whole in %s on %s too', async (theme, shape, accent, field, height) => {
    const { faults, faint, facts } = await look(gallery(theme, shape))
    expect({ faults, faint }).toEqual({ faults: [], faint: [] })
    for (const slide of facts) {
      expect(slide).toMatchObject({ accent, size: [980, height] })
      if (slide.kind === 'section') expect(slide.ground).toBe(field)
    }
  })
})

test('of columns without a key the last is in the accent, of bars the longest; a named one else', async () => {
  const table = (form: string, key: string) =>
    `\n---\nlayout: default\nkind: chart\n---\n\n## 借阅\n\n<DataChart form="${form}">\n\n` +
    `|  | 册次 |\n|---|--:|\n| 2021年 | 410 |\n| ${key} | 530 |\n| 2023年 | 480 |\n\n</DataChart>\n`
  const slides = ['column', 'bar'].flatMap(form => [table(form, '2022年'), table(form, '**2022年**')])
  const on = await withDeckPage(deckOf(['借阅'], slides.join('')), ({ page }) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.sd-chart')].map(chart =>
        [...chart.querySelectorAll('.is-value.is-on')].map(text => text.textContent?.trim()).join(),
      ),
    ),
  )
  expect(on).toEqual(['480', '530', '530', '530'])
})

test.each([
  [7, 7],
  [8, 1],
])('%d parts are %d segments of the fore-edge', async (parts, segments) => {
  const names = Array.from({ length: parts }, (_, index) => `第${index + 1}部分`)
  const slides = names.map((name, part) => `\n---\nlayout: default\npart: ${part}\n---\n\n## ${name}\n`).join('')
  const shown = await withDeckPage(deckOf(names, slides), ({ page }) =>
    page.evaluate(() => [...document.querySelectorAll('.sd-edge')].map(edge => edge.querySelectorAll('i').length)),
  )
  expect(new Set(shown)).toEqual(new Set([segments]))
})
