import { runShareOfLaw } from './share.js';

await runShareOfLaw(1, 2);
