/** A program cannot start; the message says what its operator has to do. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}

export class ConfigError extends StartError {
  override readonly name = 'ConfigError';
}
