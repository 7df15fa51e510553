/** One revision of one side. */
export interface RevisionKey {
  id: number;
  revision: number;
}

export function revisionKey({ id, revision }: RevisionKey): string {
  return `${String(id)} ${String(revision)}`;
}
