import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { inTurn } from '../scripts/slidev/in-turn.ts'

const folder = mkdtempSync(join(tmpdir(), 'speechdeck-in-turn-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'slides.md')

test('the last change stays, however long the one before it takes', async () => {
  const ended: string[] = []
  const load = inTurn(async sources => {
    const text = sources[file] ?? ''
    await sleep(text === 'first' ? 50 : 0)
    ended.push(text)
    return text
  })
  writeFileSync(file, 'first')
  const first = load({ [file]: 'first' })
  await sleep(5)
  writeFileSync(file, 'second')
  const second = load({ [file]: 'second' })
  // Told of the second again, with what had been read before the third was written.
  writeFileSync(file, 'third')
  const third = load({ [file]: 'second' })
  expect(await Promise.all([first, second, third])).toEqual(['first', 'third', 'third'])
  expect(ended).toEqual(['first', 'third', 'third'])
})

test('a load that fails stops none after it; a file that is away for a moment has the text that was seen', async () => {
  const load = inTurn(sources => {
    const text = sources[join(folder, 'none.md')] ?? ''
    return text === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve(text)
  })
  const none = join(folder, 'none.md')
  await expect(load({ [none]: 'bad' })).rejects.toThrow('bad')
  expect(await load({ [none]: 'good' })).toBe('good')
})
