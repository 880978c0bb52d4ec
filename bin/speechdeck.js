#!/usr/bin/env node
// Plain JavaScript that any Node can read, to say what is wrong where it is too old for the rest.
import module from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import v8 from 'node:v8'
import { programFile } from './program.js'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `speechdeck 需要 Node 22.18 或更新版本，当前是 ${process.versions.node}；请用 npx speechdeck 运行，或升级 Node。\n` +
      `speechdeck needs Node 22.18 or newer, this is ${process.versions.node}; ` +
      'run it with npx speechdeck, or install a newer Node.\n',
  )
  process.exitCode = 2
} else {
  // A user without a home, as containers have: whatever asks for one (the browser's driver too) would end there.
  try {
    homedir()
  } catch {
    process.env.HOME = tmpdir()
  }
  // Most expressions meet a few sentences and are never met again: V8 would compile each twice, once to try it.
  v8.setFlagsFromString('--no-regexp-tier-up')
  // Start-up takes half as long when Node keeps what it compiled; in a folder of this user's own. Threads and other
  // processes of the program learn of it by the variable.
  process.env.NODE_COMPILE_CACHE ||= join(
    process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
    'speechdeck',
    'compiled',
  )
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  const { main } = await import(programFile())
  await main(process.argv.slice(2))
}
