import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../scripts/browser/serve.ts'

test('a name with a lone percent sign is served, and nothing above the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  for (const name of ['b100%.png', 'a b.png', 'logo.svg']) writeFileSync(join(folder, name), name)
  const { port, close } = await serve({ folder, fallbacks: {} })
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`)
    return answer.ok ? await answer.text() : answer.status
  }
  const typeOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('content-type')
  try {
    // A browser draws no picture of a type that it does not know.
    expect(await typeOf('/logo.svg')).toBe('image/svg+xml')
    expect(await get('/b100%.png')).toBe('b100%.png')
    expect(await get('/a%20b.png')).toBe('a b.png')
    expect(await get('/%2e%2e%2fsecret')).toBe(404)
  } finally {
    close()
  }
})
