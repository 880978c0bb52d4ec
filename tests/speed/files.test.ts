// Files made to be slow to read: twice as much of the bait may take about twice as long.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, it } from 'vitest'
import { SpeechdeckError } from '../../scripts/issue.ts'
import { readDocx } from '../../scripts/read/docx/index.ts'
import { readSource } from '../../scripts/read/index.ts'
import { docx, p } from '../office.ts'
import { expectLinear } from './linear.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'speechdeck-speed-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function readFile(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, content)
  await readSource(path).catch(refused)
}

/** To refuse a file is right; to crash is not. */
function refused(error: unknown): void {
  if (!(error instanceof SpeechdeckError)) throw error
}

it.each(['<p ', '<!--', '<body ', '&', '<a href="', '<meta charset', 'data:a,', '<td>'])('a page of %s', async bait => {
  await expectLinear(bait, 50_000, size => readFile('page.html', `<p>好。</p>${bait.repeat(size)}`))
})

it('RTF nested without end', async () => {
  await expectLinear('RTF', 50_000, size => readFile('talk.rtf', `{\\rtf1${'{'.repeat(size)}`))
})

it.each<[string, (size: number) => Uint8Array]>([
  ['nested parts', size => docx({ body: '<w:sdt>'.repeat(size) + '</w:sdt>'.repeat(size) })],
  ['paragraphs', size => docx({ body: p('话。').repeat(size) })],
])('a Word file of %s', async (what, make) => {
  await expectLinear(what, 20_000, size => {
    try {
      readDocx(make(size), 'talk.docx')
    } catch (error) {
      refused(error)
    }
  })
})
