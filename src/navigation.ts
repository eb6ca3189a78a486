import { Injectable } from '@nestjs/common';
import { Navigation, type Way } from './platform/http/navigation.js';

/** The ways in the header of every page. */
@Injectable()
export class PortalNavigation extends Navigation {
  readonly ways: readonly Way[] = [
    { href: '/home', label: 'shell.my_programs', for: 'signed_in' },
    { href: '/programs', label: 'shell.programs', for: 'everyone' },
    { href: '/desk', label: 'shell.desk', for: 'desk' },
    { href: '/admin', label: 'shell.admin', for: 'admin' },
  ];
}
