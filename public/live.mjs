const PAUSE = 1500;
const LONGEST = 10_000;

/** A page that shows how far a long work is asks again by itself, until the work has ended. */
export function keepLive() {
  if (!document.querySelector('main progress')) return;
  let pause = PAUSE;
  const ask = async () => {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (!answer.ok || answer.redirected) return location.reload();
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const [shown, fresh] = [document.querySelector('#main'), next.querySelector('#main')];
      // The end is a page of its own, with forms that work only where they were loaded.
      if (!fresh?.querySelector('progress')) return location.reload();
      shown.replaceChildren(...fresh.childNodes);
      pause = PAUSE;
    } catch {
      pause = Math.min(pause * 2, LONGEST);
    }
    setTimeout(() => void ask(), pause);
  };
  setTimeout(() => void ask(), pause);
}
