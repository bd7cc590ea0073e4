/** Belongs to the validator that is not part of the program. */
export default {
  default() {
    throw new Error('ajv-formats is not part of the program');
  },
};
