import { runShareOfLaw } from './share.js';

await runShareOfLaw(0, 2);
