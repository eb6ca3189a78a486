import type { JSX } from 'preact';
import { useShell } from '../shell.js';

/** Titles tell tabs apart: the page first, then the portal. */
export function Head({ title, description }: { title: string; description?: string }): JSX.Element {
  const { siteName, site, asset } = useShell();
  const about = description ?? site.tagline;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === siteName ? siteName : `${title} · ${siteName}`}</title>
      {about ? <meta name="description" content={about} /> : null}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:type" content="website" />
      {about ? <meta property="og:description" content={about} /> : null}
      <meta name="twitter:card" content="summary" />
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#1a2229" media="(prefers-color-scheme: dark)" />
      <meta name="format-detection" content="telephone=no" />
      {site.icon ? (
        <link rel="icon" href={site.icon.href} type={site.icon.type} />
      ) : (
        <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      )}
      <link rel="stylesheet" href={asset('trellis.css')} />
      {site.theme ? <link rel="stylesheet" href={site.theme} /> : null}
      <script type="module" src={asset('trellis.mjs')} />
    </head>
  );
}
