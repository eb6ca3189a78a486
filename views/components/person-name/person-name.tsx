import type { JSX } from 'preact';

interface PersonNameProps {
  readonly name: string;
  /** The name in Latin letters; shown beneath when it differs. */
  readonly latin?: string | null;
  readonly href?: string;
}

/** A person by display name, in the direction of its own script. */
export function PersonName({ name, latin, href }: PersonNameProps): JSX.Element {
  const shown = <bdi>{name}</bdi>;
  return (
    <span class="person-name">
      {href ? <a href={href}>{shown}</a> : <b>{shown}</b>}
      {latin && latin !== name ? (
        <small>
          <bdi>{latin}</bdi>
        </small>
      ) : null}
    </span>
  );
}
