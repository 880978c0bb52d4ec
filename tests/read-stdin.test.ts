// Standard input in place of a file: what it holds is told from its bytes.

import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { understand } from '../scripts/convert.ts'
import { readSource } from '../scripts/read/index.ts'
import { BIN, workplace } from './run-speechdeck.ts'

const read = (input: string | Uint8Array) => readSource('-', Readable.from([Buffer.from(input)]))

describe('speechdeck with - for the file', () => {
  it.each<[string, () => string | Uint8Array, string | null]>([
    ['plain text', () => '在全县大会上的讲话\n\n各位同事：\n今天只讲一件事情，请大家记住。\n', '在全县大会上的讲话'],
    ['Markdown', () => '# 题目在此\n\n各位同事，今天只讲一件**要紧**的事情。\n', '题目在此'],
    ['a web page', () => readFileSync('tests/fixtures/html/news-site.html'), '在全县秋收工作会议上的讲话'],
    ['PDF', () => readFileSync('tests/fixtures/pdf/work-meeting.pdf'), '在全县冬修水利工作会议暨动员大会上的讲话'],
  ])('reads %s', async (_, input, title) => {
    expect(understand(await read(input()), null).outline).toMatchObject({ title })
  })

  it('builds decks/stdin', () => {
    const place = workplace()
    const words = [BIN, 'build', '-', '--no-pdf', '--quiet']
    const input = '各位同事：\n今天只讲一件事情，请大家记住。\n'
    expect(spawnSync(process.execPath, words, { cwd: place.root, input })).toMatchObject({ status: 0 })
    expect(JSON.parse(place.read('decks/stdin/deck.json'))).toMatchObject({ source: { name: 'stdin' } })
  })

  it('refuses nothing', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'E_READ', message: 'read-empty', values: { file: 'stdin' } })
  })

  it('stops at more than any speech', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(10_000_000, '好')
      })(),
    )
    await expect(readSource('-', endless)).rejects.toMatchObject({ message: 'read-large', values: { most: 50 } })
  })
})
