import { Injectable } from '@nestjs/common';
import { Navigation, type Way } from './platform/http/navigation.js';

/** The ways in the header of every page. */
@Injectable()
export class PortalNavigation extends Navigation {
  readonly ways: readonly Way[] = [
    { href: '/home', label: 'shell.nav.home', for: 'signed_in' },
    { href: '/programs', label: 'shell.nav.programs', for: 'everyone' },
    { href: '/calendar', label: 'shell.nav.calendar', for: 'everyone' },
    { href: '/desk/teaching', label: 'shell.nav.teaching', for: 'gate', gate: 'teaching', also: ['/desk/class-lists'] },
    { href: '/desk/institutions', label: 'shell.nav.schools', for: 'gate', gate: 'schools' },
    { href: '/desk', label: 'shell.nav.desk', for: 'desk' },
    { href: '/admin', label: 'shell.nav.admin', for: 'admin' },
  ];
}
