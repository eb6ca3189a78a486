// Holds one PostgreSQL server for as long as its parent lives. The parent keeps our stdin open: when it ends,
// for whatever reason (also kill -9), the pipe closes, the server stops and its folder goes. Plain JavaScript,
// because it is started by node itself.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const { binary, args, folder, uid } = JSON.parse(process.argv[2]);
const server = spawn(binary, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], uid, gid: uid });

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  // SIGQUIT is the immediate shutdown: nothing here is worth a checkpoint.
  server.kill('SIGQUIT');
  setTimeout(() => server.kill('SIGKILL'), 5_000).unref();
}

process.stdin.resume();
process.stdin.on('end', end);
process.stdin.on('error', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  finish(1);
});
server.on('exit', (code) => finish(ending ? 0 : (code ?? 1)));

function finish(code) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(code);
}
