/**
 * What each ear has heard: the IVRs' key-press receivers and the recordings on the agents' side. Digits are
 * kept only here; nothing else of the simulator stores or logs them.
 */
export class Media {
  readonly #ivr = new Map<string, string>();
  readonly #recording = new Map<string, string>();

  /** Key presses that reach an IVR. */
  toIvr(number: string, digits: string): void {
    this.#ivr.set(number, this.ivrReceived(number) + digits);
  }

  /** Tones that are audible on the agent's side, and so in the recording. */
  toRecording(agentId: string, digits: string): void {
    this.#recording.set(agentId, this.recordingHeard(agentId) + digits);
  }

  ivrReceived(number: string): string {
    return this.#ivr.get(number) ?? '';
  }

  recordingHeard(agentId: string): string {
    return this.#recording.get(agentId) ?? '';
  }

  /** IVRs that received anything, with what. */
  ivrs(): Record<string, string> {
    return Object.fromEntries(this.#ivr);
  }
}
