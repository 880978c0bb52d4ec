// The borders of docs/architecture.md, enforced. Both sides of each are named, so that a new folder is refused until it
// has a place.

/** What everybody may ask: values, language, texts, words, the zip of office files. */
const GROUND = 'model|language|text|words|office'
/** From the file to the slides: each stage takes values and gives values, and knows no other stage. */
const STAGES = 'read|clean|outline|outline-md|readings|deck|slides-md|pptx|edited|check|rehearse'
/** Disk, fonts, browser, Slidev. */
const WORLD = 'disk|fonts|slidev|browser|folder|config'
/** What composes stages and world. */
const ABOVE = 'products|present'
const FILES = 'convert\\.ts|issue\\.ts'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-folder-has-its-place',
      severity: 'error',
      from: { path: '^scripts/', pathNot: `^scripts/((${GROUND}|${STAGES}|${WORLD}|${ABOVE}|cli)/|(${FILES})$)` },
      to: {},
    },
    {
      name: 'nothing-leads-to-a-folder-without-place',
      severity: 'error',
      from: {},
      to: { path: '^scripts/', pathNot: `^scripts/((${GROUND}|${STAGES}|${WORLD}|${ABOVE}|cli)/|(${FILES})$)` },
    },
    {
      name: '1-the-ground-rests-on-itself',
      severity: 'error',
      from: { path: `^scripts/((${GROUND})/|issue\\.ts$)` },
      to: { path: '^scripts/', pathNot: `^scripts/((${GROUND})/|issue\\.ts$)` },
    },
    {
      name: '2-stages-are-strangers',
      severity: 'error',
      from: { path: `^scripts/(${STAGES})/`, pathNot: '^scripts/(edited|check)/' },
      to: { path: '^scripts/', pathNot: `^scripts/($1/|(${GROUND})/|issue\\.ts$)` },
    },
    {
      // Hand edits are what slides.md says now, and a check compares both with the ledger.
      name: '2-check-and-edited-read-slides-md',
      severity: 'error',
      from: { path: '^scripts/(edited|check)/' },
      to: { path: '^scripts/', pathNot: `^scripts/($1/|(${GROUND}|slides-md|edited)/|issue\\.ts$)` },
    },
    {
      name: '2-stages-have-no-effects',
      severity: 'error',
      from: { path: `^scripts/((${STAGES.replace('read|', '')}|${GROUND})/|(${FILES})$)` },
      // Inflating is a computation.
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?zlib$' },
    },
    {
      name: '2-convert-composes-pure-stages',
      severity: 'error',
      from: { path: '^scripts/convert\\.ts$' },
      to: { path: `^scripts/(${WORLD}|${ABOVE}|cli)/` },
    },
    {
      name: '3-the-world-knows-no-stage',
      severity: 'error',
      from: { path: `^scripts/(${WORLD})/` },
      to: { path: '^scripts/', pathNot: `^scripts/((${GROUND}|${WORLD})/|issue\\.ts$)` },
    },
    {
      name: '4-only-cli-stands-above-products',
      severity: 'error',
      from: { path: '^scripts/', pathNot: `^scripts/(${ABOVE}|cli)/` },
      to: { path: `^scripts/(${ABOVE}|cli)/` },
    },
    {
      name: '5-nobody-imports-cli',
      severity: 'error',
      from: { path: '^scripts/', pathNot: '^scripts/cli/' },
      to: { path: '^scripts/cli/' },
    },
    {
      name: 'one-door',
      severity: 'error',
      from: { path: '^scripts/([^/]+)' },
      to: {
        path: `^scripts/(${STAGES}|folder|config)/(?!index\\.ts$)`,
        pathNot: '^scripts/$1/',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
