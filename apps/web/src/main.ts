import 'reflect-metadata';
import { failToStart } from '#platform';
import { startWeb } from './web.js';

await startWeb().catch(failToStart);
