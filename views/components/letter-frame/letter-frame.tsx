import type { JSX } from 'preact';

/** A letter brings its own styles, so it stands in a frame of its own and may do nothing there but lead out by a link. */
export function LetterFrame({ title, src }: { title: string; src: string }): JSX.Element {
  return <iframe class="letter-frame" title={title} src={src} sandbox="allow-top-navigation-by-user-activation" />;
}

/** The plain text of a letter, line by line as it was written. */
export function LetterText({ text }: { text: string }): JSX.Element {
  return (
    <pre class="letter-text" dir="auto">
      {text}
    </pre>
  );
}
