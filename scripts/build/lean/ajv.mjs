/** Stands for a validator that electron-store makes only of a schema, which none of our files has. */
export class Ajv2020 {
  constructor() {
    throw new Error('ajv is not part of the program');
  }
}
