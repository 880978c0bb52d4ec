#!/usr/bin/env node
// Plain JavaScript that any Node can read, to say what is wrong where it is too old for the rest.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`speechdeck 需要 Node 22.18 或更新版本，当前是 ${process.versions.node}；请用 npx speechdeck 或升级 Node。\n`
    + `speechdeck needs Node 22.18 or newer, this is ${process.versions.node}; use npx speechdeck, or install a newer Node.\n`)
  process.exitCode = 2
} else {
  import('../scripts/cli.ts').then(({ main }) => main(process.argv.slice(2)))
}
