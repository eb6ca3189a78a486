import { DefaultReporter } from 'vitest/node';
import type { SerializedError } from 'vitest';
import type { TestModule, TestSpecification, Vitest } from 'vitest/node';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Shows a line per finished file with how many are done, the failures in full, and as the very last line of the
 * run `N passed, N failed` (`, N skipped` when any), whatever happened, so that a machine can read it.
 */
export class TestReporter extends DefaultReporter {
  private files = 0;
  private done = 0;
  private count: Count | null = null;

  constructor() {
    super({ summary: false });
  }

  override onInit(vitest: Vitest): void {
    super.onInit(vitest);
    // A set-up that fails ends the run before any report: that is a failure too.
    process.once('exit', () => {
      process.stdout.write(`${lineOf(this.count ?? { passed: 0, failed: 1, skipped: 0 })}\n`);
    });
  }

  override onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.files = specifications.length;
    super.onTestRunStart(specifications);
  }

  override onTestModuleEnd(module: TestModule): void {
    this.done += 1;
    this.ctx.logger.outputStream.write(`[${this.done}/${this.files}]`);
    super.onTestModuleEnd(module);
  }

  override onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: 'passed' | 'failed' | 'interrupted',
  ): void {
    super.onTestRunEnd(modules, errors, reason);
    this.count = countOf(modules, errors.length);
    if (reason !== 'passed' && this.count.failed === 0) this.count.failed = 1;
  }
}

function countOf(modules: readonly TestModule[], errors: number): Count {
  const count: Count = { passed: 0, failed: errors, skipped: 0 };
  for (const module of modules) {
    // A file that could not be loaded, or whose hooks failed, has errors of its own.
    count.failed += module.errors().length;
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      else if (state === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
  }
  return count;
}

function lineOf({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
