/** Collects what had to be repaired or left out while a letter is read, each phrase once. */
export class Repairs {
  readonly #phrases = new Set<string>();

  note(phrase: string): void {
    this.#phrases.add(phrase);
  }

  list(): string[] {
    return [...this.#phrases];
  }
}
