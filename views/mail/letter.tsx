import type { Locale } from '../../src/kernel/locale.js';

interface Shades {
  readonly act: string;
  readonly hover: string;
  readonly ink: string;
  readonly soft: string;
}

/** The office's interactive colour on light and on dark ground. */
export interface LetterShades {
  readonly light: Shades;
  readonly dark: Shades;
}

export interface LetterViewProps {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly siteName: string;
  readonly siteUrl: string;
  readonly shades: LetterShades;
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly code: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly action: { readonly label: string; readonly url: string } | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly closing: string | null;
}

// Mail programs drop style sheets, so what must hold is inline; the sheet below only adds dark colours and phones.
const FONT =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue','PingFang SC','Microsoft YaHei','Noto Sans','Geeza Pro',Tahoma,sans-serif";
const sheetOf = ({ dark }: LetterShades): string => `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 480px) { .card { padding: 24px 20px !important; } .fact-label, .fact-value { display: block !important; width: auto !important; } .fact-label { border-bottom: 0 !important; padding-bottom: 0 !important; } .fact-value { padding-top: 2px !important; } }
  @media (prefers-color-scheme: dark) {
    .paper { background: #12181d !important; }
    .card { background: #1a2229 !important; border-color: #2c363f !important; }
    .ink, .fact-value { color: #e9edf0 !important; }
    .soft, .fact-label { color: #b9c3cb !important; }
    .line, .fact-label, .fact-value { border-color: #2c363f !important; }
    .code { background: ${dark.soft} !important; color: ${dark.hover} !important; }
    .button { background: ${dark.act} !important; color: ${dark.ink} !important; }
    .link { color: ${dark.act} !important; }
  }`;

/** A letter as mail programs show it: one column, tables, inline styles, words first. */
export function LetterView(props: LetterViewProps) {
  return (
    <html lang={props.locale} dir={props.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{props.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: sheetOf(props.shades) }} />
      </head>
      <body class="paper" style={`margin:0;padding:0;background:#fbfaf7;font-family:${FONT}`}>
        <table
          role="presentation"
          class="paper"
          width="100%"
          cellPadding="0"
          cellSpacing="0"
          style="background:#fbfaf7"
        >
          <tr>
            <td align="center" style="padding:32px 16px">
              <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="max-width:560px">
                <SiteLine {...props} />
                <tr>
                  <td
                    class="card"
                    style="background:#ffffff;border:1px solid #e3e0d8;border-radius:12px;padding:32px 36px"
                  >
                    <Body {...props} />
                  </td>
                </tr>
                <Closing {...props} />
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
}

function SiteLine({ siteName, siteUrl, shades: { light } }: LetterViewProps) {
  return (
    <tr>
      <td style="padding:0 4px 16px">
        <a class="link" href={siteUrl} style={`color:${light.act};font-size:16px;font-weight:700;text-decoration:none`}>
          {siteName}
        </a>
      </td>
    </tr>
  );
}

function Body({ title, paragraphs, code, facts, action, links, shades: { light } }: LetterViewProps) {
  return (
    <>
      <h1 class="ink" style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:700;color:#16202b">
        {title}
      </h1>
      {paragraphs.map((paragraph) => (
        <p class="ink" dir="auto" style="margin:0 0 14px;font-size:16px;line-height:1.55;color:#16202b">
          {paragraph}
        </p>
      ))}
      {code !== null && (
        <p
          class="code"
          dir="ltr"
          style={`margin:20px 0;padding:18px 12px;border-radius:8px;background:${light.soft};color:${light.hover};font-size:32px;line-height:1.2;font-weight:700;letter-spacing:8px;text-align:center;font-variant-numeric:tabular-nums`}
        >
          {code}
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {action && <Action {...action} colour={light.act} />}
      {links.map(({ label, url }) => (
        <p style="margin:14px 0 0;font-size:15px;line-height:1.5">
          <a class="link" href={url} style={`color:${light.act}`}>
            {label}
          </a>
        </p>
      ))}
    </>
  );
}

function Facts({ facts }: Pick<LetterViewProps, 'facts'>) {
  const cell = 'border-bottom:1px solid #e3e0d8;font-size:15px;line-height:1.45;vertical-align:top';
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="margin:20px 0 8px">
      {facts.map(({ label, value }) => (
        <tr>
          <td class="fact-label" width="34%" style={`${cell};padding:10px 0;color:#465461`}>
            {label}
          </td>
          <td class="fact-value" dir="auto" style={`${cell};padding:10px 0;color:#16202b;font-weight:600`}>
            {value}
          </td>
        </tr>
      ))}
    </table>
  );
}

function Action({ label, url, colour }: { readonly label: string; readonly url: string; readonly colour: string }) {
  return (
    <>
      <p style="margin:24px 0 12px">
        <a
          class="button"
          href={url}
          style={`display:inline-block;background:${colour};color:#ffffff;font-size:16px;line-height:1.2;font-weight:600;text-decoration:none;padding:14px 22px;border-radius:8px`}
        >
          {label}
        </a>
      </p>
      <p class="soft" dir="ltr" style="margin:0;font-size:13px;line-height:1.5;color:#465461;word-break:break-all">
        <a class="link" href={url} style={`color:${colour}`}>
          {url}
        </a>
      </p>
    </>
  );
}

function Closing({ closing }: LetterViewProps) {
  if (closing === null) return null;
  return (
    <tr>
      <td class="soft" style="padding:20px 4px 0;font-size:13px;line-height:1.5;color:#465461">
        {closing}
      </td>
    </tr>
  );
}
