// Starts the embedded server for a test and waits to be killed: `node leave-server.js '{"home": …}'`.
import 'reflect-metadata';
import { startEmbeddedPostgres } from '#platform';

const options = /** @type {import('#platform').EmbeddedPostgresOptions} */ (JSON.parse(process.argv[2] ?? '{}'));
const server = await startEmbeddedPostgres(options);
console.log(`started ${server.url}`);
setInterval(() => undefined, 1000);
