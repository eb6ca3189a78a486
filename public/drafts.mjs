const PAUSE = 800;
const RETRY = 10_000;

/** Saves a draft while the person types, and says when it last did. */
export function saveDrafts() {
  for (const form of document.querySelectorAll('form[data-draft]')) watch(form);
}

function watch(form) {
  const status = form.querySelector('[data-saved]');
  let timer = 0;
  let changed = false;
  let saving = false;

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  };
  const say = (saved) => {
    if (!status) return;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    status.textContent = saved
      ? status.dataset.saved.replace('{time}', time.format(new Date()))
      : status.dataset.unsaved;
    status.classList.toggle('saved-failed', !saved);
  };
  const body = () => {
    const fields = new URLSearchParams(new FormData(form));
    // Each save is a write of its own: the form's key belongs to the button.
    fields.set('_key', newKey());
    return fields;
  };

  async function save() {
    if (saving) return later(PAUSE);
    saving = true;
    changed = false;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST',
        body: body(),
        headers: { Accept: 'application/json' },
      });
      say(answer.ok || answer.status === 422);
    } catch {
      changed = true;
      say(false);
      later(RETRY);
    }
    saving = false;
  }

  form.addEventListener('input', () => {
    changed = true;
    later(PAUSE);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    changed = false;
  });
  addEventListener('pagehide', () => {
    if (changed) navigator.sendBeacon(form.dataset.draft, body());
  });
}

/** A random UUID, also where the page is not served over https. */
function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
