// Runs the SQL statements given as a JSON array on standard input, one after another in one database in memory,
// and prints the rows of each as a JSON array of objects.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const statements = JSON.parse(readFileSync(0, 'utf8'));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const answers = [];
for (const statement of statements) {
  const reader = await connection.runAndReadAll(statement);
  answers.push(reader.getRowObjectsJson());
}
process.stdout.write(JSON.stringify(answers));
