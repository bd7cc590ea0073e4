/** Stands for the bodies of fetch, of which undici makes use for forms. Ours are texts. */
exports.extractBody = function extractBody() {
  throw new Error('forms are not part of the program');
};
