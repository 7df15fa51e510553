import { AsyncLocalStorage } from 'node:async_hooks';

/** Who asks, for the whole way down: the log names it, and the database's row-level security reads it. */
export interface RequestContext {
  requestId: string;
  accountId?: number | string | undefined;
  organisationId?: number | string | undefined;
  role?: string | undefined;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const RequestContext = {
  run<T>(context: RequestContext, work: () => T): T {
    return storage.run({ ...context }, work);
  },

  /** `undefined` outside a request or a job. */
  current(): Readonly<RequestContext> | undefined {
    return storage.getStore();
  },

  /** Adds what is known later, such as the account after the session was read. */
  add(known: Partial<RequestContext>): void {
    Object.assign(storage.getStore() ?? {}, known);
  },
};
