import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../scripts/browser/serve.ts'

test('a name with a lone percent sign is served, and nothing above the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  for (const name of ['b100%.png', 'a b.png']) writeFileSync(join(folder, name), name)
  const { port, close } = await serve({ folder, fallbacks: {} })
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`)
    return answer.ok ? await answer.text() : answer.status
  }
  try {
    expect(await get('/b100%.png')).toBe('b100%.png')
    expect(await get('/a%20b.png')).toBe('a b.png')
    expect(await get('/%2e%2e%2fsecret')).toBe(404)
  } finally {
    close()
  }
})
