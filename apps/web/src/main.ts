import 'reflect-metadata';
import { log, StartError } from '#platform';
import { startWeb } from './web.js';

try {
  await startWeb();
} catch (error) {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'the web program could not start');
  process.exitCode = 1;
}
