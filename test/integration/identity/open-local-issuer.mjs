// Opens the local issuer of the folder it is given, at the moment it is told to, and says which public key it found.
import { LocalIssuer } from '../../../dist/src/identity/tokens/local-issuer.js';

process.once('message', async () => {
  const issuer = await LocalIssuer.open(process.argv[2], 'probity');
  process.send(issuer.publicKeys.keys[0].x, () => process.disconnect());
});
process.send('ready');
