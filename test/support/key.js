/** Master key of every test run; it protects nothing. */
export const TEST_MASTER_KEY = '5a'.repeat(32);
