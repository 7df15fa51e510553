import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allows } from '#access';
import type { Permission } from '#access';
import { IMPORT_BYTES } from '#casework';
import { ownDataLimit } from '#report';

/** A file that came with a form; `content` is absent when it was larger than its route takes. */
export interface UploadedFile {
  name: string;
  content: Buffer | undefined;
}

/** Routes that take a file, who may send one, and how much of it is kept in memory. */
const UPLOADS: Readonly<Record<string, { permission: Permission; bytes: number }>> = {
  '/importar': { permission: 'import.run', bytes: IMPORT_BYTES },
  '/analizar-datos': { permission: 'report.see', bytes: ownDataLimit.bytes },
};

/**
 * Reads a form with a file for those who may send one, before its token is checked; anybody else’s is not read at all.
 * What is too large is read to its end and thrown away, so that the browser sees the answer.
 */
export async function takeUploads(server: FastifyInstance): Promise<void> {
  await server.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 20, fieldSize: 20_000, parts: 21 },
  });
  server.addHook('preHandler', async (request) => {
    const upload = UPLOADS[request.routeOptions.url ?? ''];
    if (upload === undefined || !request.isMultipart()) return;
    if (request.actor === undefined || !allows(upload.permission, request.actor.role)) return;
    request.body = await formOf(request, upload.bytes);
  });
}

async function formOf(request: FastifyRequest, bytes: number): Promise<Record<string, unknown>> {
  const form: Record<string, unknown> = {};
  const limits = { fileSize: bytes + 1 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') form[part.fieldname] = part.value;
    else form[part.fieldname] = { name: part.filename, content: await contentOf(part.file, bytes) };
  }
  return form;
}

async function contentOf(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) chunks.length = 0;
    else chunks.push(chunk);
  }
  return size > most ? undefined : Buffer.concat(chunks);
}

/** The file sent under a name, if one was chosen. */
export function fileOf(form: Readonly<Record<string, unknown>> | undefined, name: string): UploadedFile | undefined {
  const file = form?.[name];
  if (typeof file !== 'object' || file === null || !('content' in file) || !('name' in file)) return undefined;
  const { content } = file;
  if (content !== undefined && !(content instanceof Buffer)) return undefined;
  const chosen = String(file.name) !== '' || (content?.length ?? 0) > 0;
  return chosen ? { name: String(file.name), content } : undefined;
}
