/** The schema as SQL, for reading: printed from the catalogue, in an order that does not depend on history. */
import type { Client } from 'pg';

const HEADER = `-- The schema that the migrations result in, printed from the catalogue for reading. Not run by anything.\n`;

type TableRow = {
  name: string;
  columns: string[];
  constraints: string[];
  indexes: string[];
  unlogged: boolean;
};

/** @param schemas in the order in which they are printed */
export async function printSchema(client: Client, schemas: string[]): Promise<string> {
  const tables: TableRow[] = [];
  for (const schema of schemas) tables.push(...(await client.query<TableRow>(TABLES, [schema])).rows);
  return [HEADER, ...tables.map(printTable)].join('\n');
}

function printTable({ name, columns, constraints, indexes, unlogged }: TableRow): string {
  const lines = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n');
  const table = `CREATE ${unlogged ? 'UNLOGGED ' : ''}TABLE ${name} (\n${lines}\n);\n`;
  return `${table}${indexes.map((index) => `${index};\n`).join('')}`;
}

const TABLES = `
  SELECT
    CASE WHEN n.nspname = 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS name,
    c.relpersistence = 'u' AS unlogged,
    ARRAY(
      SELECT concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END,
        CASE WHEN a.attgenerated = 's' THEN 'GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
             WHEN d.adbin IS NOT NULL THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END)
      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attnum
    ) AS columns,
    ARRAY(
      SELECT 'CONSTRAINT ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
      FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n'
      ORDER BY position(k.contype::text IN 'pufc'), k.conname
    ) AS constraints,
    ARRAY(
      SELECT replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON ')
      FROM pg_index i WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid)
      ORDER BY i.indexrelid::regclass::text
    ) AS indexes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname = $1
  ORDER BY c.relname COLLATE "C"`;
