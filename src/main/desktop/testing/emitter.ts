import { EventEmitter } from 'node:events';

/** Stands in for an Electron object that emits events; tests emit them. */
export interface FakeEmitter {
  on(event: string, listener: (...args: never[]) => void): void;
  removeListener(event: string, listener: (...args: never[]) => void): void;
  emit(event: string, ...args: unknown[]): void;
}

/** Makes an emitter whose listeners may have any parameters, as Electron's overloads do. */
export function fakeEmitter(): FakeEmitter {
  const emitter = new EventEmitter();
  const any = (listener: (...args: never[]) => void) => listener as (...args: unknown[]) => void;
  return {
    on: (event, listener) => void emitter.on(event, any(listener)),
    removeListener: (event, listener) => void emitter.off(event, any(listener)),
    emit: (event, ...args) => void emitter.emit(event, ...args),
  };
}
