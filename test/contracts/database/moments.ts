/** A point two concurrent pieces of a test agree on. */
export function moment(): { readonly reached: Promise<void>; reach(): void } {
  let reach = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, reach };
}

/** How often the event loop got a turn while the work ran; a stalled loop turns almost never. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let running = true;
  const turn = () => {
    turns += 1;
    if (running) setTimeout(turn, 1);
  };
  setTimeout(turn, 1);
  await work();
  running = false;
  return turns;
}
