/** One thing the check looks at. `root` is the folder of the project, or of a planted violation in a test. */
export interface Step {
  readonly name: string;
  /** The problems found, one line each and fit to be read on their own; none when all is well. */
  run(root: string): Promise<readonly string[]>;
}
