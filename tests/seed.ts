// Laws are tried with the same texts on every run, so that a run says something about the change and not about luck;
// new ones are looked for by `npm run attack`, or with `SEED=$RANDOM npx vitest run --project unit`.

import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261128) })
