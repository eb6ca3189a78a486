const DEFINES_COLUMNS = /^(CREATE TABLE|ALTER TABLE)\b/;

/** The statement as SQLite takes it, in TypeORM's own spelling: its reader of `sqlite_master` knows no line breaks. */
export function sqliteSql(statement: string): string {
  const line = onOneLine(statement);
  if (!DEFINES_COLUMNS.test(line)) return line;
  return line.replace(/("\w+") uuid\b/g, '$1 varchar').replace(/("\w+") int\b/g, '$1 integer');
}

/** The statement as PostgreSQL takes it: text compares and sorts by code point there too, whatever the cluster's language. */
export function postgresSql(statement: string): string {
  const line = onOneLine(statement);
  if (!DEFINES_COLUMNS.test(line)) return line;
  return line.replace(/("\w+") (varchar(?:\(\d+\))?|text)(?=[ ,)]|$)/g, '$1 $2 COLLATE "C"');
}

function onOneLine(statement: string): string {
  return statement
    .trim()
    .replace(/'(?:[^']|'')*'|\s+/g, (token) => (token.startsWith("'") ? token : ' '))
    .replace(/'(?:[^']|'')*'|\( | \)/g, (token) => (token.startsWith("'") ? token : token.trim()));
}
