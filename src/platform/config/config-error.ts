/** The portal refuses to start: each line names one variable, what is wrong with it and what would be right. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The portal cannot start with these settings:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigError';
  }
}
