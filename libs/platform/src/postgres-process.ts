import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

export interface RunningServer {
  pid: number;
  port: number;
}

/** What the server wrote about itself; its file stays behind when it is killed. */
export function readPidFile(data: string): RunningServer | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** A zombie, or another process under the same number, be it the server of other data, is not the server of these. */
export function isServer(pid: number, data: string): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = commandOf(pid);
  if (process.platform !== 'linux') return command.includes('postgres');
  const [program = '', ...args] = command.split('\0');
  return program.includes('postgres') && wholePath(args[args.indexOf('-D') + 1] ?? '') === wholePath(data);
}

/** Of one folder that goes by two names. */
function wholePath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return 'postgres';
  const { stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.startsWith('Z') ? '' : stdout;
}
