// node query.mjs ADDRESS QUERY: answers a query over an endpoint and prints a line for each row.
import { QueryEngine } from '@comunica/query-sparql';

const [address, query] = process.argv.slice(2);
const engine = new QueryEngine();
const rows = await engine.queryBindings(query, { sources: [address] });
const columns = (await rows.getProperties?.variables) ?? (await metadata(rows)).variables.map(v => v.variable ?? v);
for await (const row of rows) {
  console.log(columns.map(column => row.get(column)?.value ?? '').join('\t'));
}

function metadata(stream) {
  return new Promise(resolve => stream.getProperty('metadata', resolve));
}
