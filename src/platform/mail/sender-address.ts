/** The domain of `Name <local@domain>` or `local@domain`; Message-IDs end in it. */
export function domainOf(mailFrom: string): string {
  const match = /@([^@>\s]+)>?\s*$/u.exec(mailFrom);
  return match?.[1] ?? 'localhost';
}
