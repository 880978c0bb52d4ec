// `npm run golden`: writes the golden bytes anew.

import { goldenOfCorpus, goldenOfProject, writeGolden } from './decks.ts'

writeGolden({ ...await goldenOfProject(), ...await goldenOfCorpus() })
