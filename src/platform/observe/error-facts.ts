/**
 * What a log may say of an error: its name, its message, its code, its stack. Database drivers hang the
 * statement's values and the conflicting row on their errors; those are somebody's personal data.
 */
export function errorFacts(error: unknown): Readonly<Record<string, string | undefined>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  const cause = error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}` : undefined;
  return {
    name: error.name,
    message: error.message,
    kind: typeof code === 'string' ? code : undefined,
    stack: error.stack,
    cause,
  };
}
