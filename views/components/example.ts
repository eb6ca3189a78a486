import type { JSX } from 'preact';

/** One named look at a component: drives `/dev/kit`, the tests and the pictures we look at. */
export interface Example {
  readonly name: string;
  readonly render: () => JSX.Element;
}

/** The examples of one component. */
export interface ExampleSet {
  readonly component: string;
  readonly examples: readonly Example[];
}
