// Real speeches, where they are at hand: a folder beside the project that is no part of it. Skipped where it is missing.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clean } from '../scripts/clean/index.ts'
import type { OutlineNode } from '../scripts/model.ts'
import { parseOutline } from '../scripts/outline/index.ts'
import { readSource } from '../scripts/read/index.ts'
import { expectOutlineLaws } from './outline-laws.ts'

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const names = existsSync(corpus) ? readdirSync(corpus).filter(name => existsSync(`${corpus}${name}/gold.json`)) : []
const READABLE = /^source\.(?:txt|md|html)$/

interface Gold { title: string | null, points: GoldPoint[], optional: string[], tables: unknown[], quotes: unknown[] }
interface GoldPoint { marker: string | null, heading: string, children: GoldPoint[] }

const bare = (words: string) => words.normalize('NFKC').replace(/[\s*]+/g, '').replace(/[.。;；:：,，、!！?？]+$/, '').toLowerCase()

describe.skipIf(names.length === 0)('real speeches (skipped without ../shared/corpus)', () => {
  for (const name of names) {
    const file = readdirSync(`${corpus}${name}`).find(one => READABLE.test(one))
    it.skipIf(!file)(`outlines ${name} as a person did`, async () => {
      const gold = JSON.parse(readFileSync(`${corpus}${name}/gold.json`, 'utf8')) as Gold
      const { value: manuscript } = clean(await readSource(`${corpus}${name}/${file}`))
      expectOutlineLaws(manuscript)
      const { value: outline } = parseOutline(manuscript)
      if (gold.title === null) expect(outline.title).toBeNull()
      else expect(bare(outline.title ?? '')).toContain(bare(gold.title))
      const wanted = flat(gold.points).filter(point => !gold.optional.includes(point.heading))
      const found = sections(outline.children)
      const missing = wanted.filter(point => !found.some(one => matches(one, point)))
      const extra = found.filter(one => !flat(gold.points).some(point => matches(one, point)) && !gold.optional.some(heading => matches(one, { ...one, heading })))
      expect(missing).toEqual([])
      expect(extra).toEqual([])
      expect(count(outline.children, 'table')).toBe(gold.tables.length)
      expect(count(outline.children, 'quote')).toBe(gold.quotes.length)
    })
  }
})

function flat(points: readonly GoldPoint[]): GoldPoint[] {
  return points.flatMap(point => [point, ...flat(point.children)])
}

function sections(nodes: readonly OutlineNode[]): { marker: string | null, heading: string }[] {
  return nodes.flatMap(node => (node.type === 'section' ? [node, ...sections(node.children)] : []))
}

function count(nodes: readonly OutlineNode[], type: OutlineNode['type']): number {
  return nodes.reduce((sum, node) => sum + (node.type === type ? 1 : 0) + (node.type === 'section' ? count(node.children, type) : 0), 0)
}

function matches(found: { marker: string | null, heading: string }, wanted: { marker: string | null, heading: string }): boolean {
  const [a, b] = [bare(found.heading), bare(wanted.heading)]
  return bare(found.marker ?? '') === bare(wanted.marker ?? '') && (a.startsWith(b.slice(0, 60)) || b.startsWith(a))
}
