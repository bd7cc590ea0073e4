/** Stands for HTTP/2, which undici speaks only where it is told to. Node's module for it takes long to load. */
module.exports = function connectH2() {
  throw new Error('HTTP/2 is not part of the program');
};
