import { domainToASCII } from 'node:url';

/** Mailboxes anybody can open: an address there says nothing of where its owner belongs. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com
  mac.com aol.com gmx.com gmx.de gmx.net web.de mail.com zoho.com proton.me protonmail.com pm.me
  tutanota.com tuta.io fastmail.com hey.com yandex.com yandex.ru ya.ru mail.ru bk.ru list.ru inbox.ru
  rambler.ru ukr.net wp.pl o2.pl qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com
  sina.cn sohu.com tom.com 139.com 189.cn wo.cn aliyun.com 21cn.com naver.com daum.net hanmail.net
  rediffmail.com libero.it orange.fr free.fr laposte.net uol.com.br bol.com.br terra.com.br hotmail.co.uk
  yahoo.co.uk yahoo.co.in yahoo.co.jp live.cn outlook.cn
  `
    .trim()
    .split(/\s+/u),
);

/** Registries give names below these to many: `edu.cn`, `ac.ke`, `co.uk`. */
const REGISTRY = /^(?:ac|co|com|edu|go|gob|gov|gouv|info|mil|ne|net|or|org|sch)\.[a-z]{2}$/u;
const LABELS = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/u;

/** The domain as it is stored and compared, in ASCII; null when it is none. Takes `@pku.edu.cn` and addresses too. */
export function readDomain(text: string): string | null {
  const written = text.normalize('NFKC').trim().toLowerCase();
  const domain = domainToASCII(written.slice(written.lastIndexOf('@') + 1));
  return domain.length <= 253 && LABELS.test(domain) ? domain : null;
}

/** Whether everybody there could be anybody: free mail, or a whole registry. */
export function isOpenDomain(domain: string): boolean {
  return REGISTRY.test(domain) || suffixesOf(domain).some((suffix) => FREE_MAIL.has(suffix));
}

/** The domain and what stands above it, longest first: whole labels only, so `notpku.edu.cn` is no part of `pku.edu.cn`. */
export function suffixesOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}
