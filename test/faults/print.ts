import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOCUMENT, matrixDocument } from './document.ts';

/** Writes the document anew: `node test/faults/print.ts` */
writeFileSync(fileURLToPath(new URL(`../../${DOCUMENT}`, import.meta.url)), matrixDocument());
