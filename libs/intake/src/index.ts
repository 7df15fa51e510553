export * from './question.js';
export * from './registry.js';
export * from './week.js';
