// The deck on this machine while the speech is given: Slidev's own server with the speaker's view in place of its
// presenter, for this machine alone unless another one is let in with a password.

export { folderParts } from './folder.ts'
export { freePort, networkAddresses } from './network.ts'
