import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { send, type Load, type Shot } from './load.js';

const SOCKETS = 256;

/**
 * Sends so many requests a second, whatever the server makes of the ones before: people do not wait for each other. A
 * wait counts from the moment the person came, so a server that falls behind cannot hide it.
 */
export async function paced(url: string, shots: readonly Shot[], perSecond: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });
  const { hostname, port } = new URL(url);
  const waits: number[] = [];
  const statuses = new Map<number, number>();
  const began = performance.now();
  const one = async (shot: Shot, due: number) => {
    await sleep(Math.max(0, due - performance.now()));
    const status = await send({ hostname, port, agent }, shot, url).catch(() => 0);
    waits.push(performance.now() - due);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  await Promise.all(shots.map((shot, index) => one(shot, began + (index * 1_000) / perSecond)));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { shots: shots.length, perSecond: shots.length / seconds, waits: waits.sort((a, b) => a - b), statuses };
}
