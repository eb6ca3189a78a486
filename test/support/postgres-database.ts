import pg from 'pg';

/** Makes a database, as a copy of another one when a template is named. */
export async function createDatabase(maintenanceUrl: string, name: string, template?: string): Promise<void> {
  await run(maintenanceUrl, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`);
}

export async function dropDatabase(maintenanceUrl: string, name: string): Promise<void> {
  await run(maintenanceUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
