/** Tells the server the reader's zone, so that deadlines can be shown in their own time too. */
export function rememberZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone || document.cookie.split('; ').includes(`zone=${encodeURIComponent(zone)}`)) return;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `zone=${encodeURIComponent(zone)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
