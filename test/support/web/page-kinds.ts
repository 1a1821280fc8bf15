import { matrix } from '../../web/security/page-matrix.js';

/** What is there beside pages: files, data, and what only leads on. */
const noPage = /\.(?:csv|json|svg|ics)$|\/(?:proof|at)$|\/check$|\/saved$|:digest|\/sign-in\/(?!:)|:code|:issuer/;

/** The kinds of page that people see, by their routes. */
export const pageKinds: readonly string[] = Object.keys(matrix).filter(
  (route) => route.startsWith('GET ') && !noPage.test(route),
);
