// A browser to click and type in, as people do: for the tests and pictures of what is presented.

import { chromium, type Browser } from 'playwright-chromium'
import process from 'node:process'
import { browserForOthers } from '../scripts/browser/start.ts'

/** No name but this machine's is ever looked up. */
const ARGS = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

export async function driveBrowser(): Promise<Browser> {
  const { path, env } = await browserForOthers()
  return await chromium.launch({
    executablePath: path,
    env: Object.keys(env).length > 0 ? env : process.env,
    args: ARGS,
  })
}
