// @ts-expect-error these files have no types; the package's own are those of its whole
export { default as buildConnector } from 'undici/lib/core/connect.js';
// @ts-expect-error as above
export { default as Pool } from 'undici/lib/dispatcher/pool.js';
