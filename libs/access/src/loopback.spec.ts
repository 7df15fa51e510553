import { describe, expect, it } from '@jest/globals';
import { isLoopback } from './loopback.js';

describe('this machine', () => {
  it.each([
    ['127.0.0.1', 'localhost', false, true],
    ['127.8.0.1', '127.0.0.1:3000', false, true],
    ['::1', '[::1]:3000', false, true],
    ['::ffff:127.0.0.1', 'LOCALHOST:3000', false, true],
    ['127.0.0.1', 'localhost', true, false],
    ['127.0.0.1', 'ayni.pe', false, false],
    ['127.0.0.1', 'localhost.evil.example', false, false],
    ['127.0.0.1', '127.0.0.1.evil.example', false, false],
    ['127.0.0.1', 'localhost@evil.example', false, false],
    ['127.0.0.1', '', false, false],
    ['10.0.0.1', 'localhost', false, false],
    ['::ffff:10.0.0.1', 'localhost', false, false],
    ['::2', 'localhost', false, false],
  ])('%s asked for %s, forwarded %s: %s', (address, host, forwarded, answer) => {
    expect(isLoopback({ address, host, forwarded })).toBe(answer);
  });
});
