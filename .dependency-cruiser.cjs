// The borders of docs/architecture.md, enforced: a star without cycles, one door per stage, effects only at the ends.
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'stages-are-strangers', severity: 'error',
      from: { path: '^scripts/([^/]+)/' },
      to: { path: '^scripts/', pathNot: '^scripts/($1/|(model|issue|edits|measure|aloud|messages|labels|bounds)\\.ts$)' },
    },
    {
      name: 'one-door', severity: 'error',
      from: { path: '^scripts/[^/]+\\.ts$' },
      to: { path: '^scripts/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'pure-middle', severity: 'error',
      from: { path: '^scripts/(convert|edits|measure|aloud|labels|messages|bounds|(clean|outline|deck|slidev|slidesmd|pptx|rehearse)/)' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' } },
}
