/**
 * How a low module gathers from higher ones without importing them: the low module declares a
 * registry, higher modules add to it in `onModuleInit`. Names are unique; order is by name.
 */
export class Contributions<Part> {
  private readonly parts = new Map<string, Part>();

  add(name: string, part: Part): void {
    if (this.parts.has(name)) throw new Error(`Two contributions are named ${name}`);
    this.parts.set(name, part);
  }

  get(name: string): Part | undefined {
    return this.parts.get(name);
  }

  all(): readonly (readonly [name: string, part: Part])[] {
    return [...this.parts].sort(([left], [right]) => (left < right ? -1 : 1));
  }
}
